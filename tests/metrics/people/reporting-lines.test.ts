import { describe, expect, it } from 'vitest'
import {
  foldReportingLines,
  listInfluence,
  MOST_KEY,
  MOST_NAMED,
  type ReportingNode,
} from '../../../src/metrics/people/reporting-lines.ts'
import type { PersonLiteral } from '../build-dataset.ts'
import { sliceOf } from '../measure.ts'

const someone = (id: string, more: Partial<PersonLiteral> = {}): PersonLiteral => ({
  id,
  account: 'a',
  ...more,
})
const lines = (people: readonly PersonLiteral[]) =>
  foldReportingLines(sliceOf({ accounts: [{ id: 'a' }], people, filled: ['contacts.decision_role'] }))

/** A node as text: `boss(head(x) [IT 2])`. */
const write = (node: ReportingNode): string =>
  node.kind === 'stack'
    ? `[${node.departments.join('+') || '?'} ${node.states.length}]`
    : `${node.kind === 'person' ? node.state.person.id : `#${node.name ?? '?'}`}${
        node.reports.length > 0 ? `(${node.reports.map(write).join(' ')})` : ''
      }`
const written = (people: readonly PersonLiteral[]) => lines(people).map(write)
const crowd = (count: number, more: Partial<PersonLiteral> = {}) =>
  Array.from({ length: count }, (_, index) => someone(`x${String(index).padStart(3, '0')}`, more))

describe('reporting lines', () => {
  it('put superiors above their people, the heaviest first', () => {
    expect(
      written([
        someone('boss', { roles: ['A'] }),
        someone('light', { roles: ['U'], reportsTo: 'boss' }),
        someone('heavy', { roles: ['D'], influence: 5, reportsTo: 'boss' }),
      ]),
    ).toEqual(['boss(heavy light)'])
  })

  it('stand by department where nobody is above and nobody below', () => {
    expect(
      written([someone('p', { department: 'IT' }), someone('q', { department: 'IT' }), someone('r')]),
    ).toEqual(['#IT(p q)', '#?(r)'])
  })

  it('are cut where people are each other\u2019s superiors', () => {
    expect(
      written([
        someone('a', { reportsTo: 'c' }),
        someone('b', { reportsTo: 'a' }),
        someone('c', { reportsTo: 'b' }),
      ]),
    ).toEqual(['a(b(c))'])
  })

  it('keep a superior who left years ago, and nobody else who did', () => {
    expect(
      written([
        someone('gone', { leftOn: '2020-01-01' }),
        someone('old', { leftOn: '2020-01-01' }),
        someone('p', { reportsTo: 'gone' }),
      ]),
    ).toEqual(['gone(p)'])
  })

  it('name every key person of hundreds, their superiors, and fold the rest by department', () => {
    const people = [
      someone('boss', { roles: ['U'] }),
      someone('key', { roles: ['D'], reportsTo: 'boss', department: 'IT' }),
      ...crowd(200, { reportsTo: 'key', department: 'IT', roles: ['U'] }),
    ]
    expect(written(people)).toEqual(['boss(key([IT 200]))'])
  })

  it('name key people however many others there are, the heaviest first where they are a crowd themselves', () => {
    expect(written(crowd(MOST_KEY, { roles: ['D'] }))[0]).toContain(`x0${MOST_KEY - 1}`)
    const chief = someone('chief', { roles: ['A'], influence: 5, department: 'IT' })
    const [map] = written([...crowd(90, { roles: ['D'], influence: 1, department: 'IT' }), chief])
    expect(map).toMatch(/^#IT\(chief x000 .* x030 \[IT 59\]\)$/)
  })

  it('fill up with the circle by weight as far as there is room', () => {
    const people = [
      someone('key', { roles: ['D'] }),
      ...crowd(60, { roles: ['S'], reportsTo: 'key', department: 'IT' }),
    ]
    const [root] = lines(people)
    expect(root?.kind === 'person' && root.reports.filter(({ kind }) => kind === 'person')).toHaveLength(
      MOST_NAMED - 1,
    )
    expect(write(root!)).toContain(`[IT ${61 - MOST_NAMED}]`)
  })
})

describe('informal influence', () => {
  it('brings both ends onto a crowded map', () => {
    const people = [
      someone('key', { roles: ['D'] }),
      someone('aide', { roles: ['U'], reportsTo: 'key', department: 'IT', influences: ['key'] }),
      ...crowd(60, { roles: ['U'], reportsTo: 'key', department: 'IT' }),
    ]
    expect(written(people)).toEqual(['key(aide [IT 60])'])
  })

  it('is between employed people, and opposed where evidence puts them on opposite sides', () => {
    const slice = sliceOf({
      accounts: [{ id: 'a' }],
      people: [
        someone('p', { influences: ['q', 'r', 'p'], ratings: [{ day: '2026-09-01', support: 1 }] }),
        someone('q', { ratings: [{ day: '2026-09-01', support: -1 }] }),
        someone('r', { leftOn: '2026-01-01' }),
        someone('s', { influences: ['q'] }),
      ],
    })
    expect(
      listInfluence(slice).map(({ from, to, opposed }) => [from.person.id, to.person.id, opposed]),
    ).toEqual([
      ['p', 'q', true],
      ['s', 'q', false],
    ])
  })
})
