import type { EditionContext } from '../page-context.ts'
import type { PageModel } from '../page-model.ts'
import { type GroupKind, listGroups } from './group.ts'
import { presentGroup } from './present-group.ts'
import { presentGroupIndex } from './present-group-index.ts'

/** The index of customer groups or of our units, and a page for each; nothing where there is none. */
export function* presentGroups(edition: EditionContext, kind: GroupKind): Generator<PageModel> {
  const groups = listGroups(edition, kind)
  if (groups.length === 0) return
  yield presentGroupIndex(edition, kind)
  for (const group of groups) yield presentGroup(edition, group)
}
