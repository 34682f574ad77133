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

/** All stories of the sample. */
export const stories: readonly Story[] = [
  oneEye,
  unseenCoach,
  friendlyChief,
  dyingMember,
  visitedTooOften,
  turnedAround,
  keyPersonLeft,
]
