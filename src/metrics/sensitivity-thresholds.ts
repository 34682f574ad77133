import type { Words } from '../model/words.ts'

/** A number somebody chose, on which bands, eyes or tiers hang. */
export interface Threshold {
  /** Where it stands in the settings; `*`: the same in every tier. */
  readonly path: string
  readonly label: Words
  readonly kind: 'band' | 'days' | 'count'
  /**
   * What must be measured again when it moves: only bands, from finished scores; only the tier, from its factors; the
   * metrics that read it; everything of those whose people it judges otherwise; everything, from the log.
   */
  readonly touches: 'bands' | 'tiers' | ReadonlySet<string> | 'people' | 'facts'
}

const threads = new Set(['threads'])

const threshold = (
  path: string,
  kind: Threshold['kind'],
  touches: Threshold['touches'],
  zh: string,
  en: string,
): Threshold => ({ path, kind, touches, label: { zh, en } })

/** Every threshold that is moved to see what hangs on it. */
export const thresholds: readonly Threshold[] = [
  threshold('bandLimits.healthy', 'band', 'bands', '健康的下限', 'Healthy from'),
  threshold('bandLimits.fair', 'band', 'bands', '亚健康的下限', 'Fair from'),
  threshold('bandLimits.atRisk', 'band', 'bands', '风险的下限', 'At risk from'),
  threshold('audit.limits.S', 'band', 'tiers', '复核：S 级的下限', 'Audit: tier S from'),
  threshold('audit.limits.A', 'band', 'tiers', '复核：A 级的下限', 'Audit: tier A from'),
  threshold('audit.limits.B', 'band', 'tiers', '复核：B 级的下限', 'Audit: tier B from'),
  threshold('standards.*.gapDays', 'days', 'people', '最长间隔，天', 'Longest gap, days'),
  threshold('standards.*.refreshDays', 'days', 'people', '评级更新期限，天', 'Rating refresh, days'),
  threshold('evidence.windowDays', 'days', 'facts', '证据的有效期，天', 'How long evidence counts, days'),
  threshold(
    'evidence.coachContactDays',
    'days',
    'people',
    '教练：距上次接触，天',
    'Coach: days since contact',
  ),
  threshold(
    'evidence.strongContactDays',
    'days',
    'people',
    '强烈支持：距上次接触，天',
    'Strong supporter: days since contact',
  ),
  threshold(
    'evidence.supporterContactDays',
    'days',
    'people',
    '支持：距上次接触，天',
    'Supporter: days since contact',
  ),
  threshold(
    'standards.*.contacts',
    'count',
    new Set(['contact-frequency']),
    '每季有效接触量',
    'Effective contacts a quarter',
  ),
  threshold(
    'standards.*.executiveMeetings',
    'count',
    new Set(['executive-meetings']),
    '高层会晤，滚动年',
    'Executive meetings, rolling year',
  ),
  threshold('standards.*.ourPeople', 'count', threads, '我方活跃人数', 'Our active people'),
  threshold('standards.*.theirPeople', 'count', threads, '对方活跃人数', 'Their active people'),
  threshold('evidence.coachItems', 'count', 'people', '教练所需的证据，件', 'Items that prove a coach'),
  threshold(
    'activeContacts',
    'count',
    new Set(['threads', 'eyes']),
    '算作活跃的接触量',
    'Contacts from which a person is active',
  ),
  threshold('keyInfluence', 'count', 'people', '算作关键人的影响力', 'Influence from which a person is key'),
]
