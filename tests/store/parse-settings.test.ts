import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import { parseSettings } from '../../src/store/parse-settings.ts'

const shipped = { file: 'data/settings.json', text: readFileSync('data/settings.json', 'utf8') }
const own = (value: unknown) => ({ file: 'settings.json', text: JSON.stringify(value) })

describe('parseSettings', () => {
  it('changes one standard and leaves the others as shipped', () => {
    const collector = createDiagnosticCollector()
    const settings = parseSettings(shipped, [own({ standards: { S: { gapDays: 21 } } })], collector)
    expect(settings.standards.S.gapDays).toBe(21)
    expect(settings.standards.S.contacts).toBe(13)
    expect(settings.standards.A.gapDays).toBe(45)
    expect(collector.kept).toEqual([])
  })

  it('lets the later file win', () => {
    const settings = parseSettings(
      shipped,
      [own({ language: 'en', assumedTier: 'A' }), own({ language: 'zh' })],
      createDiagnosticCollector(),
    )
    expect([settings.language, settings.assumedTier]).toEqual(['zh', 'A'])
  })

  it('names the nearest setting for a misspelt one', () => {
    const collector = createDiagnosticCollector()
    parseSettings(shipped, [own({ standards: { S: { gapDay: 21 } } })], collector)
    expect(collector.kept).toEqual([
      {
        code: 'setting-unknown',
        severity: 'error',
        file: 'settings.json',
        line: null,
        column: 'standards.S.gapDay',
        actual: 'gapDay',
        expected: 'gapDays',
      },
    ])
  })

  it('names path and value of a value that cannot be, and keeps the default', () => {
    const collector = createDiagnosticCollector()
    const settings = parseSettings(shipped, [own({ fiscalYearStart: 13 })], collector)
    expect(settings.fiscalYearStart).toBe(1)
    expect(collector.kept[0]).toMatchObject({
      code: 'setting-bad-value',
      column: 'fiscalYearStart',
      actual: '13',
    })
  })

  it('reports all faults of a file in one pass', () => {
    const collector = createDiagnosticCollector()
    parseSettings(shipped, [own({ langage: 'en', mailShareCap: 2, bandLimits: { fair: 'x' } })], collector)
    expect(collector.kept.map((fault) => fault.column).sort()).toEqual([
      'bandLimits.fair',
      'langage',
      'mailShareCap',
    ])
  })

  it('names scores of an item that are misspelt, off their scale or out of order', () => {
    const collector = createDiagnosticCollector()
    const organizationalScores = {
      walletShare: {
        bounds: [
          [0.1, 50],
          [0.5, 100],
        ],
      },
      supplierRank: { ranks: [100, 170], rest: 0 },
      strategicFit: { perGrad: 10 },
    }
    parseSettings(shipped, [own({ organizationalScores })], collector)
    expect(collector.kept.map(({ column, expected }) => [column, expected])).toEqual([
      ['organizationalScores.walletShare.bounds', '[[50, 100], [30, 80]]: from high to low'],
      ['organizationalScores.supplierRank.ranks.1', expect.stringContaining('100')],
      ['organizationalScores.strategicFit.perGrad', 'perGrade'],
    ])
  })

  it.each(['{', '[]', '3', 'null', ''])('names a file that holds no object: %j', (text) => {
    const collector = createDiagnosticCollector()
    parseSettings(shipped, [{ file: 'settings.json', text }], collector)
    expect(collector.kept[0]).toMatchObject({ code: 'settings-unreadable', file: 'settings.json' })
  })

  it('takes a key like __proto__ as an unknown setting, not as a prototype', () => {
    const collector = createDiagnosticCollector()
    parseSettings(shipped, [{ file: 'settings.json', text: '{"__proto__": {"language": "en"}}' }], collector)
    expect(collector.hasErrors).toBe(true)
  })
})
