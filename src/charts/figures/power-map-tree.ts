import { hierarchy } from 'd3'
import type { PowerMapNode } from '../../report/chart-data/power-map.ts'
import { svgPath } from '../../lib/svg.ts'
import { measureNode, RING, TEXT } from './power-map-node.ts'
import type { MapLayout, MapTree, PlacedNode } from './power-map-places.ts'

const LEFT = 34
const GAP = 18
const MOST_TEXT = 170
/** Lines turn this far above the ring of the one below. */
const TURN = 24

/**
 * A tidy tree in which a superior stands above the first report, so that chains are vertical and text has the right
 * side. A column is as wide as its widest text that has a neighbour at its depth. Null where it needs more width.
 */
export function layOutTree(roots: readonly PowerMapNode[], width: number, row: number): MapLayout | null {
  const trees: MapTree[] = roots.map((root) => hierarchy(root, ({ reports }) => reports))
  const column = new Map<MapTree, number>()
  let columns = 0
  for (const tree of trees) for (const leaf of tree.leaves()) column.set(leaf, columns++)
  for (const tree of trees)
    tree.eachAfter((one) => {
      if (one.children) column.set(one, column.get(one.children[0]!)!)
    })
  const all = trees.flatMap((tree) => tree.descendants())
  if (columns === 0 || columns * 70 > width) return null
  const need = ({ data }: MapTree): number => TEXT + Math.min(MOST_TEXT, measureNode(data)) + RING + GAP
  const byColumn = Map.groupBy(all, (one) => column.get(one)!)
  const x: number[] = []
  const lastAtDepth = new Map<number, MapTree>()
  let end = 0
  for (let index = 0; index < columns; index++) {
    const members = byColumn.get(index) ?? []
    const wanted = members.map(({ depth }) => {
      const before = lastAtDepth.get(depth)
      return before === undefined ? LEFT : x[column.get(before)!]! + need(before)
    })
    x.push(Math.max(index === 0 ? LEFT : x[index - 1]! + 2 * RING + 8, ...wanted))
    for (const one of members) {
      lastAtDepth.set(one.depth, one)
      end = Math.max(end, x[index]! + need(one) - RING - GAP)
    }
  }
  if (end > width) return null
  const slack = columns > 1 ? Math.min(60, (width - end) / (columns - 1)) : 0
  const placeX = (one: MapTree): number => x[column.get(one)!]! + slack * column.get(one)!
  const placeY = ({ depth }: MapTree): number => RING + 7 + depth * row
  const atDepth = Map.groupBy(all, ({ depth }) => depth)
  const places = all.map((one): PlacedNode => {
    const next = atDepth
      .get(one.depth)!
      .filter((other) => column.get(other)! > column.get(one)!)
      .reduce((nearest, other) => Math.min(nearest, placeX(other) - RING - GAP / 2), width)
    return {
      node: one.data,
      x: placeX(one),
      y: placeY(one),
      room: next - placeX(one) - TEXT,
      gutter: null,
    }
  })
  const lines = all.flatMap((one) =>
    (one.children ?? []).map((child) => {
      const top = placeY(one) + RING + 4
      const bottom = placeY(child) - RING - 4
      return placeX(child) === placeX(one)
        ? svgPath('M', placeX(one), top, 'V', bottom)
        : svgPath('M', placeX(one), bottom + 4 - TURN + RING, 'H', placeX(child), 'V', bottom)
    }),
  )
  const depth = Math.max(...all.map((one) => one.depth))
  return { places, lines, lane: 0, height: RING + 7 + depth * row + 34 }
}
