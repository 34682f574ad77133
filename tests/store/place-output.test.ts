import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { dropStage, isOurs, openStage, placeStage } from '../../src/store/place-output.ts'

let out: string
const ours = JSON.stringify({ tool: 'mcr-atlas' })

beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'place-')), 'dist')
})

describe('an output folder', () => {
  it('is ours when it does not exist, is empty, or says so itself', async () => {
    expect(await isOurs(out)).toBe(true)
    mkdirSync(out)
    expect(await isOurs(out)).toBe(true)
    writeFileSync(join(out, 'editions.json'), ours)
    expect(await isOurs(out)).toBe(true)
  })

  it.each([
    ['thesis.doc', 'years of work'],
    ['editions.json', '{"tool":"another"}'],
    ['editions.json', 'no json'],
    ['editions.json', 'null'],
  ])('is not ours with %s holding %s', async (name, text) => {
    mkdirSync(out)
    writeFileSync(join(out, name), text)
    expect(await isOurs(out)).toBe(false)
  })

  it('is not ours when it is a file', async () => {
    writeFileSync(out, 'a file')
    expect(await isOurs(out)).toBe(false)
  })
})

describe('placing a build', () => {
  const put = async (text: string): Promise<void> => {
    writeFileSync(join(await openStage(out), 'editions.json'), text)
  }

  it('replaces the earlier site whole', async () => {
    mkdirSync(out)
    writeFileSync(join(out, 'old.html'), '')
    await put('new')
    await placeStage(out)
    expect(existsSync(join(out, 'old.html'))).toBe(false)
    expect(readFileSync(join(out, 'editions.json'), 'utf8')).toBe('new')
  })

  it('leaves the earlier site untouched when the build is dropped', async () => {
    mkdirSync(out)
    writeFileSync(join(out, 'editions.json'), 'old')
    await put('half')
    await dropStage(out)
    expect(readFileSync(join(out, 'editions.json'), 'utf8')).toBe('old')
  })

  it('puts a site back that a killed build had moved aside', async () => {
    const previous = join(out, '..', '.dist.previous')
    mkdirSync(previous)
    writeFileSync(join(previous, 'editions.json'), 'old')
    await openStage(out)
    expect(readFileSync(join(out, 'editions.json'), 'utf8')).toBe('old')
    expect(existsSync(previous)).toBe(false)
  })

  it('clears what a killed build had left half-written', async () => {
    await put('half')
    const stage = await openStage(out)
    expect(existsSync(join(stage, 'editions.json'))).toBe(false)
  })
})
