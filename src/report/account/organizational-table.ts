import type { Locale } from '../../i18n/locale.ts'
import type { MetricDefinition } from '../../metrics/define-metric.ts'
import { listProofs, type Proof } from '../../metrics/organizational/list-proofs.ts'
import { metrics } from '../../metrics/registry.ts'
import { isKnown, type Known, type Part } from '../../model/measurement.ts'
import { cell, noCell, unknownCell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { printMeasurement, printReason, printVerdict } from '../print-measurement.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { proofCells, sayProof } from './proof-cells.ts'

/** Expired proofs named below the one that holds. */
const MOST_EXPIRED = 3

const items = metrics.filter(({ layer, grains }) => layer === 'organizational' && grains.includes('account'))

/** What an item's score rests on: a word, a share of one, a grade of several, or a plain number. */
function printGiven(locale: Locale, item: string, given: Part | undefined): string {
  if (given === undefined) return ''
  if (typeof given.value === 'string') return printVerdict(locale, item, given.value)
  const { value } = given
  if (given.of !== undefined) return `${locale.number(value, 1)}/${locale.number(given.of)}`
  return item === 'wallet-share' ? locale.percent(value) : locale.number(value)
}

function rowsOfItem(
  context: AccountContext,
  definition: MetricDefinition,
  proofs: readonly Proof[],
): (readonly Cell[])[] {
  const { locale, one } = context
  const measured = one.now.metrics[definition.id]
  const known: Known | null = measured && isKnown(measured) ? measured : null
  const [first, ...others] = proofs
  const expired = others.filter(({ state }) => state === 'expired').slice(0, MOST_EXPIRED)
  const head = [
    cell(locale.words(definition.label)),
    known
      ? cell(printGiven(locale, definition.id, known.parts?.['given']))
      : unknownCell(locale.text('words.not-measured')),
    known
      ? cell(printMeasurement(locale, definition, known).text, {
          opens: context.href(`method#${definition.id}`),
        })
      : noCell,
  ]
  const line = (proof: Proof | undefined): Cell[] =>
    proof === undefined ? [cell(''), noCell, noCell] : proofCells(context, proof)
  const note =
    measured && !isKnown(measured)
      ? printReason(locale, measured.unknown)
      : first === undefined
        ? ''
        : sayProof(context, first)
  return [
    [...head, ...line(first), cell(note, { mark: 'muted' })],
    ...expired.map((proof) => [
      cell(locale.text('account-proof.also', { item: locale.words(definition.label) }), { mark: 'muted' }),
      cell(''),
      cell(''),
      ...line(proof),
      cell(sayProof(context, proof), { mark: 'muted' }),
    ]),
  ]
}

/** What binds the two companies beyond single people, item by item, with the day of proof and until when it holds. */
export function presentOrganizational(context: AccountContext): SectionPart {
  const { locale, one } = context
  const { subScores } = one.now.layers.organizational
  const known = items.flatMap(({ id }) => {
    const measured = one.now.metrics[id]
    return measured && isKnown(measured) ? [measured] : []
  })
  const proofs = new Map(items.map(({ id }) => [id, listProofs(one.slice, id)]))
  const expired = [...proofs.values()].flat().filter(({ state }) => state === 'expired').length
  const rows = mergeRows(known.map((measured) => measured.rows))
  const values = { count: known.length, all: subScores.length || items.length, expired }
  return {
    part: 'table',
    table: {
      id: 'organizational',
      span: 12,
      title: locale.phrases(
        expired > 0 ? 'account.organizational.title-expired' : 'account.organizational.title',
        values,
      ),
      caption: locale.text('account.organizational.caption'),
      table: {
        caption: locale.text('account.organizational.table-caption'),
        columns: [
          { label: locale.text('column.item'), keep: true, phone: 'full' },
          { label: locale.text('column.value'), numeric: true, labelled: true },
          { label: locale.text('column.score'), numeric: true, labelled: true },
          { label: locale.text('account-proof.column-range'), quiet: true, phone: 'hide' },
          { label: locale.text('account-proof.column-date'), keep: true, labelled: true },
          { label: locale.text('account-proof.column-until'), keep: true, labelled: true },
          { label: locale.text('account-proof.column-basis'), phone: 'full' },
        ],
        rows: items.flatMap((definition) =>
          rowsOfItem(context, definition, proofs.get(definition.id) ?? []).map((cells) => ({ cells })),
        ),
        note: printSources(context, rows),
      },
      links: lineageLinks(context, 'layer-organizational', rows, context.evidence),
    },
  }
}
