import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { isBrowserAbsent, listKinds, openSite, type OpenSite, titled } from './open-site.ts'
import { watchPage } from './watch-page.ts'

const site = inject('sampleSite')

describe.skipIf(isBrowserAbsent)(titled('opened in a browser'), () => {
  let opened: OpenSite
  beforeAll(async () => {
    opened = await openSite(site)
  }, 60_000)
  afterAll(() => opened.close())

  describe.each(['from a sub-path of a host', 'from a folder'])('%s', (from) => {
    const home = () => (from === 'from a folder' ? pathToFileURL(`${site}/`).href : opened.served.address)
    // one page for all of them: a page of its own reads the fonts again, which takes longer than the test
    let page: Page
    let complaints: string[]
    beforeAll(async () => {
      page = await opened.browser.newPage()
      complaints = watchPage(page, home()).complaints
    })
    beforeEach(() => {
      complaints.length = 0
    })
    afterAll(() => page.close())

    it.each(listKinds(site))(
      'in %s, a page of the kind %s asks nobody and complains of nothing',
      async (_, __, path) => {
        await page.goto(home() + path, { waitUntil: 'load' })
        expect(complaints).toEqual([])
        // the style sheet came and was let in
        expect(
          await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--accent')),
        ).not.toBe('')
      },
    )

    it('one gets by links from the front page to an account, and to its page in the other language', async () => {
      await page.goto(`${home()}index.html`)
      await page.click('main a.leads >> nth=0')
      await page.click('nav a[href*="accounts"]')
      await page.click('#accounts a.leads >> nth=0')
      const chinese = await page.locator('h1').textContent()
      await page.click('nav.languages a')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.locator('h1').textContent()).not.toBe(chinese)
      expect(complaints).toEqual([])
    })
  })

  it('without JavaScript a page looks the same to the pixel', async () => {
    const [, , path] = listKinds(site).find(([, kind]) => kind === 'account')!
    const pictures = []
    for (const javaScriptEnabled of [true, false]) {
      const context = await opened.browser.newContext({ javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(opened.served.address + path)
      pictures.push(await page.screenshot())
      await context.close()
    }
    expect(pictures[0]!.equals(pictures[1]!)).toBe(true)
  })

  it('a figure shows its table by keyboard alone', async () => {
    const [, , path] = listKinds(site).find(([, kind]) => kind === 'account')!
    const page = await opened.browser.newPage()
    await page.goto(opened.served.address + path)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
    const summary = page.locator('summary').first()
    await summary.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('details').first().getAttribute('open')).toBe('')
    await page.close()
  })
})
