// @ts-check
import { defineConfig } from 'astro/config'

/**
 * How pages become HTML. A build overrides `outDir` and `cacheDir`, and so Vite's cache, with folders of its own, so
 * that two builds never share one. Nothing here may be an absolute path: it would show in the bytes.
 */
export default defineConfig({
  output: 'static',
  srcDir: './src',
  publicDir: './src/public',
  outDir: './dist',
  cacheDir: './.work/astro',
  // pages keep their paths, `zh/index.html` too: links are written relative, so they hold anywhere. (Astro makes an
  // `index.html` only of a route file called index, so index pages have a route of their own.)
  build: { format: 'preserve', inlineStylesheets: 'never' },
  trailingSlash: 'ignore',
  // whitespace as in JSX: a sentence of several elements must not gain spaces, which Chinese shows
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  vite: { build: { sourcemap: false } },
})
