import type { HierarchyNode } from 'd3'
import type { PowerMapNode } from '../../report/chart-data/power-map.ts'

/** A node at its centre, with the room its text has; in a list also where the gutter left of its column lies. */
export interface PlacedNode {
  readonly node: PowerMapNode
  readonly x: number
  readonly y: number
  readonly room: number
  readonly gutter: number | null
}

/** A laid-out map: nodes, formal lines as path data, and the height it takes. */
export interface MapLayout {
  readonly places: readonly PlacedNode[]
  readonly lines: readonly string[]
  /** Where lines may run above the columns of a list. */
  readonly lane: number
  readonly height: number
}

export type MapTree = HierarchyNode<PowerMapNode>
