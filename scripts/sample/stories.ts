/** A situation put into the sample on purpose, which a reader of the report should find. */
export type Story = {
  id: string
  /** The account it happens at. */
  accountId: string
  /** The people it is about, by contact id. */
  contactIds: readonly string[]
  /** Their names, in the same order. */
  names: readonly string[]
  /** What happened. */
  sentence: string
  /** What the report of 2026-Q3 shows of it. */
  shows: {
    /** Metrics of the account, or of the organization where it is named. */
    metrics?: Readonly<Record<string, string | number>>
    band?: 'healthy' | 'fair' | 'at-risk' | 'critical'
    flags?: readonly string[]
    words: string
  }
  /** The customer's group, where the story is about the group. */
  organization?: string
  /** Our own unit, where the story is about a unit. */
  unit?: string
}

export const oneEye: Story = {
  id: 'one-eye',
  accountId: 'A001',
  contactIds: [],
  names: [],
  sentence:
    'Every supporter that 澜江能源集团有限公司 still has sits in 信息技术部; block that department and nothing is left.',
  shows: {
    metrics: { eyes: 1 },
    flags: ['one-eye'],
    words: 'eyes 1, the eye is in 信息技术部; the band is at most fair',
  },
}

export const unseenCoach: Story = {
  id: 'unseen-coach',
  accountId: 'A026',
  contactIds: ['P026-02'],
  names: ['顾砚秋'],
  sentence:
    '顾砚秋, coach and decider of 海陵石化股份有限公司, was last met on 2026-06-02 and is still rated 3.',
  shows: {
    flags: ['inflated-ratings'],
    words: 'first of the overdue key contacts with 120 days; 3 (evidence supports 0)',
  },
}

export const friendlyChief: Story = {
  id: 'friendly-chief',
  accountId: 'A041',
  contactIds: ['P041-01'],
  names: ['Desmond Aldersley'],
  sentence:
    'The chief executive of Larkmoor Health Trust is a coach of ours, but both deciders and most of the room are against us.',
  shows: {
    metrics: { 'decision-outlook': 'lost' },
    band: 'at-risk',
    flags: ['decision-lost', 'contested'],
    words:
      'map status 4!: the decision is lost although an approver supports us, so the band is capped at at-risk',
  },
}

export const dyingMember: Story = {
  id: 'dying-member',
  accountId: 'A016',
  contactIds: [],
  names: [],
  organization: '蔚岭通信集团有限公司',
  sentence:
    '蔚岭通信集团有限公司 looks fine on average, but 蔚岭塔站设施有限公司 has turned away and has hardly been met since spring.',
  shows: {
    metrics: { eyes: 0 },
    band: 'critical',
    words: 'mean of the group 60 or more, its weakest account critical',
  },
}

export const visitedTooOften: Story = {
  id: 'visited-too-often',
  accountId: 'A036',
  contactIds: [],
  names: [],
  sentence: '桐墟酒业有限公司, tier C, gets more visits than any account of tier S.',
  shows: {
    flags: ['over-served'],
    words: 'more visits in the quarter and in the rolling year than any S account',
  },
}

export const turnedAround: Story = {
  id: 'turned-around',
  accountId: 'A018',
  contactIds: ['P018-03'],
  names: ['贺知行'],
  sentence:
    '贺知行, decider of 岫岚汽车制造有限公司, was an opponent in June; after three signs of support he is rated 2.',
  shows: { words: 'key movement −1 → 2, turned positive, new evidence; the claim of 2 is supported by 2' },
}

export const keyPersonLeft: Story = {
  id: 'key-person-left',
  accountId: 'A038',
  contactIds: ['P038-02'],
  names: ['Eleanor Whitcombe'],
  sentence: 'Eleanor Whitcombe, decider and supporter at Northgate Rail Group plc, left on 2026-08-14.',
  shows: {
    flags: ['key-person-left'],
    words: 'shown among those who left, counted in key movement, in no set of people',
  },
}

export const inflatedUnit: Story = {
  id: 'inflated-unit',
  accountId: 'A034',
  contactIds: [],
  names: [],
  unit: '北方行业部',
  sentence: 'In 北方行业部 people are rated two levels above what they do, in most of its accounts.',
  shows: {
    flags: ['inflated-ratings'],
    words: 'more than half of the accounts of the unit carry inflated-ratings, hardly any of the others',
  },
}

export const agreementExpired: Story = {
  id: 'agreement-expired',
  accountId: 'A021',
  contactIds: [],
  names: [],
  sentence:
    'The agreement with 栖霁中心医院 ran out on 2026-05-31; nobody noticed, and nothing has replaced it.',
  shows: {
    metrics: { agreement: 0 },
    flags: ['agreement-expired'],
    words: 'the agreement is listed as expired for 122 days and counts as none',
  },
}

export const complaintsBehindSupport: Story = {
  id: 'complaints-behind-support',
  accountId: 'A009',
  contactIds: [],
  names: [],
  sentence:
    'The deciders of 沧屿港务集团有限公司 support us, while its users complained three times in the quarter and waited for an answer.',
  shows: {
    metrics: { 'decision-outlook': 'secured' },
    flags: ['good-rating-bad-delivery'],
    words: 'the decision is secured; beside it stand the complaints, answered late',
  },
}

export const unvisitedBranch: Story = {
  id: 'unvisited-branch',
  accountId: 'A015',
  contactIds: ['P015-14'],
  names: ['沐青禾'],
  sentence:
    'Three opportunities came from 西区基地 of 蔚岭云计算有限公司, one of them from 沐青禾; nobody of ours has been there for a year.',
  shows: {
    metrics: { 'grassroots-opportunities': 3 },
    words: 'three opportunities from a branch that is not among the sites covered',
  },
}

export const promiseMoved: Story = {
  id: 'promise-moved',
  accountId: 'A005',
  contactIds: ['P005-02'],
  names: ['闻砚清'],
  sentence:
    'A promise to 闻砚清, decider of 瀚汀银行股份有限公司, was due on 2026-01-31 and has been put off three times.',
  shows: { flags: ['overdue-promise'], words: 'overdue since 2026-01-31, 242 days, moved three times' },
}

export const tierOutgrown: Story = {
  id: 'tier-outgrown',
  accountId: 'A019',
  contactIds: [],
  names: [],
  sentence: '岫岚动力电池有限公司 is filed under tier B, while its potential and growth ask for A.',
  shows: { flags: ['tier-mismatch'], words: 'the audit says A, the CRM says B' },
}

export const vanishedRating: Story = {
  id: 'vanished-rating',
  accountId: 'A006',
  contactIds: ['P006-04'],
  names: ['柯望舒'],
  sentence:
    'The export of June rates 柯望舒 of 瀚汀金融租赁有限公司 as an opponent; in the export of October her rating is blank.',
  shows: { words: 'key movement and ledger list the rating as vanished, which is not the same as left' },
}

export const ownApproval: Story = {
  id: 'own-approval',
  accountId: 'A002',
  contactIds: ['P002-02'],
  names: ['池明溯'],
  sentence:
    '池明溯, decider of 澜江海上风电有限公司, was raised to coach in September by a rater who approved it himself.',
  shows: { words: 'the rise to 3 stands on evidence, but its approver is its rater' },
}

export const onlyWhenSelling: Story = {
  id: 'only-when-selling',
  accountId: 'A044',
  contactIds: [],
  names: [],
  sentence: 'Tarnwick Shipping Lines hears from us only about projects we want to sell.',
  shows: {
    flags: ['only-when-selling'],
    words: 'four contacts of five and more are tied to an opportunity',
  },
}

export const rivalDecider: Story = {
  id: 'rival-decider',
  accountId: 'A039',
  contactIds: ['P039-02'],
  names: ['Rosamund Hathersage'],
  sentence:
    'Rosamund Hathersage, the decider of Northgate Freight Ltd, is friendly to us and closer still to a rival.',
  shows: {
    flags: ['rival-held'],
    words: 'a supporter by her rating, held by a rival; the eyes are fewer without her',
  },
}

/** All stories of the sample. */
export const stories: readonly Story[] = [
  oneEye,
  unseenCoach,
  friendlyChief,
  dyingMember,
  visitedTooOften,
  turnedAround,
  keyPersonLeft,
  inflatedUnit,
  agreementExpired,
  complaintsBehindSupport,
  unvisitedBranch,
  promiseMoved,
  tierOutgrown,
  vanishedRating,
  ownApproval,
  onlyWhenSelling,
  rivalDecider,
]
