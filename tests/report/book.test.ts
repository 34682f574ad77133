import { describe, expect, it } from 'vitest'
import { bindBook } from '../../src/report/book/bind-book.ts'
import { listIds } from '../../src/report/book/bind-links.ts'
import { presentMeeting } from '../../src/report/book/present-meeting.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'
import { measure } from './open-topic.ts'

const review = measure(fourAccounts)
const marks = { sample: false, lenient: false }

describe.each(['zh', 'en'] as const)('the papers of a meeting in %s', (language) => {
  const book = bindBook(presentMeeting(review, marks, language), review, 'team', language)
  const ids = book.chapters.flatMap(({ id, blocks }) => [id, ...listIds(blocks)])

  it('go from trust to the method, with the accounts of tier S and A between', () => {
    const kinds = book.chapters.map(({ id, sheet }) => (sheet ? 'sheet' : id))
    expect(kinds.slice(0, 2)).toEqual(['trust', 'overview'])
    expect(kinds.at(-1)).toBe('method')
    const important = review.accounts.filter(({ now }) => now.tier.tier === 'S' || now.tier.tier === 'A')
    expect(kinds.filter((kind) => kind === 'sheet')).toHaveLength(important.length)
    expect(important.length).toBeGreaterThan(0)
  })

  it('have no id twice', () => {
    expect(ids).toEqual([...new Set(ids)])
  })

  it('lead only to places in them', () => {
    const text = JSON.stringify(book.chapters)
    const links = [...text.matchAll(/"(?:href|opens)":"([^"]*)"/g)].map((match) => match[1]!)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([])
  })
})
