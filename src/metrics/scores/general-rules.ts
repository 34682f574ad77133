import type { Settings } from '../../model/settings.ts'
import { scoreShare, scoreStandard, type SubScoreRule } from './sub-score-rule.ts'

const rule = (
  metric: keyof Settings['generalWeights'],
  score: SubScoreRule['score'],
  applies: SubScoreRule['applies'] = () => true,
): SubScoreRule => ({
  metric,
  weight: ({ generalWeights }) => generalWeights[metric],
  applies,
  score,
  restsOnRated: false,
})

/** Percent of a share setting, without the dust of 0.6 × 100, so that 3 of 5 meets 0.6 exactly. */
const percentOf = (share: number | null): number => Math.round((share ?? 0) * 1e8) / 1e6

/** Parts of the general layer. */
export const generalRules: readonly SubScoreRule[] = [
  rule(
    'department-coverage',
    (measurement, { departmentShare }) => scoreStandard(scoreShare(measurement), percentOf(departmentShare)),
    ({ departmentShare }) => departmentShare !== null,
  ),
  rule(
    'contact-frequency',
    ({ value }, { contacts }) => scoreStandard(value, contacts ?? 0),
    ({ contacts }) => contacts !== null,
  ),
  rule('threads', ({ parts }, { theirPeople, ourPeople }) => {
    return (
      (scoreStandard(parts?.['theirs']?.value, theirPeople) +
        scoreStandard(parts?.['ours']?.value, ourPeople)) /
      2
    )
  }),
  rule(
    'executive-meetings',
    ({ value }, { executiveMeetings }) => scoreStandard(value, executiveMeetings ?? 0),
    ({ executiveMeetings }) => executiveMeetings !== null,
  ),
  rule('case-response', scoreShare),
  rule('site-coverage', scoreShare),
]
