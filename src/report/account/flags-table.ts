import type { Locale } from '../../i18n/locale.ts'
import { flags as definitions } from '../../metrics/flags/registry.ts'
import { cell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import { printReason } from '../print-measurement.ts'
import { printTriggerValues } from '../print-trigger-values.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'

const byId = new Map(definitions.map((flag) => [flag.id, flag]))

/** A flag by the name readers know. */
export function flagName(locale: Locale, id: string): string {
  const definition = byId.get(id)
  return definition === undefined ? id : locale.words(definition.label)
}

/** The warnings on an account, worst first: what triggers them and since when; null where none is raised. */
export function presentFlags(context: AccountContext): SectionPart | null {
  const { locale, one } = context
  const { flags, unjudged } = one
  if (flags.length === 0) return null
  const rows = mergeRows(flags.map((flag) => flag.rows))
  const notJudged =
    unjudged.length === 0
      ? []
      : [
          locale.text('account.flags.unjudged', {
            list: locale.series(
              unjudged.map(({ id, unknown }) =>
                locale.text('account.flags.unjudged-one', {
                  name: flagName(locale, id),
                  reason: printReason(locale, unknown),
                }),
              ),
            ),
          }),
        ]
  return {
    part: 'table',
    table: {
      id: 'flags',
      span: 12,
      title: locale.phrases('account.flags.title', {
        count: flags.length,
        name: flagName(locale, flags[0]!.id),
      }),
      caption: locale.text('account.flags.caption'),
      table: {
        caption: locale.text('account.flags.table-caption'),
        columns: [
          { label: locale.text('column.flag'), keep: true, phone: 'full' },
          { label: locale.text('column.trigger'), phone: 'full' },
          { label: locale.text('column.since'), keep: true, labelled: true },
          { label: locale.text('column.definition'), phone: 'full' },
        ],
        rows: flags.map((flag) => ({
          cells: [
            cell(flagName(locale, flag.id), { bold: true }),
            cell(printTriggerValues(locale, flag.values)),
            cell(locale.quarter(flag.since)),
            cell(locale.words(byId.get(flag.id)!.description), { mark: 'muted' }),
          ],
        })),
        note: [...notJudged, printSources(context, rows)].filter((text) => text !== '').join(' '),
      },
      links: lineageLinks(context, 'flags', rows, context.evidence),
    },
  }
}
