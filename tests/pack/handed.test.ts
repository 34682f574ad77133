import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast, writeAdversarial } from '../audience/adversarial-exports.ts'
import { isBrowserAbsent, titled } from '../browser/open-site.ts'
import { root, runInTurn } from '../build/run-command.ts'

const data = writeAdversarial(cast)
const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-handed-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(data, { recursive: true })
})

/** The commands of the document by the format they make, as they stand there but for where things lie. */
const commands = new Map(
  [...readFileSync(join(root, 'docs/hand-it-round.md'), 'utf8').matchAll(/^npm run pack -- (.*)$/gm)].map(
    ([, flags]) => [/\.(\w+)$/.exec(flags!)![1]!, flags!.split(' ')],
  ),
)

/** One of them, on four accounts of invented people. */
function commandOf(format: string): string[] {
  const argv = commands.get(format)!
  const own = argv.map((each) =>
    each === 'data/sample' ? data : each === argv.at(-1) ? join(folder, each) : each,
  )
  return ['pack', ...own, '--lenient']
}
const packed = (format: string): Buffer => readFileSync(join(folder, commands.get(format)!.at(-1)!))
beforeAll(() => {
  const made = isBrowserAbsent ? ['zip'] : ['zip', 'pdf']
  for (const outcome of runInTurn(made.map(commandOf))) expect(outcome).toMatchObject({ code: 0 })
}, 120_000)

describe.skipIf(isBrowserAbsent)(titled('the PDF for the board'), () => {
  let text: string[]
  let titles: { readonly title: string; readonly items: readonly { readonly title: string }[] }[]
  let bytes: string
  beforeAll(async () => {
    const file = packed('pdf')
    bytes = file.toString('latin1')
    const pdf = await getDocumentProxy(new Uint8Array(file))
    text = (await extractText(pdf, { mergePages: false })).text
    titles = await pdf.getOutline()
  })

  it('has a sheet for every S and A account, each on one page, under one bookmark', () => {
    const part = titles.find(({ title }) => title === 'S、A 级客户，一户一页')
    expect(part?.items.map(({ title }) => title.split('\u3000')[0])).toEqual([
      'Larkmoor Hart Steel',
      '北辰欧阳若琳集团',
    ])
    // in the contents each begins where the one before it has had one page
    const contents = text.find((page) => page.includes('目录'))!
    const [first, second, next] = [...contents.matchAll(/(\d+)$/gm)]
      .slice(-3)
      .map(([number]) => Number(number))
    expect([second, next]).toEqual([first! + 1, first! + 2])
    expect(text[first! - 1]).toContain('Larkmoor Hart Steel')
    expect(text[second! - 1]).toContain('北辰欧阳若琳集团')
  })

  it('says in the contents on which page each chapter begins, and on each page which it is', () => {
    const contents = text.find((page) => page.includes('目录'))!
    for (const [, name, number] of contents.matchAll(/^(可信度|总览|方法) .* (\d+)$/gm)) {
      const page = text[Number(number) - 1]
      expect(page).toContain(`${number!} / ${text.length}`)
      expect(page).toContain(`\n${name!}\n`)
    }
    expect(contents).toMatch(/^方法 .* \d+$/m)
    expect(text[0]).not.toContain(' / ')
  })

  it('names no person, in text, bookmarks or anything else', () => {
    const all = [...text, JSON.stringify(titles), bytes].join('\n').toLowerCase()
    // the others are parts of names of companies
    const names = ['Quillon Vexley', 'Ysolde Prank', '司徒婧怡', 'Norquist', 'Zorabel', '慕容文博', 'Ockley']
    expect(names.filter((name) => all.includes(name.toLowerCase()))).toEqual([])
    expect(all).not.toContain('vermilion title')
  })

  it('is dated the last day of the quarter, and is structured', () => {
    expect(bytes).toContain("/CreationDate (D:20260930000000+00'00')")
    expect(bytes).toContain('/Marked true')
    expect(bytes).toContain('/Lang')
  })
})

it('the zip holds the site below one folder, with a word for whoever receives it, at fixed times', () => {
  const zip = packed('zip')
  const files = unzipSync(zip)
  const names = Object.keys(files)
  expect(names).toEqual(names.toSorted())
  expect(names).toEqual(
    expect.arrayContaining([
      'review-2026-Q3/README.txt',
      'review-2026-Q3/index.html',
      'review-2026-Q3/2026-Q3/zh/index.html',
    ]),
  )
  const readme = new TextDecoder().decode(files['review-2026-Q3/README.txt'])
  expect(readme).toMatch(/解压[\s\S]*Unpack the whole zip/)
  // 1980-01-01 00:00, as a zip writes it, in the head of the first file
  expect([...zip.subarray(10, 14)]).toEqual([0, 0, 0x21, 0])
})
