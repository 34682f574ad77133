import { expect, it } from 'vitest'
import { escapeMarkup } from '../../src/lib/escape-markup.ts'

it('makes markup, entities and quotes plain text', () => {
  expect(escapeMarkup('<a b="c">&amp;')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;amp;')
})
it('replaces what XML forbids: control characters and half a surrogate pair', () => {
  expect(escapeMarkup('a\u0007b\ud83dc')).toBe('a\ufffdb\ufffdc')
  expect(escapeMarkup('\u{1F600}')).toBe('\u{1F600}')
})
