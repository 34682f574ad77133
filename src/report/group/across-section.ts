import type { PageContext } from '../page-context.ts'
import type { PageBlock } from '../page-model.ts'
import { openAcross } from './across-context.ts'
import type { Group } from './group.ts'
import { presentOursAcross } from './ours-across-table.ts'
import { presentParentAgreements } from './parent-agreements-table.ts'
import { presentTheirsAcross } from './theirs-across-table.ts'

/** What holds a customer group together beyond single accounts; a unit of ours has no such section. */
export function presentAcross(page: PageContext, group: Group): PageBlock[] {
  if (group.kind !== 'organization') return []
  const context = openAcross(page, group)
  const { locale } = context
  return [
    {
      block: 'section',
      head: {
        id: 'across',
        question: locale.phrases('group-across.section'),
        answer: [locale.text('group-across.answer')],
      },
      parts: [presentOursAcross(context), presentTheirsAcross(context), presentParentAgreements(context)],
    },
  ]
}
