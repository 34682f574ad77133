import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { writeDocuments } from '../../scripts/docs/documents.ts'

it.each(Object.entries(writeDocuments()))('%s is what `npm run docs` writes', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text)
})

it('a settings file need not hold every setting', () => {
  expect(writeDocuments()['data/settings.schema.json']).not.toContain('"required"')
})
