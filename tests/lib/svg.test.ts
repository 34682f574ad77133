import { expect, it } from 'vitest'
import { formatCoordinate, svgElement, svgPath } from '../../src/lib/svg.ts'

it('writes a coordinate with one decimal at most and never a negative zero', () => {
  expect([1.25, -0.01, 3, 2.04].map(formatCoordinate)).toEqual(['1.3', '0', '3', '2'])
})
it('leaves out attributes without a value and escapes the rest', () => {
  expect(svgElement('text', { x: 1.234, class: '', id: null, 'aria-label': '"<' }, 'a')).toBe(
    '<text x="1.2" aria-label="&quot;&lt;">a</text>',
  )
})
it('separates the numbers of a path, and nothing else', () => {
  expect(svgPath('M', 1, 2.25, 'H', 3, 'Z')).toBe('M1 2.3H3Z')
})
