import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { judgeImports } from './judge-imports.ts'
import { presentRules, rules } from './rules.ts'
import { readSourceTexts, root } from './source-texts.ts'

it('every file of src imports only what its folder may', () => {
  expect(judgeImports(readSourceTexts('src', ['.ts', '.astro']), rules)).toEqual([])
})

it('every script imports only what scripts may', () => {
  expect(judgeImports(readSourceTexts('scripts', ['.ts']), rules)).toEqual([])
})

it('the import table of src/README.md is the one held to here', () => {
  expect(readFileSync(join(root, 'src/README.md'), 'utf8')).toContain(presentRules())
})
