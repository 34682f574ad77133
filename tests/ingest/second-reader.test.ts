import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findEdge, sourceFile } from '../../src/ingest/files.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import { shippedPresets, shippedSettings } from './ingest-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-halves-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEADER = 'activity_id,date,account,contacts,kind,status,topic'
const rowOf = (index: number): string =>
  `A${index},2026-0${1 + (index % 9)}-1${index % 10},Customer ${index % 7},${index % 3 === 0 ? `Ann;Person ${index % 11}` : `Person ${index % 11}`},visit,completed,"topic ${index}, again"`

function writeLog(name: string, lines: readonly string[], newline = '\n'): string {
  const path = join(folder, name)
  writeFileSync(path, [HEADER, ...lines].join(newline) + newline)
  return path
}

/** The dataset of one file, and how many bytes of it the first reader asked for besides looking all of it through. */
async function read(path: string, largeFile: number) {
  const collector = createDiagnosticCollector()
  const source = sourceFile('activities.csv', path)
  const opened: number[] = []
  const counted = {
    ...source,
    async *open() {
      const which = opened.push(0) - 1
      for await (const bytes of source.open()) {
        opened[which]! += bytes.length
        yield bytes
      }
    },
  }
  const dataset = await ingest({
    files: [counted],
    presets: shippedPresets,
    settings: shippedSettings,
    largeFile,
    collector,
  })
  return { dataset, read: opened.at(-1)! / opened[0]! }
}

const plain = Array.from({ length: 9_000 }, (_, index) => rowOf(index))
const changed = (from: number, ...lines: string[]): string[] => [
  ...plain.slice(0, from),
  ...lines,
  ...plain.slice(from + 1),
]

describe('a large file read by two readers gives what one gives', () => {
  it.each<[string, string[], string?]>([
    ['as it is', plain],
    ['with carriage returns', plain, '\r\n'],
    [
      'with blank lines and a formula guard in its second half',
      changed(7_000, '', "A,2026-01-01,'+Customer,,,,", ''),
    ],
  ])('%s, and the first reader stops in the middle', async (_, lines, newline) => {
    const path = writeLog('shared.csv', lines, newline)
    const [alone, shared] = [await read(path, Infinity), await read(path, 1)]
    expect(shared.dataset).toEqual(alone.dataset)
    expect(alone.read).toBe(1)
    expect(shared.read).toBeLessThan(0.9)
  })

  it.each([
    ['there is a short row to report', changed(7_000, 'A,2026-01-01,Customer 1')],
    ['a quote is not doubled', changed(7_000, 'A,2026-01-01,Customer 1,,,,"a "b" c"')],
    [
      'the middle lies inside a quoted cell',
      changed(4_500, `A,2026-01-01,Customer 1,,,,"${'long\n'.repeat(90_000)}"`),
    ],
  ])('but where %s the first reader goes on to the end', async (_, lines) => {
    const path = writeLog('alone.csv', lines)
    const [alone, shared] = [await read(path, Infinity), await read(path, 1)]
    expect(shared.dataset).toEqual(alone.dataset)
    expect(shared.read).toBe(1)
  })
})

it('a small or zipped file has no edge, a large one behind a line break near its middle', async () => {
  const path = writeLog('edge.csv', ['1', '2', '3'])
  expect(await findEdge(sourceFile('edge.csv', path))).toBe(null)
  expect(await findEdge(sourceFile('edge.csv.gz', path), 1)).toBe(null)
  expect(await findEdge(sourceFile('edge.csv', path), 1)).toBe(HEADER.length + 1)
})
