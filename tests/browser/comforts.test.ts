import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type * as Axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readReport } from '../site/read-site.ts'
import { isBrowserAbsent, openSite, type OpenSite, titled } from './open-site.ts'
import { watchPage } from './watch-page.ts'

const site = inject('sampleSite')
const report = readReport(site)
const list = (language: string) => `${report.quarter}/${language}/accounts/index.html`
/** Somebody the index of names knows as a person. */
const person = /\["([^"]+)","","[^"]+",3,/.exec(
  readFileSync(`${site}/${report.quarter}/assets/search/0.js`, 'utf8'),
)![1]!
const strategic = report.accounts.find(({ tier }) => tier === 'S')!

/** What stands in a column of the accounts that are shown, from top to bottom. */
const readColumn = (page: Page, key: string): Promise<string[]> =>
  page.evaluate((key) => {
    const heads = [...document.querySelectorAll('#accounts thead th')]
    const at = heads.findIndex((head) => (head as HTMLElement).dataset['key'] === key)
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('#accounts tbody tr')]
    return rows.filter((row) => row.checkVisibility()).map((row) => row.cells[at]!.textContent.trim())
  }, key)

/** Unknown last, and what is before it in the order of numbers. */
function checkOrder(column: readonly string[], way: 1 | -1): void {
  const numbers = column.map((text) => Number.parseFloat(text))
  const known = numbers.filter((number) => !Number.isNaN(number))
  expect(known).toEqual(known.toSorted((a, b) => way * (a - b)))
  expect(numbers.slice(0, known.length)).toEqual(known)
}

describe.skipIf(isBrowserAbsent)(titled('comforts'), () => {
  let opened: OpenSite
  beforeAll(async () => {
    opened = await openSite(site)
  }, 60_000)
  afterAll(() => opened.close())

  describe.each(['from a sub-path of a host', 'from a folder'])('%s', (from) => {
    const home = () => (from === 'from a folder' ? pathToFileURL(`${site}/`).href : opened.served.address)
    async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
      const page = await opened.browser.newPage({ viewport: { width: 1440, height: 900 } })
      const { complaints } = watchPage(page, home())
      await page.goto(home() + path)
      return { page, complaints }
    }

    it('order accounts by a column, down, up and as they were, unknown always last', async () => {
      const { page, complaints } = await open(list('zh'))
      const before = await readColumn(page, 'account')
      const head = page.locator('#accounts th[data-key=mcr]')
      await head.locator('button').focus()
      for (const [way, aria] of [
        [1, 'ascending'],
        [-1, 'descending'],
      ] as const) {
        await page.keyboard.press('Enter')
        expect(await head.getAttribute('aria-sort')).toBe(aria)
        checkOrder(await readColumn(page, 'mcr'), way)
      }
      await page.keyboard.press('Enter')
      expect(await head.getAttribute('aria-sort')).toBe(null)
      expect(await readColumn(page, 'account')).toEqual(before)
      expect(new URL(page.url()).search).toBe('')
      expect(complaints).toEqual([])
      await page.close()
    })

    it('narrow accounts by tier and text, say how many are left, and keep it in an address that can be passed on', async () => {
      const { page, complaints } = await open(list('zh'))
      const all = (await readColumn(page, 'account')).length
      await page.locator('.table-tools select').first().selectOption({ label: 'A' })
      await page.click('#accounts th[data-key=contacts] button')
      const tiers = await readColumn(page, 'tier')
      expect(new Set(tiers)).toEqual(new Set(['A']))
      expect(await page.textContent('.table-tools [role=status]')).toContain(
        `显示 ${tiers.length} 行，共 ${all} 行`,
      )
      const contacts = await readColumn(page, 'contacts')
      const address = page.url()

      await page.goto('about:blank')
      await page.goto(address)
      expect(await readColumn(page, 'contacts')).toEqual(contacts)
      // the other language shows the same
      await page.click('nav.languages a')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await readColumn(page, 'contacts')).toEqual(contacts)
      await page.fill('.table-tools input', 'no such account')
      expect(await readColumn(page, 'account')).toEqual([])
      expect(await page.textContent('.table-tools [role=status]')).toContain(`None of ${all} rows match`)
      await page.click('.table-tools button')
      expect(await readColumn(page, 'account')).toHaveLength(all)
      expect(complaints).toEqual([])
      await page.close()
    })

    const chinese = report.accounts.find(({ name }) => /^\p{Script=Han}{6,}$/u.test(name))!
    const english = report.accounts.find(({ name }) => /^[A-Z][a-z]{5,} [A-Z][a-z]+/.test(name))!
    it.each([
      ['two characters in the middle of a Chinese name', 'zh', chinese, chinese.name.slice(1, 3)],
      [
        'the second word of an English one',
        'en',
        english,
        english.name.split(' ')[1]!.slice(0, 4).toUpperCase(),
      ],
    ] as const)('find an account by %s, by keyboard alone', async (_, language, account, asked) => {
      const { page, complaints } = await open(`${report.quarter}/${language}/trust.html`)
      await page.keyboard.press('Control+k')
      await page.keyboard.type(asked)
      const links = page.locator('.jump-dialog li a')
      await links.filter({ hasText: account.name }).first().waitFor()
      const at = (await links.allTextContents()).findIndex((text) => text.startsWith(account.name))
      for (let step = 0; step <= at; step += 1) await page.keyboard.press('ArrowDown')
      await Promise.all([page.waitForURL(`**/${account.path}`), page.keyboard.press('Enter')])
      expect(await page.textContent('.kicker')).toContain(account.name)
      expect(complaints).toEqual([])
      await page.close()
    })

    it('find a person, a group and nothing, and say so', async () => {
      const { page, complaints } = await open(`${report.quarter}/zh/index.html`)
      await page.click('a.jump')
      await page.fill('.jump-dialog input', report.units[0]!.name.slice(0, 2))
      await page.locator('.jump-dialog li', { hasText: report.units[0]!.name }).first().waitFor()
      await page.fill('.jump-dialog input', person)
      await page.locator('.jump-dialog li', { hasText: person }).first().waitFor()
      await page.fill('.jump-dialog input', 'zzzz')
      await page.locator('.jump-dialog [role=status]', { hasText: '没有找到' }).waitFor()
      expect(await page.locator('.jump-dialog li').count()).toBe(0)
      await page.keyboard.press('Escape')
      expect(await page.locator('.jump-dialog').isVisible()).toBe(false)
      // one gets back where one was
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('jump')
      expect(complaints).toEqual([])
      await page.close()
    })

    it('tell what a mark stands for, by key, pointer and tap', async () => {
      const { page, complaints } = await open(`${report.quarter}/zh/${strategic.path}`)
      const tip = page.locator('.tip')
      const drawing = page.locator('#power-map .for-wide')
      await drawing.focus()
      await page.keyboard.press('ArrowRight')
      expect(await tip.locator('dd').count()).toBeGreaterThan(2)
      await page.keyboard.press('Escape')
      expect(await tip.isVisible()).toBe(false)
      await drawing.locator('text.t14').first().hover()
      const name = await drawing.locator('text.t14').first().textContent()
      expect(await tip.locator('strong').textContent()).toBe(name)
      await page.mouse.move(0, 0)
      expect(await tip.isVisible()).toBe(false)
      await drawing.locator('text.t14').last().click()
      expect(await tip.isVisible()).toBe(true)
      expect(complaints).toEqual([])
      await page.close()
    })
  })

  it('move nothing on the page when they come', async () => {
    const page = await opened.browser.newPage({ viewport: { width: 1440, height: 1600 } })
    await page.goto(opened.served.address + list('zh'))
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((entries) => {
            for (const entry of entries.getEntries()) sum += (entry as unknown as { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => setTimeout(() => resolve(sum), 100))
        }),
    )
    // a table painted while it is still read may widen a column by a hair; tools that came late would make 0.02
    expect(shift).toBeLessThan(0.005)
    await page.close()
  })

  it('are not missed without a script: all rows, no empty tools, and the search leads to the list', async () => {
    const context = await opened.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${opened.served.address}${list('en')}?accounts.tier=S`)
    expect(await page.locator('#accounts tbody tr').count()).toBe(Math.min(200, report.accounts.length))
    expect(await page.locator('.table-tools').first().isVisible()).toBe(false)
    await page.goto(`${opened.served.address}${report.quarter}/en/${strategic.path}`)
    await page.click('a.jump')
    expect(page.url()).toBe(opened.served.address + list('en'))
    await context.close()
  })

  it.each([1440, 390])('shut nobody out at %d px: ordered, narrowed, with the search open', async (width) => {
    const page = await opened.browser.newPage({ viewport: { width, height: 900 } })
    const found: string[] = []
    const judge = async (): Promise<void> => {
      await page.evaluate(axe.source)
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof Axe }
        return (await axe.run(document, { resultTypes: ['violations'] })).violations
      })
      found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`))
    }
    await page.goto(`${opened.served.address}${list('en')}?accounts.sort=-mcr&accounts.tier=S`)
    await judge()
    await page.click('a.jump')
    await page.fill('.jump-dialog input', person)
    await page.locator('.jump-dialog li').first().waitFor()
    await judge()
    expect(found).toEqual([])
    await page.close()
  })
})
