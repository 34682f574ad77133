import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { isBrowserAbsent, listKinds, openSite, type OpenSite, titled } from './open-site.ts'

const site = inject('sampleSite')

/** What a reader could not read: words cut by their box, or standing outside their drawing. */
function listCutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const nameOf = (element: Element) => element.textContent.trim().slice(0, 40)
    const cut = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
      if (!(element instanceof HTMLElement) || element.closest('.hidden') || !visible(element)) return false
      const { overflowX, textOverflow } = getComputedStyle(element)
      const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis'
      // what is a pixel wide is there for those who listen
      return hides && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
    })
    const outside = [...document.querySelectorAll('svg')].filter(visible).flatMap((svg) => {
      // a drawing may reach a little beyond itself, never beyond the place it has on the page
      const frame = (
        svg.closest('.for-wide, .for-narrow, .for-print') ?? svg.parentElement!
      ).getBoundingClientRect()
      return [...svg.querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect()
        const over = Math.max(
          frame.left - box.left,
          box.right - frame.right,
          frame.top - box.top,
          box.bottom - frame.bottom,
        )
        // fonts differ by a few pixels from what was measured
        return box.width > 0 && over > 4
      })
    })
    return [
      ...cut.map((element) => `cut: ${nameOf(element)}`),
      ...outside.map((text) => `outside: ${nameOf(text)} in ${text.closest('figure')?.id ?? '?'}`),
    ]
  })
}

/** How far a page scrolls to the side, and what reaches out. */
function measureOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter(
        (element) => element.getBoundingClientRect().right > width + 1 && element.closest('.scroll') === null,
      )
      .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
  })
}

describe.skipIf(isBrowserAbsent)(titled('laid out'), () => {
  let opened: OpenSite
  let page: Page
  beforeAll(async () => {
    opened = await openSite(site)
    page = await opened.browser.newPage()
  }, 60_000)
  afterAll(() => opened.close())

  it.each(listKinds(site))(
    'in %s, a page of the kind %s fits its window and hides no word',
    async (_, __, path) => {
      await page.goto(opened.served.address + path)
      for (const width of [1440, 1240, 1080, 1000, 390, 320]) {
        await page.setViewportSize({ width, height: 900 })
        expect({ width, overflow: await measureOverflow(page) }).toEqual({ width, overflow: [] })
        // between a phone and 1065 px the widest drawings scroll in their place
        if (width !== 1000 && width !== 320)
          expect({ width, cut: await listCutWords(page) }).toEqual({ width, cut: [] })
      }
    },
  )

  it.each(['zh', 'en'])('a Chinese name in a heading of a page in %s is on one line', async (language) => {
    await page.goto(
      `${opened.served.address}${listKinds(site).find(([one, kind]) => one === language && kind === 'account')![2]}`,
    )
    const lines = await page.evaluate(() => {
      const heading = document.querySelector('h1')!
      heading.textContent = 'About 华信移动通信集团有限公司'
      heading.style.width = '13em'
      const range = document.createRange()
      range.setStart(heading.firstChild!, 6)
      range.setEnd(heading.firstChild!, heading.textContent.length)
      return range.getClientRects().length
    })
    expect(lines).toBe(1)
  })

  it.each(listKinds(site).filter(([, kind]) => kind === 'account' || kind === 'overview'))(
    'in %s, a page of the kind %s prints on A4, in more than one page, with its words in it',
    async (_, __, path) => {
      await page.goto(opened.served.address + path)
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map((match) =>
        match[1]!.trim().split(/\s+/).map(Number),
      )
      expect(boxes.length).toBeGreaterThan(1)
      for (const [left, top, right, bottom] of boxes)
        expect([left, top, Math.round(right!), Math.round(bottom!)]).toEqual([0, 0, 595, 842])
    },
  )
})
