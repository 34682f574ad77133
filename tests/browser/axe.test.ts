import type { RunOptions } from 'axe-core'
import type * as Axe from 'axe-core'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { isBrowserAbsent, listKinds, openSite, type OpenSite, titled } from './open-site.ts'

const site = inject('sampleSite')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules broken on a page, each with the first elements that break it. */
async function judge(page: Page, rules?: string[]): Promise<string[]> {
  // evaluated by the browser's own tools, so that the content policy of the page stays in force
  await page.evaluate(axe.source)
  const options: RunOptions = {
    runOnly: rules === undefined ? { type: 'tag', values: tags } : { type: 'rule', values: rules },
    resultTypes: ['violations'],
  }
  const violations = await page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    const { violations } = await axe.run(document, options)
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }))
  }, options)
  return violations.map(({ id, nodes }) => `${id} ×${nodes.length} ${nodes.slice(0, 2).join(' | ')}`)
}

/**
 * Every width in every scheme, over both languages: what a page is made of does not change with the scheme, and its
 * colours not with the language, so colours are judged twice in each language and everything else once at each width.
 */
const views = {
  zh: [
    [1440, 'light'],
    [390, 'dark', ['color-contrast']],
  ],
  en: [
    [390, 'light'],
    [1440, 'dark', ['color-contrast']],
  ],
} satisfies Record<string, [number, 'light' | 'dark', string[]?][]>

describe.skipIf(isBrowserAbsent)(titled('nobody is shut out'), () => {
  let opened: OpenSite
  let page: Page
  beforeAll(async () => {
    opened = await openSite(site)
    page = await opened.browser.newPage()
  }, 60_000)
  afterAll(() => opened.close())

  it.each(listKinds(site))(
    'in %s, a page of the kind %s, wide and on a phone, light and dark',
    async (language, _, path) => {
      await page.goto(opened.served.address + path)
      const found: string[] = []
      for (const [width, colorScheme, rules] of views[language]) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const broken = await judge(page, rules)
        found.push(...broken.map((rule) => `${width} ${colorScheme}: ${rule}`))
      }
      expect(found).toEqual([])
    },
  )
})
