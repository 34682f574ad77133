import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import type { Review } from '../../src/metrics/review.ts'
import { type ReportJson, reportJsonSchema } from '../../src/model/report-json.ts'
import { ingestFolder, measureDataset } from '../../src/pipeline.ts'
import type { PageModel } from '../../src/report/page-model.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { presentReportJson } from '../../src/report/report-json.ts'
import { foreignData } from './foreign-data.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A review of other people's files, and its machine-readable twin, as `build` makes them. */
export async function reviewForeign(
  folder: string,
  preset: string,
): Promise<{ review: Review; report: ReportJson }> {
  const measured = measureDataset(
    await ingestFolder({
      dataFolder: foreignData + folder,
      shippedSettings: `${root}data/settings.json`,
      shippedPresets: `${root}data/presets`,
      settingsFiles: [],
      presets: [`${root}tests/corpus/presets/${preset}.json`],
      encoding: undefined,
      quarter: undefined,
    }),
  )
  if (measured === null) throw new Error(`${folder} has no quarter to review`)
  const { review } = measured
  const report = presentReportJson(review, { tool: 'mcr-atlas', settingsHash: '' })
  return { review, report: reportJsonSchema.parse(report) }
}

/** The first pages of a kind, without making those that come after them. */
export function presentPages(
  review: Review,
  wanted: (page: PageModel) => boolean,
  count: number,
): PageModel[] {
  const pages: PageModel[] = []
  for (const page of presentEdition(review, { sample: false, lenient: false })) {
    if (wanted(page)) pages.push(page)
    if (pages.length === count) break
  }
  return pages
}

/** Rows of a file, read by nothing of ours but the parser. */
export function readRows(path: string): Record<string, string>[] {
  const bytes = readFileSync(foreignData + path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

/** Everything two copies of one export must agree on: all but the facts of the files themselves. */
export const contentOf = ({ inputs: _, diagnostics, ...rest }: ReportJson): unknown => ({
  ...rest,
  // a file of the resaved copy has filled columns without a header, which is a fact of that file
  diagnostics: diagnostics.filter(({ code }) => code !== 'header-blank'),
})
