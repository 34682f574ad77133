import { agreementExpired } from './agreement-expired.ts'
import { bulkRerated } from './bulk-rerated.ts'
import { contested, decisionLost, noDeciderKnown } from './decision-flags.ts'
import type { FlagDefinition } from './define-flag.ts'
import { executiveCalendarEmpty } from './executive-calendar-empty.ts'
import { noEye, oneEye } from './eyes-flags.ts'
import { goingCold } from './going-cold.ts'
import { goodRatingBadDelivery } from './good-rating-bad-delivery.ts'
import { keyPersonLeft } from './key-person-left.ts'
import { lopsided } from './lopsided.ts'
import { onlyWhenSelling } from './only-when-selling.ts'
import { overduePromise } from './overdue-promise.ts'
import { allPositiveMap, inflatedRatings, rivalHeldFlag, staleRatings } from './rating-flags.ts'
import { overServed, underServed } from './served-flags.ts'
import { singleThreadCustomer, singleThreadOwn } from './single-thread-flags.ts'
import { tierMismatch } from './tier-mismatch.ts'
import { unchangedWithoutContact } from './unchanged-without-contact.ts'

/** Every flag, the worst first: the order in which pages list them, and the first raised is an account's worst. */
export const flags: readonly FlagDefinition[] = [
  decisionLost,
  noEye,
  contested,
  goodRatingBadDelivery,
  rivalHeldFlag,
  goingCold,
  oneEye,
  keyPersonLeft,
  agreementExpired,
  inflatedRatings,
  overduePromise,
  underServed,
  singleThreadOwn,
  singleThreadCustomer,
  executiveCalendarEmpty,
  onlyWhenSelling,
  noDeciderKnown,
  unchangedWithoutContact,
  staleRatings,
  bulkRerated,
  allPositiveMap,
  lopsided,
  overServed,
  tierMismatch,
]
