import type { Traces } from './find-person.ts'

/** What erasing came to. */
export interface Erased {
  /** Editions that had named the person and do no more. */
  readonly rewritten: readonly string[]
  /** Why others still do, in sentences. */
  readonly left: readonly string[]
  /** What the archive keeps of editions, replaced ones too, that had named the person, by folder. */
  readonly archived: readonly string[]
  /** Files of codes that had told who the person is. */
  readonly codes: readonly string[]
}

function printTraces({ quarter, names, rows, files, namesakes }: Traces): string[] {
  const lines = [`${quarter}: ${names.join(', ')}`]
  for (const { table, row } of rows) {
    const cells = Object.entries(row).filter(([, cell]) => cell !== '')
    lines.push(`  ${table}: ${cells.map(([name, cell]) => `${name} ${cell}`).join(', ')}`)
  }
  lines.push(...files.map((path) => `  named in ${path}`))
  if (namesakes > 0) lines.push(`  ${namesakes} more of that name: a page may mean one of them`)
  return lines
}

function printErased(id: string, { rewritten, left, archived, codes }: Erased): string[] {
  const lines = rewritten.map((quarter) => `${quarter} no longer names ${id}.`)
  lines.push(...archived.map((folder) => `${folder} in the archive no longer does.`))
  lines.push(...codes.map((file) => `${file} no longer tells their code.`))
  lines.push(...left.map((sentence) => `${sentence}.`))
  if (rewritten.length + left.length === 0)
    lines.push(
      'No name to look for is known, so what the archive keeps of replaced editions was not searched.',
    )
  lines.push(
    `Whatever is published from now on does not name ${id}. Not reached: exports, the CRM, copies handed out, backups, other sites.`,
  )
  return lines
}

/** Everything that was found of a person, and what became of it, for a reader. */
export function printPerson(id: string, editions: readonly Traces[], erased: Erased | null): string {
  const named = editions.filter(({ names }) => names.length > 0)
  const lines = named.length === 0 ? [`No edition names ${id}.`] : named.flatMap(printTraces)
  if (erased !== null) lines.push(...printErased(id, erased))
  return `${lines.join('\n')}\n`
}
