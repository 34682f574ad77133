import { languages } from '../../i18n/language.ts'
import { createLocale } from '../../i18n/locale.ts'
import type { Review } from '../../metrics/review.ts'
import { formatQuarter } from '../../model/quarter.ts'
import type { Audience } from '../audience/audience.ts'

const lines = ['open', 'offline', 'tables', 'whole'] as const

/** What whoever receives a zip reads first, in every language; lines end as Windows wants them. */
export function presentReadme({ period }: Review, audience: Audience): string {
  const parts = languages.map((language) => {
    const locale = createLocale(language)
    const folder = formatQuarter(period.quarter)
    const quarter = locale.quarter(period.quarter)
    return [
      locale.text('book.title', { home: locale.text('frame.home'), quarter }),
      locale.text('frame.as-of', { day: locale.date(period.asOf) }),
      '',
      ...lines.map((line) => `- ${locale.text(`book.readme.${line}`, { folder })}`),
      `- ${locale.text(`book.readers.${audience}`)}`,
      '',
    ]
  })
  return parts.flat().join('\r\n')
}
