import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Review } from '../../src/metrics/review.ts'
import { ingestFolder, measureDataset, reviewFor } from '../../src/pipeline.ts'
import { pagesFor } from '../../src/report/audience/for-audience.ts'
import { findReaders } from '../../src/report/audience/readers.ts'
import { bindBook } from '../../src/report/book/bind-book.ts'
import { presentMeeting } from '../../src/report/book/present-meeting.ts'
import { root } from '../build/run-command.ts'
import {
  accountNames,
  cast,
  companies,
  others,
  privateTexts,
  writeAdversarial,
} from './adversarial-exports.ts'

const data = writeAdversarial(cast)
afterAll(() => rmSync(data, { recursive: true }))
let review: Review
beforeAll(async () => {
  const ingested = await ingestFolder({
    dataFolder: data,
    shippedSettings: join(root, 'data/settings.json'),
    shippedPresets: join(root, 'data/presets'),
    settingsFiles: [join(data, 'settings.json')],
    presets: [],
    encoding: undefined,
    quarter: undefined,
  })
  review = measureDataset(ingested)!.review
})

/** All that PDF and encrypted page are printed from, in both languages; companies may be named like people. */
function papersFor(name: string): string {
  const readers = { ...findReaders(name, review.settings)!, key: 'a key of more than thirty-two characters' }
  const told = reviewFor(review, readers)
  const marks = { sample: false, lenient: true }
  const books = (['zh', 'en'] as const).map((language) =>
    bindBook(pagesFor(presentMeeting(told, marks, language), readers), told, readers.audience, language),
  )
  return JSON.stringify(books)
}
const without = (text: string, words: readonly string[]) =>
  words.reduce((left, word) => left.replaceAll(word, ''), text).toLowerCase()
const found = (text: string, words: readonly string[]) =>
  words.filter((word) => text.includes(JSON.stringify(word).slice(1, -1).toLowerCase()))

const people = [...Object.values(cast.people), ...Object.values(cast.staff), 'Zorabel']
const secrets = [...people, ...privateTexts.fields, ...privateTexts.ids]

describe('the papers of the meeting', () => {
  it('name people to the team, or what follows would prove nothing', () => {
    const text = without(papersFor('team'), companies)
    expect(found(text, people).length).toBeGreaterThan(6)
    expect(found(text, ['lunch-with-plan', 'hush-hush-stage', 'Vermilion title'])).toContain(
      'lunch-with-plan',
    )
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['board', companies, secrets],
    ['coded', [], [...secrets, ...accountNames]],
    ['leadership', companies, others.flatMap((id) => [id, cast.people[id]!])],
    ['partners', companies, ['lunch-with-plan', 'Vermilion title', 'because-tier', 'Tender-Zeta']],
  ])('name nothing to %s that is kept from them', (name, own, kept) => {
    const text = without(papersFor(name), own)
    expect(text.length).toBeGreaterThan(10_000)
    expect(found(text, kept)).toEqual([])
  })
})
