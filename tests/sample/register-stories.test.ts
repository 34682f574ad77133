import { describe, expect, it } from 'vitest'
import {
  agreementExpired,
  complaintsBehindSupport,
  inflatedUnit,
  onlyWhenSelling,
  ownApproval,
  promiseMoved,
  rivalDecider,
  tierOutgrown,
  unvisitedBranch,
  vanishedRating,
} from '../../scripts/sample/stories.ts'
import type { Row } from './hand-count.ts'
import {
  accounts,
  asOf,
  circleOf,
  claimOf,
  contacts,
  credibleSupport,
  day,
  guestsOf,
  isKey,
  liveSupporters,
  outlookOf,
  ratings,
  readTable,
  supportedLevel,
  tierOf,
  touchesUpTo,
  weightOf,
  weightOfPerson,
} from './hand-count.ts'

const person = (id: string | undefined, table = contacts) => table.find((c) => c['contact_id'] === id)
const lead = (story: { contactIds: readonly string[] }) => story.contactIds[0] ?? ''
const of = (table: string, account: string): Row[] =>
  readTable(table).filter((row) => row['account_id'] === account)
const inQuarter = (date: string | undefined) => (date ?? '') >= '2026-07-01' && (date ?? '') <= '2026-09-30'

describe('a planted story of the registers is true by the rules:', () => {
  it('the accounts of one unit claim two levels more than the log shows, hardly any of the others', () => {
    const isInflated = (account: Row) =>
      contacts
        .filter((c) => c['account_id'] === account['account_id'] && c['employment'] !== '离职' && isKey(c))
        .some((c) => {
          const id = c['contact_id'] ?? ''
          const claim = claimOf(id)
          return claim !== undefined && claim.support - (credibleSupport(id) ?? 0) >= 2
        })
    const share = (own: readonly Row[]) => own.filter(isInflated).length / own.length
    const active = accounts.filter((a) => a['status'] === 'active')
    expect(share(active.filter((a) => a['unit'] === inflatedUnit.unit))).toBeGreaterThan(0.5)
    expect(share(active.filter((a) => a['unit'] !== inflatedUnit.unit))).toBeLessThan(0.25)
    expect(isInflated(active.find((a) => a['account_id'] === inflatedUnit.accountId)!)).toBe(true)
  })

  it('the only agreement of an A account ran out 122 days before the quarter end', () => {
    const own = of('partnership', agreementExpired.accountId).filter((row) => row['item'] === '战略合作协议')
    expect(own.map((row) => row['expires'])).toEqual(['2026-05-31'])
    expect(asOf - day('2026-05-31')).toBe(122)
    expect(tierOf(agreementExpired.accountId)).toBe('A')
  })

  it('a secured account complained three times, each time answered after four hours', () => {
    expect(outlookOf(complaintsBehindSupport.accountId)).toBe('secured')
    const complaints = of('cases', complaintsBehindSupport.accountId).filter(
      (row) => row['kind'] === '投诉' && inQuarter(row['opened']?.slice(0, 10)),
    )
    expect(complaints).toHaveLength(3)
    const minutes = (text: string | undefined) => Date.parse(`${text?.replace(' ', 'T')}Z`) / 60_000
    for (const one of complaints)
      expect(minutes(one['first_response']) - minutes(one['opened'])).toBeGreaterThan(240)
  })

  it('three opportunities of the quarter came from a branch nobody has been to for a year', () => {
    const { accountId } = unvisitedBranch
    const site = person(lead(unvisitedBranch))?.['site']
    const deals = of('opportunities', accountId).filter((row) => inQuarter(row['created']))
    expect(deals.map((row) => row['source_site'])).toEqual([site, site, site])
    expect(deals.map((row) => row['source_contact'])).toContain(lead(unvisitedBranch))
    const visits = touchesUpTo().filter(
      (row) =>
        row['account_id'] === accountId &&
        (row['date'] ?? '') > '2025-09-30' &&
        weightOf(row) >= 0.5 &&
        (row['site'] === site || guestsOf(row).some((id) => person(id)?.['site'] === site)),
    )
    expect(visits).toEqual([])
    expect(of('sites', accountId).map((row) => row['site'])).toContain(site)
  })

  it('a promise was due in January and has been put off in three exports since', () => {
    const dues = ['plans-2025Q4', 'plans-2026Q1', 'plans-2026Q2', 'plans'].map((table) =>
      of(table, promiseMoved.accountId).find(
        (row) => row['contact_id'] === lead(promiseMoved) && row['action'] === '提交灾备中心切换演练方案',
      ),
    )
    expect(dues.map((row) => row?.['due'])).toEqual(['2026-01-31', '2026-04-30', '2026-07-31', '2026-12-15'])
    expect(dues.at(-1)?.['status']).toBe('进行中')
    expect(asOf - day('2026-01-31')).toBe(242)
  })

  it('the factors of a B account ask for A', () => {
    const own = accounts.find((a) => a['account_id'] === tierOutgrown.accountId)
    const factor = (name: string) => Number(own?.[name])
    const score =
      7 * factor('potential') +
      5 * factor('strategic_value') +
      3 * factor('market_position') +
      3 * factor('fit') +
      2 * factor('growth')
    expect(own?.['tier']).toBe('B')
    expect(score).toBeGreaterThanOrEqual(65)
  })

  it('an opponent of the June export is unrated in that of October, and in no history', () => {
    const id = lead(vanishedRating)
    expect(person(id, readTable('contacts-2026Q2'))?.['support']).toBe('-1')
    expect(person(id)).toMatchObject({ support: '', employment: '在职' })
    expect(ratings.some((row) => row['contact_id'] === id)).toBe(false)
  })

  it('a decider became coach on evidence, approved by whoever rated him', () => {
    const id = lead(ownApproval)
    const [before, after] = ratings.filter((row) => row['contact_id'] === id).slice(-2)
    expect([before?.['support'], after?.['support']]).toEqual(['1', '3'])
    expect(after?.['approved_by']).toBe(after?.['rated_by'])
    expect(supportedLevel(id)).toBe(3)
  })

  it('four contacts of five with one A account are tied to an opportunity', () => {
    const own = touchesUpTo().filter(
      (row) =>
        row['account_id'] === onlyWhenSelling.accountId && weightOf(row) > 0 && guestsOf(row).length > 0,
    )
    const tied = own.filter((row) => row['opportunity_id'] !== '')
    expect(tied.length).toBeGreaterThan(0.8 * own.length)
  })

  it('a decider supports us and is close to a rival, with a third of the weight that is known', () => {
    const id = lead(rivalDecider)
    expect(person(id)).toMatchObject({ decision_role: 'D', rival_status: 'close' })
    expect(credibleSupport(id)).toBeGreaterThanOrEqual(1)
    expect(liveSupporters(rivalDecider.accountId).map((c) => c['contact_id'])).toContain(id)
    const known = circleOf(rivalDecider.accountId).filter((c) => c['rival_status'] !== '')
    const weight = (people: readonly Row[]) => people.reduce((sum, c) => sum + weightOfPerson(c), 0)
    expect(weight(known.filter((c) => c['rival_status'] === 'close'))).toBeGreaterThanOrEqual(
      0.3 * weight(known),
    )
  })
})
