import { foldLabel } from '../../lib/fold-text.ts'
import { supportLabels } from '../../model/labels/support-levels.ts'
import type { SupportReading } from '../../model/labels/support-levels.ts'
import { parseNumber } from './parse-number.ts'

/** Labels that only the second reading has. */
const FIVE_STEP_ONLY = ['排他', '排他支持', '认可', '认可者', 'exclusive', 'approving'].map(foldLabel)
/** Labels that mean different levels in the two readings. English words say which they mean. */
const IN_DOUBT = ['支持', '支持者'].map(foldLabel)
const HUAWEI_ONLY = [
  '教练',
  'coach',
  '强烈支持',
  'strong supporter',
  'strongly supports',
  'strong support',
  '不认可',
].map(foldLabel)

/**
 * How a support column is read, by all its labels: 排他 or 认可 means the second reading, a label only the first has the
 * first. `open`: 支持 is there and nothing decides.
 */
export function decideSupportReading(labels: Iterable<string>): SupportReading | 'open' {
  const folded = new Set([...labels].map(foldLabel))
  if (FIVE_STEP_ONLY.some((label) => folded.has(label))) return 'five-step'
  if (HUAWEI_ONLY.some((label) => folded.has(label))) return 'huawei'
  return IN_DOUBT.some((label) => folded.has(label)) ? 'open' : 'huawei'
}

/** Whether a label is one of the scale under either reading: used to name what is unknown while nothing decides. */
export function isSupportLabel(label: string): boolean {
  return Object.values(supportLabels).some((list) => list.find(label) !== undefined)
}

/** Influence is on 0–10 if any value of the column is above 5. */
export function decideInfluenceScale(texts: Iterable<string>): 5 | 10 {
  for (const text of texts) if ((parseNumber(text)?.value ?? 0) > 5) return 10
  return 5
}

/** A share column is in percent if any bare number of it is above 1. */
export function decideShareScale(texts: Iterable<string>): 1 | 100 {
  for (const text of texts) {
    const number = parseNumber(text)
    if (number && !number.percent && number.value > 1) return 100
  }
  return 1
}
