import { hierarchy } from 'd3'
import type { PowerMapNode } from '../../report/chart-data/power-map.ts'
import { svgPath } from '../../lib/svg.ts'
import { NODE, RING, TEXT } from './power-map-node.ts'
import type { MapLayout, PlacedNode } from './power-map-places.ts'

/** How a list of people is set: least width of a column, height of a person, step to the right per rank. */
export interface ListFrame {
  readonly width: number
  readonly least: number
  readonly row: number
  readonly indent: number
}

const GUTTER = 30
const GAP = 16
const DEEPEST = 7
/** Lines of influence run this far right of a column's left edge, beside the spine. */
const LANE = 5
/** Where the spine of a column runs. */
const SPINE = 2

interface Line {
  readonly node: PowerMapNode
  readonly depth: number
  /** Position of the superior in the same list; null for its first. */
  readonly above: number | null
}

/** A branch as lines from top to bottom, each superior before their people. */
function listBranch(root: PowerMapNode): Line[] {
  const lines: Line[] = []
  const positions = new Map<PowerMapNode, number>()
  hierarchy(root, ({ reports }) => reports).eachBefore(({ data, depth, parent }) => {
    positions.set(data, lines.length)
    lines.push({ node: data, depth, above: parent ? positions.get(parent.data)! : null })
  })
  return lines
}

const heightOf = ({ node }: Line, row: number): number =>
  node.kind === 'person' ? row : node.kind === 'stack' ? row * 0.72 : row * 0.5

/** Branches one after another in as many columns as there are, each as short as can be; a long branch stands alone. */
function fillColumns(heights: readonly number[], columns: number): number[][] {
  const fill = (limit: number): number[][] => {
    const filled: number[][] = [[]]
    let used = 0
    for (const [index, height] of heights.entries()) {
      if (used > 0 && used + height > limit) {
        filled.push([])
        used = 0
      }
      filled.at(-1)!.push(index)
      used += height
    }
    return filled
  }
  const limits = heights.map((_, index) => heights.slice(0, index + 1).reduce((sum, one) => sum + one, 0))
  const candidates = [...limits, ...heights, ...limits.flatMap((to) => limits.map((from) => to - from))]
    .filter((limit) => limit >= 0)
    .sort((a, b) => a - b)
  return fill(candidates.find((limit) => fill(limit).length <= columns) ?? Infinity)
}

/** The root that stands above: one with people below it who make up at least half of the map. */
function findHead(roots: readonly PowerMapNode[], row: number): PowerMapNode | null {
  const heights = roots.map((root) => sumHeights(listBranch(root), row))
  const all = heights.reduce((sum, one) => sum + one, 0)
  const at = heights.findIndex((height) => height * 2 >= all)
  const head = roots[at]
  return head !== undefined && head.reports.length > 1 ? head : null
}

const sumHeights = (branch: readonly Line[], row: number): number =>
  branch.reduce((sum, line) => sum + heightOf(line, row), 0)

/**
 * Branches as indented lists in columns: whatever the number of people, every name keeps its size. A head stands above,
 * and a spine leads down to each branch of its own; whoever reports to nobody follows without one.
 */
export function layOutColumns(roots: readonly PowerMapNode[], frame: ListFrame): MapLayout {
  const { width, least, row, indent } = frame
  const columnsPossible = Math.max(1, Math.floor((width + GAP) / (least + GAP)))
  const head = columnsPossible > 1 ? findHead(roots, row) : null
  const hung = head?.reports ?? []
  const branches = [...hung, ...roots.filter((root) => root !== head)].map(listBranch)
  const columns = fillColumns(
    branches.map((branch) => sumHeights(branch, row)),
    columnsPossible,
  )
  const step = (width + GAP) / columns.length
  const places: PlacedNode[] = []
  const lines: string[] = []
  const start = RING + (head ? 5 : 12)
  const bus = head ? start + row - 14 : 0
  const top = head ? bus + RING + 11 : start
  let height = top
  if (head) {
    places.push({ node: head, x: GUTTER, y: start, room: width - GUTTER - TEXT, gutter: LANE })
    const lastHung = columns.findLastIndex((members) => members.some((index) => index < hung.length))
    lines.push(
      svgPath('M', GUTTER, start + RING + 4, 'V', bus),
      svgPath('M', SPINE, bus, 'H', Math.max(GUTTER, lastHung * step + SPINE)),
    )
  }
  for (const [at, members] of columns.entries()) {
    const left = at * step
    let y = top
    for (const index of members) {
      const branch = branches[index]!
      const centres: number[] = []
      for (const line of branch) {
        const x = left + GUTTER + Math.min(line.depth, DEEPEST) * indent
        const centre = line.node.kind === 'person' ? y : y - row * (line.node.kind === 'stack' ? 0.1 : 0.16)
        centres.push(centre)
        places.push({
          node: line.node,
          x,
          y: centre,
          room: left + step - GAP - x - TEXT,
          gutter: left + LANE,
        })
        y += heightOf(line, row)
      }
      if (index < hung.length) {
        const edge = branch[0]!.node.kind === 'person' ? RING + 2 : NODE + 4
        const joint = centres[0]!
        lines.push(svgPath('M', left + SPINE, bus, 'V', joint, 'H', left + GUTTER - edge))
      }
      lines.push(...joinBranch(branch, centres, left, indent))
    }
    height = Math.max(height, y - row + 34)
  }
  return { places, lines, lane: head ? bus - 4 : 9, height }
}

/** From every superior down to the last of their people, with a tick to each. */
function joinBranch(
  branch: readonly Line[],
  centres: readonly number[],
  left: number,
  indent: number,
): string[] {
  const xOf = ({ depth }: Line): number => left + GUTTER + Math.min(depth, DEEPEST) * indent
  return branch.flatMap((line, index) => {
    const below = branch.flatMap((other, at) => (other.above === index ? [at] : []))
    const last = below.at(-1)
    if (last === undefined) return []
    const x = xOf(line)
    const from = centres[index]! + (line.node.kind === 'person' ? RING + 3 : 6)
    return [
      svgPath('M', x, from, 'V', centres[last]!),
      ...below.flatMap((at) => {
        const edge = branch[at]!.node.kind === 'person' ? RING : NODE + 3
        const to = xOf(branch[at]!) - edge
        return to > x + 1 ? [svgPath('M', x, centres[at]!, 'H', to)] : []
      }),
    ]
  })
}
