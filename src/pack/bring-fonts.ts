import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepOnce } from './keep-once.ts'
import { unwrapFont } from './unwrap-font.ts'

const wanted = /^noto-sans-sc-(\d+|latin|latin-ext)-(400|500|600|700)-normal\.woff$/

/**
 * Writes a font configuration that knows Noto Sans SC of the npm package and nothing else, and returns the environment
 * that makes a browser on Linux use it. A bare machine has no Chinese font; and whatever fonts a machine has, pictures come out alike.
 */
export async function bringFonts(): Promise<Record<string, string>> {
  const origin = dirname(fileURLToPath(import.meta.resolve('@fontsource/noto-sans-sc/package.json')))
  const { version } = JSON.parse(await readFile(join(origin, 'package.json'), 'utf8')) as { version: string }
  const folder = await keepOnce(`fonts-${version}`, async (aside) => {
    for (const name of (await readdir(join(origin, 'files'))).filter((file) => wanted.test(file)))
      await writeFile(
        join(aside, name.replace(/woff$/, 'ttf')),
        unwrapFont(await readFile(join(origin, 'files', name))),
      )
    await writeFile(join(aside, 'fonts.conf'), configuration)
  })
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf'), XDG_CACHE_HOME: join(folder, 'cache') }
}

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Noto Sans SC</string></edit>
  </match>
</fontconfig>
`
