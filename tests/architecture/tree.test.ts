import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judgeTopLevel, judgeTree } from './judge-tree.ts'
import { readSourceTexts, root } from './source-texts.ts'

const code = ['.ts', '.mjs', '.astro', '.css']

it('the top of the project holds what the plan says and nothing else', () => {
  expect(judgeTopLevel(readdirSync(root))).toEqual([])
})

it.each(['src', 'scripts', 'tests'])('files of %s are where, called and as long as agreed', (folder) => {
  expect(judgeTree(readSourceTexts(folder, code))).toEqual([])
})

describe('the tree rules catch', () => {
  const lines = (count: number) => 'x\n'.repeat(count)
  it.each([
    ['a file of 301 lines', 'src/lib/a.ts', lines(301)],
    ['a drawer for anything', 'src/lib/date-utils.ts', ''],
    ['a folder for anything', 'src/report/helpers/a.ts', ''],
    ['a second version', 'src/metrics/eyes-v2.ts', ''],
    ['camelCase', 'src/lib/dayNumber.ts', ''],
    ['a component in kebab-case', 'src/components/data-table.astro', ''],
    ['a folder nobody planned', 'src/services/a.ts', ''],
  ])('%s', (_, path, text) => {
    expect(judgeTree([{ path, text }])).toHaveLength(1)
  })

  it('a stray file at the top', () => {
    expect(judgeTopLevel(['README.md', 'node_modules', 'notes.txt'])).toHaveLength(1)
  })

  it('and let pass what is as agreed', () => {
    const paths = [
      'src/lib/day.ts',
      'src/components/DataTable.astro',
      'src/pages/[...page].astro',
      'src/pipeline.ts',
    ]
    expect(judgeTree(paths.map((path) => ({ path, text: lines(300) })))).toEqual([])
  })
})
