import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { readSourceTexts, root } from './source-texts.ts'

// The bans themselves are in eslint.config.mjs; this proves that they bite, in code and in pages.
const eslint = new ESLint({ cwd: root })

async function rulesBroken(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${file}` })
  return result?.messages.map(({ ruleId }) => ruleId) ?? []
}

const bad: [name: string, rule: string, code: string][] = [
  ['the clock', 'no-restricted-syntax', 'export const now = Date.now()'],
  ['the clock by a new date', 'no-restricted-syntax', 'export const now = new Date()'],
  ['the clock by a called date', 'no-restricted-syntax', 'export const now = Date()'],
  ['the stopwatch', 'no-restricted-syntax', 'export const now = performance.now()'],
  ['chance', 'no-restricted-syntax', 'export const dice = Math.random()'],
  ['the environment', 'no-restricted-syntax', 'export const home = process.env.HOME'],
  ['printing', 'no-console', "console.log('here')"],
  ['any', '@typescript-eslint/no-explicit-any', 'export const value: any = 1'],
]

describe('the linter finds in src', () => {
  it.each(bad)('%s', async (_, rule, code) => {
    expect(await rulesBroken('src/lib/day.ts', code)).toContain(rule)
  })

  it.each(bad)('%s in a page', async (_, rule, code) => {
    expect(await rulesBroken('src/layouts/Report.astro', `---\n${code}\n---\n<p></p>\n`)).toContain(rule)
  })

  it('chance in the markup of a page', async () => {
    expect(await rulesBroken('src/layouts/Report.astro', '<p>{Math.random()}</p>\n')).toContain(
      'no-restricted-syntax',
    )
  })

  it('a chart that counts', async () => {
    const code =
      "import * as Plot from '@observablehq/plot'\nexport const mark = Plot.barY([], Plot.binX({}))\n"
    expect(await rulesBroken('src/charts/document.ts', code)).toContain('no-restricted-syntax')
  })

  it('the environment nowhere but in the one file that may ask it', async () => {
    const code = 'export const home = process.env.HOME\n'
    expect(await rulesBroken('src/store/work-folder.ts', code)).not.toContain('no-restricted-syntax')
  })

  it('a day made from parts, which is no clock, to be fine', async () => {
    expect(await rulesBroken('src/lib/day.ts', 'export const day = new Date(0)\n')).toEqual([])
  })
})

it('no file of src switches a ban off', () => {
  const off = /(eslint-disable|@ts-(ignore|nocheck))[^\n]*/
  const bans =
    /no-console|no-restricted-syntax|no-explicit-any|eslint-disable(-next-line|-line)?\s*(\*\/)?$|@ts-/
  const found = readSourceTexts('src', ['.ts', '.astro'])
    .map(({ path, text }) => ({ path, comment: off.exec(text)?.[0] }))
    .filter(({ comment }) => comment !== undefined && bans.test(comment))
  expect(found).toEqual([])
})
