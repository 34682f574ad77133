import type { DatasetLiteral } from './build-dataset.ts'

const visits = (people: string[], staff: string[], days: string[]) =>
  days.map((day) => ({ day, people, staff }))

/**
 * Four accounts in 2026-Q3. Star (S): friendly on paper, one of ours holds it all. Plus (A): alive, an approver against.
 * Base (B): known people, nobody rated. Cell (C): one decider, met once. Star and Plus are one group.
 */
export const fourAccounts: DatasetLiteral = {
  accounts: [
    {
      id: 'a1',
      name: 'Star',
      tier: 'S',
      organization: 'g1',
      unit: 'north',
      walletShare: 0.4,
      supplierRank: 1,
    },
    { id: 'a2', name: 'Plus', tier: 'A', organization: 'g1', unit: 'north' },
    { id: 'a3', name: '基础公司', tier: 'B', unit: 'south' },
    { id: 'a4', name: 'Cell', tier: 'C', unit: 'south' },
    { id: 'a5', name: 'Gone', reviewed: false },
  ],
  people: [
    {
      id: 'p11',
      account: 'a1',
      name: 'Ada',
      roles: ['A'],
      influence: 5,
      department: 'Board',
      level: 'executive',
      ratings: [{ day: '2026-09-01', support: 3 }],
    },
    {
      id: 'p12',
      account: 'a1',
      name: 'Dan',
      roles: ['D'],
      influence: 4,
      department: 'Network',
      level: 'director',
      ratings: [{ day: '2026-09-01', support: 2 }],
    },
    {
      id: 'p13',
      account: 'a1',
      name: 'Eve',
      roles: ['E'],
      influence: 3,
      department: 'Finance',
      ratings: [{ day: '2026-09-01', support: 1 }],
    },
    {
      id: 'p21',
      account: 'a2',
      name: 'Abe',
      roles: ['A'],
      influence: 3,
      department: 'Board',
      ratings: [{ day: '2026-09-01', support: -1 }],
    },
    {
      id: 'p22',
      account: 'a2',
      name: 'Dot',
      roles: ['D'],
      influence: 5,
      department: 'Network',
      ratings: [
        { day: '2026-06-01', support: 1 },
        { day: '2026-09-01', support: 2 },
      ],
    },
    {
      id: 'p23',
      account: 'a2',
      name: 'Eli',
      roles: ['E'],
      influence: 5,
      department: 'Finance',
      ratings: [{ day: '2026-09-01', support: 2 }],
    },
    { id: 'p31', account: 'a3', name: '张三', roles: ['D'], department: 'Board' },
    {
      id: 'p41',
      account: 'a4',
      name: 'Cai',
      roles: ['D'],
      department: 'Board',
      ratings: [{ day: '2026-09-01', support: 2 }],
    },
  ],
  staff: [{ id: 's1' }, { id: 's2' }, { id: 's3' }],
  departments: ['Board', 'Network', 'Finance', 'Legal'].flatMap((name) =>
    ['a1', 'a2'].map((account) => ({ account, name })),
  ),
  activities: [
    ...visits(['p11'], ['s1'], ['2026-07-06', '2026-08-03', '2026-09-07', '2026-09-21']),
    ...visits(['p12'], ['s1'], ['2026-07-07', '2026-08-04', '2026-09-08', '2026-09-22']),
    ...visits(['p13'], ['s1'], ['2026-07-08', '2026-08-05', '2026-09-09']),
    ...visits(['p22'], ['s2'], ['2026-05-04', '2026-07-13', '2026-08-10', '2026-09-14']),
    ...visits(['p23'], ['s3'], ['2026-05-05', '2026-07-14', '2026-08-11', '2026-09-15']),
    ...visits(['p21'], ['s2'], ['2026-05-06', '2026-09-16']),
    ...visits(['p31'], ['s3'], ['2026-08-17']),
    ...visits(['p41'], ['s3'], ['2026-09-17', '2026-09-18']),
  ],
  logStart: '2025-01-01',
}
