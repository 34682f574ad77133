import { expect, it } from 'vitest'
import { attributes, classNames, Markup, markup } from '../../src/lib/markup.ts'

it('escapes text and places markup as it is', () => {
  expect(markup`<p title="${'"<'}">${'a & b'}${markup`<wbr>`}${new Markup('<i></i>')}</p>`.html).toBe(
    '<p title="&quot;&lt;">a &amp; b<wbr><i></i></p>',
  )
})
it('writes lists part by part, and nothing for what is not there', () => {
  expect(markup`<p>${['a', [null, markup`<b>${'<'}</b>`]]}${undefined}${false}</p>`.html).toBe(
    '<p>a<b>&lt;</b></p>',
  )
})
it('takes a line break with its indent as layout, and keeps a space between words', () => {
  expect(
    markup`
    <p>
      <b>${'a'}</b> ${'b'}
    </p>`.html,
  ).toBe('<p><b>a</b> b</p>')
})
it('leaves out attributes without a value and writes an empty one as its name', () => {
  expect(markup`<td${attributes({ class: undefined, 'data-sort': '', id: '"' })}>`.html).toBe(
    '<td data-sort id="&quot;">',
  )
})
it('names only the classes that hold', () => {
  expect(classNames('a', false, undefined, 'b')).toBe('a b')
  expect(classNames(false)).toBeUndefined()
})
