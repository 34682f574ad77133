import { join } from 'node:path'
import { build } from 'astro'

/**
 * Renders the page models of a work folder to HTML in `outDir`. Astro finds the models by MCR_WORK, and keeps its own
 * and Vite's caches below the work folder, so that two builds never share one.
 */
export async function renderSite(workFolder: string, outDir: string): Promise<void> {
  process.env['MCR_WORK'] = workFolder
  await build({
    root: join(import.meta.dirname, '..'),
    outDir,
    cacheDir: join(workFolder, 'astro'),
    logLevel: 'error',
    vite: { cacheDir: join(workFolder, 'vite'), logLevel: 'error' },
  })
}
