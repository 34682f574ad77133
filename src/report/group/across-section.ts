import type { PageContext } from '../page-context.ts'
import type { PageBlock, SectionPart } from '../page-model.ts'
import { type AcrossPart, openAcross } from './across-context.ts'
import type { Group } from './group.ts'
import { presentOursAcross } from './ours-across-table.ts'
import { presentParentAgreements } from './parent-agreements-table.ts'
import { presentTheirsAcross } from './theirs-across-table.ts'

/** What holds a customer group together beyond single accounts; a unit of ours has no such section. */
export function presentAcross(page: PageContext, group: Group): PageBlock[] {
  if (group.kind !== 'organization') return []
  const context = openAcross(page, group)
  const { locale } = context
  const built: AcrossPart[] = [
    presentOursAcross(context),
    presentTheirsAcross(context),
    presentParentAgreements(context),
  ]
  const said = built.filter((one) => typeof one === 'string')
  const parts = built.filter((one) => typeof one !== 'string')
  const nothing = parts.length === 0
  const join = locale.text('words.sentence-join')
  const isAlone = typeof built[0] === 'string' || typeof built[1] === 'string'
  return [
    {
      block: 'section',
      head: {
        id: 'across',
        question: locale.phrases('group-across.section'),
        answer: [[locale.text('group-across.answer'), ...(nothing ? [] : said)].join(join)],
      },
      parts: nothing ? [presentNothing(said, join)] : isAlone ? parts.map(widen) : parts,
    },
  ]
}

/** A section without parts would look withheld. */
function presentNothing([title = '', ...others]: readonly string[], join: string): SectionPart {
  return { part: 'empty', span: 12, empty: { title, missing: others.join(join), remedy: '' } }
}

/** A part that stands beside none takes the whole width. */
function widen(part: SectionPart): SectionPart {
  if (part.part === 'table') return { ...part, table: { ...part.table, span: 12 } }
  return part.part === 'empty' ? { ...part, span: 12 } : part
}
