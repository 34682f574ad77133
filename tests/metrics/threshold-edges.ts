import type { EvidenceKind } from '../../src/model/scales.ts'
import type { Support } from '../../src/model/scales.ts'
import type { DatasetLiteral } from './build-dataset.ts'

interface Edge {
  readonly id: string
  readonly claim: Support
  readonly rated?: string
  readonly visits: readonly (readonly [day: string, evidence?: EvidenceKind])[]
}

/** Accounts of tier C with one decider each, every one a day, a visit or an item from a threshold of 2026-Q3. */
const edges: readonly Edge[] = [
  // 45 days before the end of the quarter, as a coach may be at most
  {
    id: 'coach-days',
    claim: 3,
    visits: [
      ['2026-08-16', 'introduction'],
      ['2026-08-15', 'introduction'],
    ],
  },
  { id: 'coach-items', claim: 3, visits: [['2026-09-20', 'introduction']] },
  // 60 days
  { id: 'strong', claim: 2, visits: [['2026-08-01', 'public_support']] },
  // 90 days, which is the gap of tier C, too
  { id: 'supporter', claim: 1, visits: [['2026-07-02', 'positive_statement']] },
  // 95 and 185 days: seen only by a longer limit, and by a longer window
  { id: 'supporter-late', claim: 1, visits: [['2026-06-27', 'positive_statement']] },
  { id: 'window-late', claim: 1, visits: [['2026-03-29', 'positive_statement'], ['2026-09-20']] },
  // 170 days
  { id: 'window', claim: 1, visits: [['2026-04-13', 'positive_statement'], ['2026-09-20']] },
  // rated 700 days before: expired after 730, after 656 with a tenth less
  {
    id: 'refresh',
    claim: 1,
    rated: '2024-10-30',
    visits: [['2026-09-20', 'positive_statement']],
  },
]

export const thresholdEdges: DatasetLiteral = {
  accounts: [...edges.map(({ id }) => ({ id, tier: 'C' as const })), { id: 'influence', tier: 'C' }],
  people: [
    ...edges.map(({ id, claim, rated }) => ({
      id: `p-${id}`,
      account: id,
      roles: ['D' as const],
      department: 'x',
      ratings: [{ day: rated ?? '2026-09-01', support: claim }],
    })),
    // in the circle only by influence
    ...[3, 4].map((influence) => ({
      id: `p-influence-${influence}`,
      account: 'influence',
      influence,
      department: 'x',
      ratings: [{ day: '2026-09-01', support: 1 as const }],
    })),
  ],
  staff: [{ id: 's' }],
  activities: [
    ...edges.flatMap(({ id, visits }) =>
      visits.map(([day, evidence]) => ({
        day,
        people: [`p-${id}`],
        staff: ['s'],
        ...(evidence && { evidence, evidencePerson: `p-${id}` }),
      })),
    ),
    {
      day: '2026-09-20',
      people: ['p-influence-3'],
      staff: ['s'],
      evidence: 'positive_statement',
      evidencePerson: 'p-influence-3',
    },
    { day: '2026-09-20', people: ['p-influence-4'], staff: ['s'] },
  ],
  logStart: '2024-01-01',
}
