import type { Tone } from './support-level.ts'

/** One crossing of the board: a department and one of our people, by their index. */
export interface BoardPoint {
  readonly department: number
  readonly staff: number
}

/** Customer departments × our people as a small Go board. */
export interface EyesBoardData {
  readonly departments: readonly {
    readonly label: string
    /** Bold: the department holds a stone. */
    readonly strong: boolean
    /** Who holds it, or why nobody does. */
    readonly note: string
    readonly tone: Tone
  }[]
  readonly staff: readonly {
    readonly label: string
    /** Short role under the name, e.g. AR. */
    readonly role: string
    readonly strong: boolean
    /** What happens without this person, e.g. "no eye without her"; empty where nothing does. */
    readonly note: string
  }[]
  /** Links with live supporters; `matched` ones are eyes. */
  readonly stones: readonly (BoardPoint & { readonly supporters: number; readonly matched: boolean })[]
  /** Eyes of last quarter that are gone. */
  readonly ghosts: readonly BoardPoint[]
  /** Contact in the half-year without a live supporter. */
  readonly contacts: readonly BoardPoint[]
  /** Size of the matching; `atLeast` where supporters without a department may add to it. */
  readonly eyes: number
  readonly atLeast: boolean
}
