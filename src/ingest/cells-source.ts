import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
import { joinedFile } from './files.ts'
import type { SourceFile } from './source-file.ts'

/** A log of which another reader has taken the cells. */
export interface CutLog {
  readonly file: string
  readonly delimiter: string
  readonly header: readonly string[]
}

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** Records of a log that lie in files of their own, without header, in the place of the log itself. */
export function replaceLog(
  files: readonly SourceFile[],
  { file, delimiter, header }: CutLog,
  paths: readonly string[],
): SourceFile[] {
  const cut = joinedFile(file, `${header.map(quote).join(delimiter)}\n`, paths)
  return [...files.filter(({ name }) => name !== file), cut]
}

/** Hears of the different cells of a log: lines and likeness of records mean nothing there. */
export function hearCells(collector: DiagnosticCollector, { file }: CutLog): DiagnosticCollector {
  return {
    get kept() {
      return collector.kept
    },
    get counts() {
      return collector.counts
    },
    get hasErrors() {
      return collector.hasErrors
    },
    add(code, place = {}) {
      if (place.file !== file) collector.add(code, place)
      else if (code !== 'equal-row') collector.add(code, { ...place, line: undefined })
    },
  }
}
