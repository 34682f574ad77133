/** One opening tag of a drawing. */
export interface SvgTag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const TAG = /^<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/
const ATTRIBUTE = /([\w:-]+)="([^"<]*)"/g
const BAD_REFERENCE = /&(?!(?:amp|lt|gt|quot|#\d+|#x[0-9a-f]+);)/i
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

/** Reads a drawing as XML and returns its tags; throws where it is not well formed. */
export function readSvg(svg: string): SvgTag[] {
  if (BAD_REFERENCE.test(svg))
    throw new Error(`unescaped &: ${svg.slice(svg.search(BAD_REFERENCE)).slice(0, 40)}`)
  if (FORBIDDEN.test(svg)) throw new Error('character XML forbids')
  const tags: SvgTag[] = []
  const open: string[] = []
  let at = 0
  while (at < svg.length) {
    const next = svg.indexOf('<', at)
    if (next < 0) break
    const match = TAG.exec(svg.slice(next))
    if (match === null) throw new Error(`not a tag: ${svg.slice(next, next + 60)}`)
    const [whole, closing, name = '', text = '', selfClosing] = match
    if (closing === '/') {
      const expected = open.pop()
      if (expected !== name) throw new Error(`</${name}> closes <${expected ?? 'nothing'}>`)
    } else {
      const pairs = Array.from(text.matchAll(ATTRIBUTE), ([, key = '', value = '']): [string, string] => [
        key,
        value,
      ])
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length)
        throw new Error(`attribute twice in ${whole}`)
      tags.push({ name, attributes: Object.fromEntries(pairs) })
      if (selfClosing !== '/') open.push(name)
    }
    at = next + whole.length
  }
  if (open.length > 0) throw new Error(`<${open.join('> <')}> never closed`)
  return tags
}
