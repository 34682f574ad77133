import { foldName } from '../../lib/fold-text.ts'
import type { Department, DepartmentReference } from '../../model/dataset.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { findAccount, reportOrphan } from './account-finder.ts'
import { compareText } from './compare-text.ts'
import type { Directory } from './directory.ts'
import { leaveBlankRow } from './link-accounts.ts'
import { type LinkContext, reportRow } from './link-context.ts'

export type DepartmentRow = ParsedRow<typeof tables.departments>

interface Node {
  name: string
  parent: string | null
  required: boolean
  readonly rows: RowRef[]
}

type Tree = Map<string, Node>

/** The department a person's cell means, as it is compared and shown. */
export type CompareDepartment = (account: number, name: string | null) => DepartmentReference | null

/**
 * The customers' departments just below their root. The root is the one department without a parent that others belong
 * to; where there are several without a parent, they are themselves just below an unnamed root.
 */
export function linkDepartments(
  rows: readonly DepartmentRow[],
  accounts: Directory,
  context: LinkContext,
): { departments: Department[]; compare: CompareDepartment } {
  const trees = new Map<number, Tree>()
  for (const { values, preset, row } of [...rows].sort((a, b) => a.row - b.row)) {
    if (values.department === null) {
      leaveBlankRow(context, row, 'departments.department')
      continue
    }
    const account = findAccount(accounts, preset, values.account_id, values.account)
    if (typeof account !== 'number') {
      reportOrphan(context, account, row, 'departments', values.account_id, values.account)
      continue
    }
    const tree = trees.get(account) ?? new Map<string, Node>()
    trees.set(account, tree)
    addRow(tree, values.department, values.parent, values.required ?? false, row)
  }
  const tops = new Map<number, Map<string, string>>()
  const departments: Department[] = []
  for (const [account, tree] of [...trees].sort(([a], [b]) => a - b)) {
    const topOf = topsOf(tree, context)
    tops.set(account, topOf)
    const root = rootOf(tree)
    for (const key of [...new Set(topOf.values())].sort(compareText)) {
      if (key === root) continue
      const { name, required } = tree.get(key)!
      const below = [...topOf].filter(([, top]) => top === key).flatMap(([node]) => tree.get(node)!.rows)
      departments.push({ account, key, name, required, rows: below.sort((a, b) => a - b) })
    }
  }
  return {
    departments,
    compare(account, name) {
      if (name === null) return null
      const key = foldName(name)
      const top = tops.get(account)?.get(key)
      return top === undefined ? { key, name } : { key: top, name: trees.get(account)!.get(top)!.name }
    },
  }
}

function addRow(tree: Tree, name: string, parent: string | null, required: boolean, row: RowRef): void {
  const key = foldName(name)
  const parentKey = parent === null || foldName(parent) === key ? null : foldName(parent)
  if (parentKey !== null && !tree.has(parentKey))
    tree.set(parentKey, { name: parent!, parent: null, required: false, rows: [] })
  const known = tree.get(key)
  if (!known) {
    tree.set(key, { name, parent: parentKey, required, rows: [row] })
    return
  }
  known.parent = known.rows.length === 0 ? parentKey : minOf(known.parent, parentKey)
  known.name = known.rows.length === 0 || compareText(name, known.name) < 0 ? name : known.name
  known.required ||= required
  known.rows.push(row)
}

/** Of two parents written for one department the first by name, so that the order of rows decides nothing. */
function minOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return compareText(a, b) <= 0 ? a : b
}

function rootOf(tree: Tree): string | null {
  const parentless = [...tree].filter(([, { parent }]) => parent === null).map(([key]) => key)
  const [first] = parentless
  return parentless.length === 1 && tree.size > 1 ? first! : null
}

/** For each department its ancestor just below the root, itself for the root. A chain that leads back to itself is cut. */
function topsOf(tree: Tree, context: LinkContext): Map<string, string> {
  for (const [key, node] of [...tree].sort(([a], [b]) => compareText(a, b))) {
    const path = new Set([key])
    for (let at = node.parent; at !== null; at = tree.get(at)!.parent) {
      if (at === key) {
        const [row] = node.rows
        if (row !== undefined) reportRow(context, 'department-cycle', row, 'departments.parent', node.name)
        node.parent = null
        break
      }
      if (path.has(at)) break
      path.add(at)
    }
  }
  const root = rootOf(tree)
  return new Map(
    [...tree.keys()].map((key) => {
      let at = key
      for (let next = tree.get(at)!.parent; next !== null && next !== root; next = tree.get(at)!.parent)
        at = next
      return [key, at]
    }),
  )
}
