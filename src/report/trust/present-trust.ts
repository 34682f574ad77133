import { type EditionContext, openPage } from '../page-context.ts'
import { presentCoverage } from '../overview/coverage-figure.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import { presentFrame } from '../present-frame.ts'
import { presentDiagnostics } from './diagnostics-table.ts'
import { presentFiles } from './files-table.ts'
import { presentReading } from './reading-table.ts'
import { presentLayerShares, presentTrustHero } from './trust-hero.ts'
import { presentReasons } from './trust-reasons.ts'
import { presentUnmeasured } from './unmeasured-table.ts'

/** How far this review can be believed, and what would make it better. */
export function presentTrust(edition: EditionContext): PageModel {
  const context = openPage(edition, 'trust')
  const { locale } = context
  const section = (
    id: 'files' | 'not-measured' | 'complete' | 'reading' | 'diagnostics',
    parts: readonly (SectionPart | null)[],
  ): PageBlock[] => {
    const built = parts.filter((part) => part !== null)
    if (built.length === 0) return []
    const head = {
      id: id === 'not-measured' ? id : `${id}-section`,
      question: locale.phrases(`trust.section.${id}`),
      answer: [locale.text(`trust.answer.${id}`)],
    }
    return [{ block: 'section', head, parts: built }]
  }
  const hero = presentTrustHero(context)
  const reasons = presentReasons(context)
  return {
    kind: 'trust',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'trust',
      title: locale.text('trust.title'),
      description: hero.verdict.join(''),
    }),
    blocks: [
      { block: 'hero', hero, figure: presentLayerShares(context) },
      ...(reasons.length > 0
        ? [{ block: 'reasons', label: locale.text('trust.reasons'), reasons } as const]
        : []),
      ...section('files', [presentFiles(context)]),
      ...section('not-measured', [presentUnmeasured(context)]),
      ...section('complete', [presentCoverage(context, 8)]),
      ...section('reading', [presentReading(context)]),
      ...section('diagnostics', [presentDiagnostics(context)]),
    ],
  }
}
