import { describe, expect, it } from 'vitest'
import { readDialect } from '../../../src/ingest/read/dialect.ts'

describe('the delimiter', () => {
  it.each([
    ['comma', ',', 'a,b,c\n1,2,3\n'],
    ['semicolon with decimal commas', ';', 'name;x;y\na;1,5;2,5\nb;2,5;3,5\n'],
    ['tab with commas in texts', '\t', 'name\tplace\nAcme, Inc\tParis, France\nBeta\tRome, Italy\n'],
    ['bar', '|', 'a|b\n1|2\n'],
    ['comma beside several values in a cell', ',', 'id,people\n1,a;b;c\n2,d;e;f\n3,g;h;i\n'],
    [
      'comma below a title and above a footer',
      ',',
      'Report; all\n\na,b,c\n1,2,3\nCopyright (c) 2026; X\nEnd\n',
    ],
    ['comma inside quotes does not count', ';', '"a, b";"c, d"\n"e, f";"g, h"\n'],
    ['one column', ',', 'name\nAcme\n'],
    ['nothing', ',', ''],
  ])('%s', (_, delimiter, sample) => {
    expect(readDialect(sample).delimiter).toBe(delimiter)
  })

  it('is the one that Excel declares on a line of its own', () => {
    expect(readDialect('sep=;\r\na,b;c\r\n')).toMatchObject({ delimiter: ';', declarationLength: 7 })
  })
})

describe('the line breaks', () => {
  it.each([
    ['lf', '\n', 'a,b\n1,2\n'],
    ['crlf', '\n', 'a,b\r\n1,2\r\n'],
    ['mixed', '\n', 'a,b\r\n1,2\n3,4\n'],
    ['cr', '\r', 'a,b\r1,2\r'],
    ['cr', '\r', 'a,b\r1,"one\ntwo"\r'],
    ['crlf', '\n', 'a,b\r\n1,"one\ntwo"\r\n'],
    ['lf', '\n', 'a,b'],
    ['lf', '\n', 'a,b\r'],
  ])('%s', (newline, lineBreak, sample) => {
    expect(readDialect(sample)).toMatchObject({ newline, lineBreak })
  })
})

it('the quote is told only where a cell is quoted', () => {
  expect(readDialect('a,"b"\n').quote).toBe('"')
  expect(readDialect('size,5" pipe\n').quote).toBeNull()
})
