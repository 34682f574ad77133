import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readMeasures, writeMeasures } from '../../src/store/remembered-measures.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-measures-'))
const [whole, spoilt] = [join(folder, 'whole'), join(folder, 'spoilt')]
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const measures = { past: [{ value: 3, unknown: undefined }], at: null }
const remembered = Array.from({ length: 1200 }, (_, at) => ({ id: `A${at}`, inputs: `${at}`, measures }))
const read = (file: string) => [...readMeasures(file)]

beforeAll(() => {
  writeMeasures(whole, remembered)
})

it('what was remembered is read as it was written, and what is alike is written once a piece', () => {
  expect(read(whole)).toEqual(remembered)
  expect(statSync(whole).size).toBeLessThan(1200 * 45)
})

it('where nothing was remembered, nothing is read', () => {
  expect(read(join(folder, 'none'))).toEqual([])
})

it('a file cut anywhere gives whole pieces only', () => {
  for (const part of [0, 0.1, 0.4, 0.5, 0.9, 0.999]) {
    copyFileSync(whole, spoilt)
    truncateSync(spoilt, Math.floor(statSync(whole).size * part))
    const left = read(spoilt)
    expect(left.length % 500).toBe(0)
    expect(left).toEqual(remembered.slice(0, left.length))
  }
})

it('a changed byte, in a length, a hash or a record, ends what is read', () => {
  const bytes = readFileSync(whole)
  for (const at of [0, 3, 4, 35, 36, 5000]) {
    const other = Buffer.from(bytes)
    other[at]! ^= 0xff
    writeFileSync(spoilt, other)
    expect(read(spoilt)).toEqual([])
  }
})

it('a whole piece that this Node does not understand ends what is read', () => {
  const bytes = Buffer.from('written by another')
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  writeFileSync(spoilt, Buffer.concat([length, createHash('sha256').update(bytes).digest(), bytes]))
  expect(read(spoilt)).toEqual([])
})
