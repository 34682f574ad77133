import { foldSearch, listStarts } from '../lib/name-starts.ts'
import { element } from './element.ts'
import { assets } from './words.ts'

/** What can be jumped to: name, further name, page without `.html`, kind (account, organization, unit, person), note. */
export type Found = readonly [name: string, alias: string, page: string, kind: number, note: string]

/** Found is what is in reach of few files; with more, the search must become narrower. */
const MOST_FILES = 4

const arrived = new Map<string, (content: readonly unknown[]) => void>()
const asked = new Map<string, Promise<readonly unknown[]>>()
// the files of the index are scripts that call this, because a page opened from a folder may not fetch
;(globalThis as { mcrSearch?: unknown }).mcrSearch = (name: string, content: readonly unknown[]) =>
  arrived.get(name)?.(content)

function load(name: string): Promise<readonly unknown[]> {
  const known = asked.get(name)
  if (known) return known
  const loading = new Promise<readonly unknown[]>((resolve) => {
    arrived.set(name, resolve)
    const script = element('script', { src: `${assets}search/${name}.js` })
    script.onerror = () => resolve([])
    document.head.append(script)
  })
  asked.set(name, loading)
  return loading
}

/** Names in which every word asked for begins a part; `more` where there may be others. */
export async function findNames(text: string): Promise<{ found: Found[]; more: boolean }> {
  const words = foldSearch(text).split(' ')
  // the longest word lies in the fewest files
  const sought = words.toSorted((a, b) => b.length - a.length)[0] ?? ''
  if (sought === '') return { found: [], more: false }
  const firsts = (await load('index')) as string[]
  const from = Math.max(
    0,
    firsts.findLastIndex((first) => first < sought),
  )
  const after = firsts.findIndex((first) => first > sought && !first.startsWith(sought))
  const to = after < 0 ? firsts.length : after
  const numbers = Array.from({ length: Math.max(1, to - from) }, (_, at) => String(from + at))
  const files = await Promise.all(numbers.slice(0, MOST_FILES).map(load))
  const found = new Map<string, Found>()
  for (const one of files.flat() as Found[]) {
    const starts = [one[0], one[1]].flatMap((name) => listStarts(foldSearch(name)))
    if (words.every((word) => starts.some((start) => start.startsWith(word)))) found.set(one.join('|'), one)
  }
  const rank = ([name, , , kind]: Found): number => kind * 2 + Number(!foldSearch(name).startsWith(sought))
  return {
    found: [...found.values()].sort((a, b) => rank(a) - rank(b)),
    more: numbers.length > MOST_FILES,
  }
}
