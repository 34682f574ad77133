import type { Locale } from '../i18n/locale.ts'
import type { LabelList } from '../model/labels/define-labels.ts'

/** The reader's word for a code of a controlled list; the code itself where the list has none. */
export function wordOf<Code extends string | number | boolean>(
  locale: Locale,
  list: LabelList<Code>,
  code: Code,
): string {
  const label = list.labels.find((one) => one.code === code)
  return label === undefined ? String(code) : locale.words(label.words)
}
