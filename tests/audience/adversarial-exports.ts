import { writeFolder } from '../build/run-command.ts'

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\n') + '\n'

/** Who is who: names made to turn up where names are not looked for. */
export interface Cast {
  /** Customer people by id; ids stay when names change. */
  readonly people: Readonly<Record<string, string>>
  readonly staff: Readonly<Record<string, string>>
}

/** A person named like part of a company, one like a file, one like markup, one with letters that make a slug. */
export const cast: Cast = {
  people: {
    'xq-p1': 'Larkmoor Hart',
    'xq-p2': '欧阳若琳',
    'xq-p3': '"><b title=Zorabel>Zorabel</b>',
    'xq-p4': 'Quillon Vexley',
    'xq-p5': '=Thessaly()',
    'xq-p6': 'Brandamore',
    'xq-p7': 'Ysolde Prank',
    'xq-p8': '司徒婧怡',
    'xq-p9': 'Norquist Ampleby',
    // like the very company, and no key person
    'xq-pa': 'Otherco Two',
  },
  staff: { 'xq-s1': 'Wolfram Ockley', 'xq-s2': '慕容文博', 'xq-s3': 'Petrel Stane' },
}

/** The same people under other names, in another order of the alphabet. */
export const renamed: Cast = {
  people: Object.fromEntries(Object.keys(cast.people).map((id, at) => [id, `Zz${9 - at} Another`])),
  staff: Object.fromEntries(Object.keys(cast.staff).map((id, at) => [id, `Yy${9 - at} Ourselves`])),
}

/** Who is no key person, whom leadership is not told of. */
export const others = ['xq-p6', 'xq-pa']

/** Only these under other names. */
export const othersRenamed: Cast = {
  people: {
    ...cast.people,
    ...Object.fromEntries(others.map((id) => [id, renamed.people[id]!])),
  },
  staff: cast.staff,
}

/** Texts and ids no one but the team may read, beside names. */
export const privateTexts = {
  fields: [
    'Vermilion title',
    'lunch-with-plan',
    'their-hidden-goal',
    'a-reason-for-rating',
    'proof-of-agreement',
    'because-tier',
    'Rivalcorp',
    'Tender-Zeta',
    'hush-hush-stage',
    'urgentissimo',
  ],
  ids: ['xq-p', 'xq-s', 'xq-o', 'xq-c', 'xq-l', 'xq-t', 'secret-export', 'Hidden header', 'A9-nowhere'],
}

export const companies = ['Larkmoor Hart Steel', '北辰欧阳若琳集团', 'Smallco', 'Otherco Two']
const accountIds = ['ZA-77', 'ZA-12', 'ZA-90', 'ZA-34']

/** Names and ids of accounts, groups and units, which codes stand for. */
export const accountNames = [...companies, ...accountIds, 'Shortname', 'Groupname', 'Unitname', 'Regionname']

/** Exports of four accounts, one with a single person in its decision circle. */
export function writeAdversarial({ people, staff }: Cast): string {
  const [s1, s2, s3] = Object.values(staff) as [string, string, string]
  const ids = Object.keys(people)
  const accountOf = (at: number) => accountIds[at < 4 ? 0 : at < 7 ? 1 : at < 8 ? 2 : 3]!
  const nameFile = `secret-export-${s1.replace(/\W/g, '')}-contacts.csv`
  return writeFolder({
    'settings.json': JSON.stringify({
      language: 'en',
      quarter: '2026-Q3',
      audiences: {
        partners: {
          basedOn: 'leadership',
          dropFields: ['plans.action', 'contacts.title', 'accounts.tier_reason', 'opportunities.name'],
          dropPages: ['opportunities'],
        },
      },
    }),
    'accounts.csv': csv([
      [
        'account_id',
        'name',
        'short_name',
        'tier',
        'tier_reason',
        'organization',
        'unit',
        'region',
        'account_manager',
        'revenue',
      ],
      ...companies.map((name, at) => [
        accountIds[at]!,
        name,
        at === 0 ? 'Shortname' : '',
        'SABC'[at]!,
        `because-tier ${s1}`,
        at < 2 ? 'Groupname' : '',
        'Unitname',
        'Regionname',
        at % 2 ? s1 : s2,
        1000 + at,
      ]),
    ]),
    'staff.csv': csv([
      ['staff_id', 'name', 'role', 'level'],
      ['xq-s1', s1, 'AR', 'manager'],
      ['xq-s2', s2, 'SR', 'manager'],
      ['xq-s3', s3, 'executive', 'executive'],
    ]),
    [nameFile]: csv([
      [
        'contact_id',
        'account_id',
        'name',
        'title',
        'department',
        'level',
        'decision_role',
        'influence',
        'support',
        'rated_on',
        'rated_by',
        'approved_by',
        'reports_to',
        'target_support',
        'owner',
        'Hidden header',
      ],
      ...ids.map((id, at) => [
        id,
        accountOf(at),
        people[id]!,
        'Vermilion title',
        others.includes(id) ? 'Works' : `Dept of ${cast.people[id]!}`,
        'director',
        'DEAIDEADDE'[at]!,
        Number('5435435433'[at]),
        (at % 4) - 1,
        '2026-08-10',
        s1,
        at % 2 ? s2 : s1,
        at === 1 ? ids[0]! : '',
        3,
        s2,
        people[id]!,
      ]),
    ]),
    'ratings.csv': csv([
      ['contact_id', 'date', 'support', 'rated_by', 'reason'],
      ...ids.map((id, at) => [id, '2026-05-02', at % 3, s2, `a-reason-for-rating ${people[id]!}`]),
    ]),
    'activities.csv': csv([
      [
        'activity_id',
        'date',
        'account_id',
        'contact_ids',
        'staff_ids',
        'kind',
        'status',
        'evidence',
        'topic',
      ],
      ...ids.flatMap((id, at) => [
        [
          `xq-t1${at}`,
          `2026-07-${String(10 + at)}`,
          accountOf(at),
          id,
          'xq-s1',
          'visit',
          'completed',
          'public_support',
          people[id]!,
        ],
        [
          `xq-t2${at}`,
          `2026-04-${String(10 + at)}`,
          accountOf(at),
          id,
          'xq-s3',
          'executive_meeting',
          'completed',
          '',
          '',
        ],
      ]),
      ['xq-t99', '2026-09-30', 'A9-nowhere', 'xq-p1', 'xq-s1', 'visit', 'completed', '', ''],
      [
        'xq-t98',
        `31/02/2026 ${people['xq-p1']!}`,
        accountIds[0]!,
        'xq-p1',
        'xq-s1',
        'visit',
        'completed',
        '',
        '',
      ],
    ]),
    'plans.csv': csv([
      [
        'plan_id',
        'account_id',
        'contact_id',
        'current',
        'target',
        'action',
        'customer_goal',
        'owner',
        'due',
        'status',
      ],
      ...ids.map((id, at) => [
        `xq-l${at}`,
        accountOf(at),
        id,
        0,
        2,
        `lunch-with-plan ${people[id]!}`,
        `their-hidden-goal ${people[id]!}`,
        s1,
        '2026-09-01',
        at % 2 ? 'open' : 'done',
      ]),
      [
        'xq-l8',
        accountIds[0]!,
        ids[0]!,
        0,
        2,
        `lunch-with-plan later`,
        'their-hidden-goal',
        s3,
        '2026-11-01',
        'open',
      ],
    ]),
    'opportunities.csv': csv([
      [
        'opportunity_id',
        'account_id',
        'name',
        'amount',
        'stage',
        'created',
        'tender_date',
        'source_contact',
        'source_site',
        'won',
        'competitor',
      ],
      ...accountIds.map((id, at) => [
        `xq-o${at}`,
        id,
        `Tender-Zeta ${s1}`,
        500 + at,
        'hush-hush-stage',
        '2026-02-01',
        '2026-11-20',
        ids[at]!,
        `Site ${cast.people[ids[at]!]!}`,
        '',
        'Rivalcorp',
      ]),
    ]),
    'sites.csv': csv([
      ['account_id', 'site', 'representative', 'head_office'],
      [accountIds[0]!, `Site ${cast.people['xq-p1']!}`, s3, 'no'],
    ]),
    'cases.csv': csv([
      ['case_id', 'account_id', 'contact_id', 'opened', 'first_response', 'severity', 'kind'],
      ['xq-c1', accountIds[0]!, 'xq-p1', '2026-07-04', '', 'urgentissimo', 'complaint'],
    ]),
    'partnership.csv': csv([
      ['account_id', 'item', 'level', 'date', 'expires', 'evidence'],
      [accountIds[0]!, 'agreement', 'group', '2025-01-01', '2026-08-01', `proof-of-agreement ${s3}`],
    ]),
  })
}
