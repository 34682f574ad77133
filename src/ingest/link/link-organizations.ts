import { foldName } from '../../lib/fold-text.ts'
import { fingerprintOf } from '../../lib/hash-text.ts'
import type { Organization } from '../../model/dataset.ts'
import { compareText } from './compare-text.ts'
import type { AccountDrafts } from './link-accounts.ts'
import { type LinkContext, reportRow } from './link-context.ts'

/** A group that is no account itself: known by its name, or by the id of a parent that is not in the import. */
interface OutsideGroup {
  readonly id: string
  readonly name: string
}

/**
 * Customer groups: an account belongs to the topmost parent it leads to, by parent id or, without one, by the name of
 * its organization, which may be an account. Chains that lead back to themselves are cut at their smallest id.
 * Gives the organizations, sorted by id, and the position of each account's.
 */
export function linkOrganizations(
  { drafts, directory }: AccountDrafts,
  context: LinkContext,
): { organizations: Organization[]; ofAccount: number[] } {
  const parents = drafts.map(({ group }, index): number | OutsideGroup | null => {
    const { values, preset, row } = group.newest
    const { parent_id: parentId, organization } = values
    if (parentId !== null) {
      const byId = directory.byId(preset, parentId)
      const found = byId === 'none' ? directory.byName(0, parentId) : byId
      if (typeof found === 'number') return found === index ? null : found
      reportRow(context, 'parent-not-found', row, 'accounts.parent_id', parentId)
      return found === 'none' ? { id: `parent:${parentId}`, name: organization ?? parentId } : null
    }
    if (organization === null) return null
    const found = directory.byName(0, organization)
    if (typeof found === 'number') return found === index ? null : found
    return { id: `n${fingerprintOf(`organization ${foldName(organization)}`)}`, name: organization }
  })

  const roots = drafts.map((_, index): number | OutsideGroup => {
    const path = [index]
    for (;;) {
      const parent = parents[path.at(-1)!]!
      if (parent === null) return path.at(-1)!
      if (typeof parent !== 'number') return parent
      const start = path.indexOf(parent)
      if (start !== -1) return Math.min(...path.slice(start))
      path.push(parent)
    }
  })
  reportCycles(parents, drafts, context)

  const groups = new Map<string, { name: string; accounts: number[] }>()
  roots.forEach((root, index) => {
    const { id, name } = typeof root === 'number' ? drafts[root]! : root
    const group = groups.get(id)
    if (group) {
      group.accounts.push(index)
      if (compareText(name, group.name) < 0) group.name = name
    } else groups.set(id, { name, accounts: [index] })
  })
  const organizations = [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, group], index) => ({ index, id, ...group }))
  const ofAccount = drafts.map(() => 0)
  for (const { index, accounts } of organizations) for (const account of accounts) ofAccount[account] = index
  return { organizations, ofAccount }
}

function reportCycles(
  parents: readonly (number | OutsideGroup | null)[],
  drafts: AccountDrafts['drafts'],
  context: LinkContext,
): void {
  const checked = new Set<number>()
  for (let start = 0; start < parents.length; start++) {
    const path: number[] = []
    let at: number | OutsideGroup | null = start
    while (typeof at === 'number' && !checked.has(at)) {
      checked.add(at)
      path.push(at)
      at = parents[at] ?? null
    }
    const first = typeof at === 'number' ? path.indexOf(at) : -1
    if (first === -1) continue
    const cycle = path.slice(first).sort((a, b) => a - b)
    const { group, id } = drafts[cycle[0]!]!
    reportRow(
      context,
      'parent-cycle',
      group.newest.row,
      'accounts.parent_id',
      cycle.map((i) => drafts[i]!.id).join(' → '),
      id,
    )
  }
}
