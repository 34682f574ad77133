import { readElement, readTags, readText } from './read-markup.ts'

/** A cell as a reader sees it, the names of its drawings, and where it leads. */
export interface ReadCell {
  readonly text: string
  readonly drawn: readonly string[]
  readonly href: string | null
}

/** Rows of the table inside the element with this id, each cell by the label of its column. */
export function readTable(html: string, id: string): ReadonlyMap<string, ReadCell>[] {
  const table = /<table\b[\s\S]*?<\/table>/.exec(readElement(html, id))?.[0] ?? ''
  const [head = [], ...rows] = [...table.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<(t[hd])\b[\s\S]*?<\/\1>/g)].map(([cell]) => readCell(cell)),
  )
  return rows.map((cells) => new Map(cells.map((cell, at) => [head[at]?.text ?? '', cell])))
}

function readCell(cell: string): ReadCell {
  const tags = readTags(cell)
  return {
    text: readText(cell),
    drawn: tags.flatMap(({ name, attributes }) =>
      name === 'svg' ? (attributes.get('aria-label') ?? []) : [],
    ),
    href: tags.find(({ name }) => name === 'a')?.attributes.get('href') ?? null,
  }
}
