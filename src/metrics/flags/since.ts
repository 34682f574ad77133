import type { Quarter } from '../../model/quarter.ts'
import type { AccountMeasures } from '../review.ts'

/** The first quarter of the unbroken run that ends with the last one, as far as the history reaches back. */
export function findSince(
  id: string,
  history: readonly Pick<AccountMeasures, 'quarter' | 'flags'>[],
): Quarter {
  const clear = history.findLastIndex(({ flags }) => !flags.includes(id))
  return (history[clear + 1] ?? history.at(-1)!).quarter
}
