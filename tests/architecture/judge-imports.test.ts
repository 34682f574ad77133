import { describe, expect, it } from 'vitest'
import { judgeImports } from './judge-imports.ts'
import { rules } from './rules.ts'

function judge(...files: [path: string, text: string][]): string[] {
  return judgeImports(
    files.map(([path, text]) => ({ path, text })),
    rules,
  )
}

describe('the import rules let pass', () => {
  it.each([
    ['a neighbour', 'src/lib/a.ts', "import { b } from './b.ts'"],
    ['an allowed folder', 'src/metrics/eyes/a.ts', "import { b } from '../../model/b.ts'"],
    ['a type where only types may pass', 'src/charts/a.ts', "import type { B } from '../report/b.ts'"],
    ['an inline import type', 'src/charts/a.ts', "let b: import('../report/b.ts').B"],
    ['a part of d3 that does not draw', 'src/metrics/a.ts', "import { median, timeWeek } from 'd3'"],
    ['a subpath of a package', 'src/store/a.ts', "import { rm } from 'node:fs/promises'"],
    [
      'the one file pages read from',
      'src/pages/[a].astro',
      "---\nimport { r } from '../store/read-page-model.ts'\n---",
    ],
    ['words that look like an import', 'src/lib/a.ts', 'const text = "import x from \'../ingest/x.ts\'"'],
  ])('%s', (_, path, text) => {
    expect(judge([path, text])).toEqual([])
  })
})

describe('the import rules catch', () => {
  it.each([
    ['a metric that knows CSV', 'src/metrics/a.ts', "import { b } from '../ingest/b.ts'"],
    ['a type of a forbidden folder', 'src/metrics/a.ts', "import type { B } from '../ingest/b.ts'"],
    ['a side effect', 'src/lib/a.ts', "import '../model/b.ts'"],
    ['a re-export', 'src/lib/a.ts', "export { b } from '../model/b.ts'"],
    ['a re-export of everything', 'src/lib/a.ts', "export * from '../model/b.ts'"],
    ['a dynamic import', 'src/model/a.ts', "const b = await import('../report/b.ts')"],
    ['an import whose target is made at run time', 'src/model/a.ts', 'const b = await import(name)'],
    ['a glob', 'src/charts/a.ts', "const all = import.meta.glob('../metrics/*.ts')"],
    ['a require', 'src/lib/a.ts', "const fs = require('node:fs')"],
    ['an inline import type of a forbidden folder', 'src/lib/a.ts', "let b: import('../model/b.ts').B"],
    ['a value where only types may pass', 'src/charts/a.ts', "import { b } from '../report/b.ts'"],
    [
      'types by name, whose module is still loaded',
      'src/charts/a.ts',
      "import { type B } from '../report/b.ts'",
    ],
    ['a folder reached over the root', 'src/lib/a.ts', "import { b } from '../../src/model/b.ts'"],
    ['a package nobody allowed', 'src/lib/a.ts', "import x from 'lodash'"],
    ['a package of another folder', 'src/metrics/a.ts', "import { readFileSync } from 'node:fs'"],
    ['a package that only begins alike', 'src/model/a.ts', "import x from 'zod-more'"],
    ['a part of d3 that draws', 'src/metrics/a.ts', "import { median, scaleLinear } from 'd3'"],
    ['all of d3 where only parts are allowed', 'src/metrics/a.ts', "import * as d3 from 'd3'"],
    ['frontmatter', 'src/components/A.astro', "---\nimport { b } from '../model/b.ts'\n---\n<p />"],
    ['a script of a page', 'src/pages/a.astro', "<p />\n<script>import '../model/b.ts'</script>"],
    ['another file than the one allowed', 'src/pages/a.astro', "---\nimport '../store/place-output.ts'\n---"],
    ['a script that reaches for pages', 'scripts/a.ts', "import '../src/components/b.ts'"],
    ['code that reaches for scripts', 'src/store/a.ts', "import { b } from '../../scripts/b.ts'"],
    ['code that reaches for tests', 'src/store/a.ts', "import { b } from '../../tests/b.ts'"],
    ['a folder nobody planned', 'src/utils/a.ts', ''],
  ])('%s', (_, path, text) => {
    expect(judge([path, text])).toHaveLength(1)
  })

  it('a second file that uses what only one may', () => {
    const one: [string, string] = ['src/ingest/read/a.ts', "import Papa from 'papaparse'"]
    const two: [string, string] = ['src/ingest/b.ts', "import Papa from 'papaparse'"]
    expect(judge(one)).toEqual([])
    expect(judge(one, two)).toEqual([
      'ingest: papaparse is imported by src/ingest/read/a.ts and src/ingest/b.ts, ' +
        'but only one file may, so that it can be replaced in one place.',
    ])
  })

  it('and say why the rule is there', () => {
    expect(judge(['src/metrics/a.ts', "import { b } from '../ingest/b.ts'"])).toEqual([
      "src/metrics/a.ts: may not import src/ingest/b.ts, since a metric that knows CSV can't be trusted with a second CRM.",
    ])
  })
})
