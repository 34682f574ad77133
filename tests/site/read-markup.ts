/** A start tag of a page: its name, its attributes as written (entities undone) and where it stands. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly index: number
}

const TAG = /<([a-zA-Z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/g
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text that markup stands for. */
export function undoEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, digits?: string, name?: string) =>
      hex !== undefined
        ? String.fromCodePoint(parseInt(hex, 16))
        : digits !== undefined
          ? String.fromCodePoint(Number(digits))
          : (named[name ?? ''] ?? whole),
  )
}

/**
 * All start tags in order, for questions a validator does not ask. It reads well-formed markup only: that pages are
 * well-formed is what the validator is for.
 */
export function readTags(html: string): Tag[] {
  return [...html.matchAll(TAG)].map((match) => ({
    name: match[1]!.toLowerCase(),
    attributes: new Map(
      [...match[2]!.matchAll(ATTRIBUTE)].map((one) => [
        one[1]!.toLowerCase(),
        undoEntities(one[2] ?? one[3] ?? one[4] ?? ''),
      ]),
    ),
    index: match.index,
  }))
}

/** What a reader sees of a piece of markup, blanks folded; words of drawings and of attributes are left out. */
export function readText(html: string): string {
  const words = html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<wbr>/g, '')
    .replace(/<[^>]+>/g, ' ')
  return undoEntities(words)
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

/** The inside of the element with this id, up to the next element of the same name that closes it. */
export function readElement(html: string, id: string): string {
  const open = readTags(html).find(({ attributes }) => attributes.get('id') === id)
  if (open === undefined) throw new Error(`there is no element #${id}`)
  const step = new RegExp(`<(/?)${open.name}\\b[^>]*>`, 'g')
  step.lastIndex = open.index
  let depth = 0
  for (let tag = step.exec(html); tag !== null; tag = step.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1
    if (depth === 0) return html.slice(open.index, step.lastIndex)
  }
  throw new Error(`#${id} is never closed`)
}
