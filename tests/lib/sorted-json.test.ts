import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringifySorted } from '../../src/lib/sorted-json.ts'

describe('JSON with sorted keys', () => {
  it('puts keys in order at every depth, also those that look like numbers', () => {
    expect(stringifySorted({ b: [{ d: 1, c: 2 }], a: { '10': 1, '2': 2, '2!': 3 } })).toBe(
      '{"a":{"10":1,"2":2,"2!":3},"b":[{"c":2,"d":1}]}',
    )
  })

  it('leaves out what is undefined', () => {
    expect(stringifySorted({ a: undefined, b: null })).toBe('{"b":null}')
  })

  it('is moved in where asked', () => {
    expect(stringifySorted({ b: [1, 2], a: {} }, ' ')).toBe('{\n "a": {},\n "b": [\n  1,\n  2\n ]\n}')
  })

  it('says the same as the value, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', ' '), (value, indent) => {
        expect(JSON.parse(stringifySorted(value, indent))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
