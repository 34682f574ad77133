import type { PageContext } from '../page-context.ts'
import type { FindingModel } from '../page-parts/parts.ts'
import type { FindingCandidate } from './finding-candidate.ts'
import { findDroppedContacts } from './findings/dropped-contacts.ts'
import { findBiggestFall } from './findings/biggest-fall.ts'
import { findFewEyes } from './findings/few-eyes.ts'
import { findHiddenMember } from './findings/hidden-member.ts'
import { findLeftPeople } from './findings/left-people.ts'
import { findLostDecision } from './findings/lost-decision.ts'
import { findOverduePeople } from './findings/overdue-people.ts'
import { findOverServed } from './findings/over-served.ts'
import { findTurnedPeople } from './findings/turned-people.ts'
import { findUnbackedClaims } from './findings/unbacked-claims.ts'
import { findUnratedPeople } from './findings/unrated-people.ts'

const finders = [
  findLostDecision,
  findFewEyes,
  findUnbackedClaims,
  findOverduePeople,
  findHiddenMember,
  findTurnedPeople,
  findBiggestFall,
  findOverServed,
  findLeftPeople,
  findDroppedContacts,
  findUnratedPeople,
]

/** Sentences the overview says at most, and about one account. */
const MOST = 8
const PER_ACCOUNT = 2

/** The heaviest findings; no account may fill the page. */
export function chooseFindings(context: PageContext): FindingModel[] {
  const perAccount = new Map<number, number>()
  const chosen: FindingCandidate[] = []
  const candidates = finders.flatMap((find) => find(context)).toSorted((a, b) => b.weight - a.weight)
  for (const candidate of candidates) {
    if (chosen.length === MOST) break
    if (candidate.accounts.some((index) => (perAccount.get(index) ?? 0) >= PER_ACCOUNT)) continue
    for (const index of candidate.accounts) perAccount.set(index, (perAccount.get(index) ?? 0) + 1)
    chosen.push(candidate)
  }
  return chosen.map(({ finding }) => finding)
}
