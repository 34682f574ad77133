import type { SupportReading } from '../../model/labels/support-levels.ts'
import type { Preset } from '../../model/preset.ts'
import type { Settings } from '../../model/settings.ts'
import type { Column } from '../../model/tables/column.ts'
import { decideInfluenceScale, decideShareScale } from './decide-scales.ts'
import { type DateOrder, decideDateOrder } from './parse-date.ts'
import type { ZoneClock } from './zone-clock.ts'

/** What is decided once for a column of one preset, over all its files. `open` is: nothing decides. */
export interface ColumnRules {
  readonly dateOrder: DateOrder | null | 'open'
  readonly excelSerial: boolean
  readonly clock: ZoneClock
  readonly supportReading: SupportReading | 'open'
  readonly influenceScale: 5 | 10
  readonly shareScale: 1 | 100
}

export interface ParseContext {
  readonly settings: Settings
  readonly clock: ZoneClock
}

/**
 * The rules of a column, from all its texts. The texts decide first, then the preset, then the settings. The reading of
 * support is decided by all support columns of the preset together and given here.
 */
export function decideColumnRules(
  column: Column<unknown>,
  texts: Iterable<string>,
  preset: Preset,
  supportReading: SupportReading | 'open',
  { settings, clock }: ParseContext,
): ColumnRules {
  const isDated = column.kind === 'date' || column.kind === 'moment'
  const order = isDated ? decideDateOrder(texts) : 'free'
  return {
    dateOrder:
      order === 'open' ? (preset.dateOrder ?? settings.dateOrder ?? 'open') : order === 'free' ? null : order,
    excelSerial: settings.excelSerialDates,
    clock,
    supportReading,
    influenceScale: column.kind === 'influence' ? decideInfluenceScale(texts) : 5,
    shareScale: column.kind === 'share' ? decideShareScale(texts) : 1,
  }
}
