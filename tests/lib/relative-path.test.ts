import { posix } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { relativePath } from '../../src/lib/relative-path.ts'

it('climbs and descends', () => {
  expect(relativePath('q/zh/accounts/a.html', 'q/zh/trust.html')).toBe('../trust.html')
  expect(relativePath('q/zh/index.html', 'q/zh/accounts/a.html')).toBe('accounts/a.html')
  expect(relativePath('q/zh/index.html', 'q/en/index.html')).toBe('../en/index.html')
  expect(relativePath('index.html', 'q/assets/report.css')).toBe('q/assets/report.css')
  expect(relativePath('a/b.html', 'a/b.html')).toBe('b.html')
})

it('leads from any file to any other', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'))
  fc.assert(
    fc.property(path, path, (from, to) => {
      expect(posix.join(posix.dirname(from), relativePath(from, to))).toBe(to)
    }),
  )
})
