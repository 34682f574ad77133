import type { Locale } from '../../i18n/locale.ts'
import { supportLabels } from '../../model/labels/support-levels.ts'
import type { Support } from '../../model/scales.ts'
import { wordOf } from '../word-of.ts'

/** A level of support with its word: "3 教练". */
export function printSupport(locale: Locale, level: Support): string {
  return `${locale.number(level)} ${wordOf(locale, supportLabels.huawei, level)}`
}
