import { unknown } from '../../model/measurement.ts'
import { findCircle, rowsOfPeople } from '../decision/decision-circle.ts'
import { joinRows } from '../join-rows.ts'
import { findKeyPeople } from '../people/key-people.ts'
import { defineFlag } from './define-flag.ts'
import { readShare, rowsOfMetric } from './read-metric.ts'

export const allPositiveMap = defineFlag({
  id: 'all-positive-map',
  label: { zh: '评级过于乐观', en: 'All-positive map' },
  description: {
    zh: '决策圈内已评 ≥5 人，低于 1（支持）的至多一人：评级多半过于宽容。',
    en: 'Five or more of the circle are rated and at most one of them below 1: probably too kind.',
  },
  needs: ['contacts.support'],
  source: ['flags.positiveRated', 'flags.positiveExceptions'],
  find({ slice }) {
    const { positiveRated, positiveExceptions } = slice.settings.flags
    const rated = findCircle(slice).filter(({ support }) => support !== null)
    const below = rated.filter(({ support }) => support! < 1).length
    if (rated.length < positiveRated || below > positiveExceptions) return null
    return { values: { rated: rated.length, below }, rows: rowsOfPeople(rated) }
  },
})

export const inflatedRatings = defineFlag({
  id: 'inflated-ratings',
  label: { zh: '评级虚高', en: 'Inflated ratings' },
  description: {
    zh: '有关键人的自报支持度高出证据 ≥2 级，或 ≥3 项可核实的自评中有据可依的不足一半。',
    en: 'The claim on a key person lies 2 or more above its evidence, or under half of 3 or more verifiable claims are backed.',
  },
  needs: ['contacts.support', 'activities.evidence'],
  source: ['flags.inflationGap', 'flags.backedShare', 'flags.backedClaims', 'evidence'],
  find(context) {
    const { inflationGap, backedShare, backedClaims } = context.slice.settings.flags
    const claims = findKeyPeople(context.slice).filter(({ verifiable }) => verifiable)
    if (claims.length === 0) return unknown('nothing-verifiable')
    const gaps = claims.map((state) => ({ state, gap: state.support! - state.credible! }))
    const inflated = gaps.filter(({ gap }) => gap >= inflationGap)
    const backed = readShare(context, 'evidence-backed')
    const unbacked = 'share' in backed && backed.of >= backedClaims && backed.share < backedShare
    if (inflated.length === 0 && !unbacked) return null
    return {
      values: {
        widestGap: Math.max(...gaps.map(({ gap }) => gap)),
        inflated: inflated.length,
        ...('share' in backed && { backed: backed.value, verifiable: backed.of }),
      },
      rows: joinRows(
        rowsOfPeople(inflated.map(({ state }) => state)),
        unbacked ? rowsOfMetric(context, 'evidence-backed') : [],
      ),
    }
  },
})

export const staleRatings = defineFlag({
  id: 'stale-ratings',
  label: { zh: '评级陈旧', en: 'Stale ratings' },
  description: {
    zh: '关键人的评级中，在刷新期限以内的不足 60%。',
    en: 'Under 60 % of the ratings of key persons are within the refresh limit of the tier.',
  },
  needs: ['contacts.support', 'contacts.rated_on'],
  source: ['flags.freshShare', 'standards'],
  find(context) {
    const fresh = readShare(context, 'rating-freshness')
    if ('unknown' in fresh) return fresh
    if (fresh.of === 0 || fresh.share >= context.slice.settings.flags.freshShare) return null
    return {
      values: { fresh: fresh.value, ratings: fresh.of },
      rows: rowsOfMetric(context, 'rating-freshness'),
    }
  },
})

export const rivalHeldFlag = defineFlag({
  id: 'rival-held',
  label: { zh: '竞争对手占位', en: 'Held by a rival' },
  description: {
    zh: '已知竞品倾向的人员权重中，≥30% 与竞争对手关系密切。',
    en: 'People close to a rival hold 30 % or more of the weight whose rival status is known.',
  },
  needs: ['contacts.rival_status'],
  source: ['flags.rivalShare'],
  find(context) {
    const held = readShare(context, 'rival-held')
    if ('unknown' in held) return held
    if (held.of === 0 || held.share < context.slice.settings.flags.rivalShare) return null
    return { values: { weightHeld: held.value, weight: held.of }, rows: rowsOfMetric(context, 'rival-held') }
  },
})
