import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser.ts'
import { findBrowser } from '../browser/find-browser.ts'
import { servePath } from '../browser/serve-path.ts'

const found = await findBrowser()
const absent = 'lookedFor' in found
const title = absent ? `the browser of the tests (skipped: ${found.lookedFor})` : 'the browser of the tests'

describe.skipIf(absent)(title, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  it.runIf(process.platform === 'linux')(
    'has a glyph for every Chinese character and sign we write',
    async () => {
      const page = await browser.newPage()
      const draw = async (text: string) => {
        await page.setContent(`<body style="margin: 0; font: 40px 'Noto Sans SC'">${text}`)
        return (await page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 60 } })).toString('base64')
      }
      // a private character has no glyph: it shows the box for a missing one
      const box = await draw('\u{e000}')
      for (const sign of '客户關係鑫≥→▲●') expect(await draw(sign), sign).not.toBe(box)
      await page.close()
    },
  )

  it('reaches what is served on loopback below a path, and no other host', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-served-'))
    writeFileSync(join(folder, 'index.html'), '<title>served</title>')
    const served = await servePath(folder, '/any/where/')
    const page = await browser.newPage()
    await page.goto(served.address)
    expect(await page.title()).toBe('served')
    await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
    await page.close()
    await served.close()
    rmSync(folder, { recursive: true })
  })
})
