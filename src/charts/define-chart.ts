import type { Words } from '../report/chart-data/words.ts'

/** A screen of ordinary width, a phone (350 px), or paper (laid out at 985 px for a full row and set at .74). */
export type ChartSize = 'wide' | 'narrow' | 'print'

/** What a chart is told besides its data. `id` is unique in its page; every id inside the drawing starts with it. */
export interface ChartFrame<Key extends string = string> {
  readonly id: string
  readonly size: ChartSize
  readonly width: number
  readonly words: Readonly<Record<Key, string>>
}

/** The inside of an SVG and how large it came out. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly body: string
}

/**
 * A chart. It draws and never computes: sums, shares and verdicts come with the data, as do all words that depend on
 * them, already in the reader's language and fit for the audience. The chart itself owns only what never changes: its
 * name (`title`), the line that says what is measured (`caption`, shown where a figure brings none of its own), and the
 * fixed `words` of axes and ends, which reach `draw` and `alternative` in one language.
 * `alternative` is the drawing as a sentence, with its numbers. `links` is set where the drawing holds links.
 */
export interface ChartDefinition<Data, Key extends string = string> {
  readonly id: string
  readonly title: Words
  readonly caption: Words
  readonly words: Readonly<Record<Key, Words>>
  readonly links?: boolean
  readonly alternative: (data: Data, words: Readonly<Record<Key, string>>) => string
  readonly draw: (data: Data, frame: ChartFrame<Key>) => Drawing
}

/** Checks a definition's types where it is written. */
export function defineChart<Data, Key extends string>(
  definition: ChartDefinition<Data, Key>,
): ChartDefinition<Data, Key> {
  return definition
}
