import { unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { findTurn, judgeMovement, type MovementKind } from '../movement/movement-kind.ts'
import { findMovementEnds, hasRatingHistory, listKeyTransitions } from '../movement/transitions.ts'
import { hasRatings } from '../people/key-people.ts'

const partNames: Readonly<Record<MovementKind, string>> = {
  up: 'ups',
  down: 'downs',
  'newly-rated': 'newlyRated',
  expired: 'expired',
  lost: 'lost',
  joined: 'joined',
  left: 'left',
  vanished: 'vanished',
  same: 'same',
}

export const keyMovement = defineMetric({
  id: 'key-movement',
  layer: 'key',
  grains: ['account'],
  unit: 'count',
  better: null,
  label: { zh: '关键人变动', en: 'Key persons moved' },
  description: {
    zh: '季初或季末为关键人者中，支持度评级上升或下降的人数，另列升、降、转正（由 ≤0 到 ≥1）、转负、新评、失效、评级消失、新增、离职、从导出中消失、不变。按自评比较，两端均以今天的数据和设置重算。',
    en: 'Of the people who are key at either end of the quarter, those whose support rating went up or down; beside it ups, downs, turned positive (from 0 or less to 1 or more), turned negative, newly rated, expired, rating lost, joined, left, vanished from the export, and the same. Ratings are compared as claimed, both ends recomputed with the data and settings of today.',
  },
  unknownMeans: {
    zh: '没有已知的关键人，或没有评级历史和上季存档，无法还原上季。',
    en: 'No key person is known, or there is no rating history and no archived export to rebuild the previous quarter from.',
  },
  needs: ['ratings.support', 'ratings.date'],
  source: ['standards', 'keyInfluence'],
  compute(slice) {
    if (!slice.mapColumns.any) return unknown('no-map-columns')
    if (slice.people.length === 0) return unknown('no-contacts')
    if (!hasRatings(slice, 'support')) return unknown('column-missing')
    const ends = findMovementEnds(slice)
    if (!hasRatingHistory(slice, ends)) return unknown('no-rating-history')
    const moves = listKeyTransitions(slice, ends)
    if (moves.length === 0) return unknown('no-key-person')
    const kinds = moves.map(judgeMovement)
    const turns = moves.map(findTurn)
    const count = (wanted: MovementKind): number => kinds.filter((kind) => kind === wanted).length
    return {
      value: count('up') + count('down'),
      of: moves.length,
      parts: {
        ...Object.fromEntries(
          Object.entries(partNames).map(([kind, name]) => [name, { value: count(kind as MovementKind) }]),
        ),
        turnedPositive: { value: turns.filter((turn) => turn === 'positive').length },
        turnedNegative: { value: turns.filter((turn) => turn === 'negative').length },
      },
      rows: joinRows(
        ...moves.map(({ person, fromRating, toRating }) => [
          ...person.rows,
          ...(fromRating ? [fromRating.row] : []),
          ...(toRating ? [toRating.row] : []),
        ]),
      ),
    }
  },
})
