import type { PageBlock, PageModel } from '../page-model.ts'

/** What a chapter answers to: the page it was, as `<path>.html`, and the ids in it. */
export interface Target {
  readonly chapter: string
  readonly ids: ReadonlySet<string>
}

/** Every id a link may point at inside blocks. */
export function listIds(blocks: readonly PageBlock[]): Set<string> {
  return new Set(
    blocks.flatMap((block) => {
      if (block.block === 'hero') return block.figure === null ? [] : [block.figure.id]
      if (block.block !== 'section') return []
      const parts = block.parts.flatMap((part) =>
        part.part === 'figure'
          ? [part.figure.id]
          : part.part === 'table'
            ? [part.table.id, ...part.table.table.rows.flatMap(({ id }) => (id === undefined ? [] : [id]))]
            : [],
      )
      return [block.head.id, ...parts]
    }),
  )
}

/** Blocks whose ids begin with their chapter's: pages are bound together that use the same ones. */
export function markIds(blocks: readonly PageBlock[], chapter: string): PageBlock[] {
  const mark = (id: string) => `${chapter}-${id}`
  return blocks.map((block): PageBlock => {
    if (block.block === 'hero')
      return {
        ...block,
        figure: block.figure === null ? null : { ...block.figure, id: mark(block.figure.id) },
      }
    if (block.block !== 'section') return block
    const parts = block.parts.map((part) => {
      if (part.part === 'figure') return { ...part, figure: { ...part.figure, id: mark(part.figure.id) } }
      if (part.part === 'empty') return part
      const { table } = part.table
      const rows = table.rows.map((row) => (row.id === undefined ? row : { ...row, id: mark(row.id) }))
      return { ...part, table: { ...part.table, id: mark(part.table.id), table: { ...table, rows } } }
    })
    return { ...block, head: { ...block.head, id: mark(block.head.id) }, parts }
  })
}

/** Blocks of a page whose links lead to places in the book; a link that leads out of it is only its words. */
export function bindLinks<Value>(value: Value, page: PageModel, targets: ReadonlyMap<string, Target>): Value {
  const bind = (href: string): string | null => {
    const { pathname, hash } = new URL(href, `http://site/${page.path}.html`)
    const target = targets.get(pathname.slice(1))
    if (target === undefined) return null
    const id = decodeURIComponent(hash.slice(1))
    return target.ids.has(id) ? `#${target.chapter}-${id}` : `#${target.chapter}`
  }
  const walk = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(walk)
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(
      Object.entries(each).flatMap(([key, inner]: [string, unknown]) => {
        if ((key !== 'href' && key !== 'opens') || typeof inner !== 'string') return [[key, walk(inner)]]
        const bound = bind(inner)
        return bound === null ? [] : [[key, bound]]
      }),
    )
  }
  return walk(value) as Value
}
