import type { TransitionData } from '../../report/chart-data/transition.ts'

/** Where bars and ribbons of a transition chart lie, in pixels from its top. */
export interface TransitionLayout {
  readonly rows: readonly {
    /** Top of the row's band, which both sides share. */
    readonly top: number
    readonly height: number
    readonly before: { readonly y: number; readonly height: number }
    readonly now: { readonly y: number; readonly height: number }
  }[]
  /** In the order of the data: middle of each end, and thickness. */
  readonly ribbons: readonly { readonly y0: number; readonly y1: number; readonly thickness: number }[]
  readonly height: number
}

/**
 * Both sides share the rows, so that who stayed runs level, and rising and falling are seen as such. A ribbon is never
 * thinner than one person has to be to be seen; at a bar, ribbons lie in the order of their other ends, so that two cross
 * only where one rises past another that falls.
 */
export function layoutTransition(
  { rows, ribbons }: TransitionData,
  room: { readonly top: number; readonly body: number; readonly least: number; readonly gap: number },
  slotOf: (row: number) => { readonly head: number; readonly least: number },
): TransitionLayout {
  const people = Math.max(
    1,
    ribbons.reduce((sum, one) => sum + one.people, 0),
  )
  const perPerson = Math.min(4, room.body / people)
  const thickness = ribbons.map((one) => Math.max(room.least, one.people * perPerson))
  const sum = (indices: readonly number[]): number =>
    indices.reduce((total, index) => total + thickness[index]!, 0)
  const ends = rows.map((_, row) => {
    const indices = [...ribbons.keys()]
    return {
      before: indices
        .filter((index) => ribbons[index]!.from === row)
        .sort((a, b) => ribbons[a]!.to - ribbons[b]!.to),
      now: indices
        .filter((index) => ribbons[index]!.to === row)
        .sort((a, b) => ribbons[a]!.from - ribbons[b]!.from),
    }
  })
  const y0 = ribbons.map(() => 0)
  const y1 = ribbons.map(() => 0)
  let top = room.top
  const placed = rows.map((_, row) => {
    const { before, now } = ends[row]!
    const { head, least } = slotOf(row)
    const bars = Math.max(sum(before), sum(now))
    const height = head + Math.max(least, bars)
    const middle = top + head + (height - head) / 2
    const place = (indices: readonly number[], into: number[]): { y: number; height: number } => {
      const bar = { y: middle - sum(indices) / 2, height: sum(indices) }
      let next = bar.y
      for (const index of indices) {
        into[index] = next + thickness[index]! / 2
        next += thickness[index]!
      }
      return bar
    }
    const band = { top, height, before: place(before, y0), now: place(now, y1) }
    top += height + room.gap
    return band
  })
  return {
    rows: placed,
    ribbons: ribbons.map((_, index) => ({ y0: y0[index]!, y1: y1[index]!, thickness: thickness[index]! })),
    height: top - room.gap,
  }
}
