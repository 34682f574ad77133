// What the browser writes, read as text: one character a byte. Objects stand plain in it, only their streams are packed.
const textOf = (pdf: Uint8Array): string =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')

const listPages = (text: string): string[] =>
  [...text.matchAll(/^(\d+) 0 obj\n<<\/Type \/Page\n/gm)].map((match) => match[1]!)

export const countPages = (pdf: Uint8Array): number => listPages(textOf(pdf)).length

/** Number of the page, from 1, on which each id stands that a link leads to. */
export function findPages(pdf: Uint8Array): Record<string, number> {
  const text = textOf(pdf)
  const pages = new Map(listPages(text).map((object, index) => [object, index + 1]))
  const places = text.matchAll(/^(?:<<)?\/([^\s/[\]<>]+) \[(\d+) 0 R \/XYZ /gm)
  const found = [...places].flatMap(([, id, object]) => {
    const page = pages.get(object!)
    return page === undefined ? [] : [[undoEscapes(id!), page] as const]
  })
  return Object.fromEntries(found)
}

/** A PDF name writes what is no plain letter as `#` and two digits. */
function undoEscapes(name: string): string {
  const bytes = name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The same PDF, made on a day given as YYYY-MM-DD whenever it was made. Nothing moves: dates are all of one length. */
export function fixDates(pdf: Uint8Array, day: string): Uint8Array {
  const date = `D:${day.replaceAll('-', '')}000000+00'00'`
  const text = textOf(pdf).replace(/(\/(?:CreationDate|ModDate) )\(D:\d{14}\+00'00'\)/g, `$1(${date})`)
  return Buffer.from(text, 'latin1')
}
