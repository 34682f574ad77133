import { join } from 'node:path'
import { build } from 'astro'

/**
 * Renders the page models of a work folder to HTML in `outDir`. Astro finds the models by MCR_WORK, and keeps its own
 * and Vite's caches below the work folder, so that two builds never share one.
 */
export async function renderSite(workFolder: string, outDir: string): Promise<void> {
  process.env['MCR_WORK'] = workFolder
  // Astro bundles its renderer below the folder one is in, unless that holds the output: then beside the pages, where
  // nothing is installed. In the work folder it finds what it imports, and no other build can clear it away.
  const from = process.cwd()
  process.chdir(workFolder)
  await build({
    root: join(import.meta.dirname, '..'),
    outDir,
    cacheDir: join(workFolder, 'astro'),
    logLevel: 'error',
    vite: { cacheDir: join(workFolder, 'vite'), logLevel: 'error' },
  }).finally(() => process.chdir(from))
}
