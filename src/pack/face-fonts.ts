import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The weights our style sheets ask for. */
const weights = [400, 500, 600, 700]

/**
 * The one family a book is printed in, whatever fonts a machine has. In larger fonts a common character and its radical
 * share a drawing, and the text of a PDF then says the radical, which nobody finds who looks for the character.
 */
export const PRINT_FAMILY = 'Noto Sans SC'

/** Style rules that bring Noto Sans SC from its npm package, for a page opened from a folder, and set everything in it. */
export async function faceFonts(): Promise<string> {
  const folder = dirname(fileURLToPath(import.meta.resolve('@fontsource/noto-sans-sc/package.json')))
  const home = pathToFileURL(`${folder}/`).href
  const sheets = await Promise.all(weights.map((weight) => readFile(join(folder, `${weight}.css`), 'utf8')))
  const faces = sheets.join('\n').replaceAll('url(./', `url(${home}`)
  return `${faces}\n:root { --sans: '${PRINT_FAMILY}', sans-serif; --serif: '${PRINT_FAMILY}', sans-serif }`
}
