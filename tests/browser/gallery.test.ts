import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { isBrowserAbsent, titled } from './open-site.ts'
import { judgeDrawings } from './judge-drawings.ts'

/** Thousands of accounts in a cell of a phone, and a badge of three roles, touch what stands beside them. */
const accepted = /^on .*: (tier-band-thousands|power-map-hostile) /

describe.skipIf(isBrowserAbsent)(titled('every component and chart at its edges'), () => {
  let folder: string
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-gallery-'))
    const script = join(import.meta.dirname, 'gallery.ts')
    execFileSync(process.execPath, [script, folder], { stdio: 'pipe' })
    browser = await launchBrowser()
    page = await browser.newPage()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['zh', 1440, 'light'],
    ['en', 390, 'dark'],
  ] as const)(
    'in %s, %i pixels wide, %s: texts are legible, apart from each other, and inside their drawing',
    async (language, width, colorScheme) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await page.goto(pathToFileURL(join(folder, language, 'gallery.html')).href)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect(await page.locator('svg.drawing:visible').count()).toBeGreaterThan(80)
      const found = await page.evaluate(judgeDrawings)
      expect(found.filter((one) => !accepted.test(one))).toEqual([])
    },
  )
})
