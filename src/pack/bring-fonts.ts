import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepOnce } from './keep-once.ts'
import { unwrapFont } from './unwrap-font.ts'

const wanted = /^noto-sans-sc-(\d+|latin|latin-ext)-(400|500|600|700)-normal\.woff$/

/**
 * Writes font configurations that know Noto Sans SC of the npm package, and returns the environment that makes a browser
 * on Linux use one. A bare machine has no Chinese font; and whatever fonts a machine has, pages come out alike. `fallback`
 * lets characters that it lacks be drawn from fonts of the machine; without it nothing else is known.
 */
export async function bringFonts(fallback: boolean): Promise<Record<string, string>> {
  const origin = dirname(fileURLToPath(import.meta.resolve('@fontsource/noto-sans-sc/package.json')))
  const { version } = JSON.parse(await readFile(join(origin, 'package.json'), 'utf8')) as { version: string }
  const folder = await keepOnce(`fonts-${version}-2`, async (aside) => {
    for (const name of (await readdir(join(origin, 'files'))).filter((file) => wanted.test(file)))
      await writeFile(
        join(aside, name.replace(/woff$/, 'ttf')),
        unwrapFont(await readFile(join(origin, 'files', name))),
      )
    await writeFile(join(aside, 'fonts.conf'), configure([], 'append_last'))
    await writeFile(join(aside, 'fallback.conf'), configure(systemFonts, 'prepend'))
  })
  const file = fallback ? 'fallback.conf' : 'fonts.conf'
  return { FONTCONFIG_FILE: join(folder, file), XDG_CACHE_HOME: join(folder, 'cache') }
}

/** Where Linux systems keep fonts; `~` is the home of whoever runs the browser. */
const systemFonts = ['/usr/share/fonts', '/usr/local/share/fonts', '~/.fonts', '~/.local/share/fonts']

const configure = (folders: readonly string[], mode: 'prepend' | 'append_last'): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
${folders.map((folder) => `  <dir>${folder}</dir>\n`).join('')}  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="pattern">
    <edit name="family" mode="${mode}" binding="strong"><string>Noto Sans SC</string></edit>
  </match>
</fontconfig>
`
