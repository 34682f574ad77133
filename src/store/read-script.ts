import { build } from 'esbuild'

/**
 * A file and what it imports as one small classic script: a page opened from a folder may not load modules. The bytes
 * depend on nothing but the files and the bundler's version.
 */
export async function readScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  })
  return outputFiles[0]!.text
}
