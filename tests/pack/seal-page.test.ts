import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createLocale } from '../../src/i18n/locale.ts'
import { sealPage } from '../../src/pack/seal-page.ts'
import { presentDoor } from '../../src/report/book/present-door.ts'
import { launchBrowser } from '../browser/browser.ts'
import { isBrowserAbsent, titled } from '../browser/open-site.ts'
import { watchPage } from '../browser/watch-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-sealed-'))
afterAll(() => rmSync(folder, { recursive: true }))
const password = '五个没人猜得到的词 five words'
const html =
  '<!doctype html><html lang="zh-Hans"><title>内情</title><style>h1 { color: rgb(1, 2, 3) }</style>' +
  '<script>document.title = "script ran"</script><h1>北辰的内情</h1></html>'

describe.skipIf(isBrowserAbsent)(titled('an encrypted page'), () => {
  it('opens from a folder by its password alone, asks nobody, and runs no script that was in it', async () => {
    const sealed = await sealPage(html, password, presentDoor(createLocale('zh'), { year: 2026, number: 3 }))
    expect(sealed).not.toMatch(/北辰|内情/)
    const file = join(folder, 'review.html')
    writeFileSync(file, sealed)
    const browser = await launchBrowser()
    const tab = await browser.newPage()
    const address = pathToFileURL(file).href
    const { complaints } = watchPage(tab, address)
    await tab.goto(address)
    expect(await tab.title()).toContain('2026 年第三季度')
    await tab.fill('#password', 'not the password')
    await tab.click('button')
    await tab.waitForFunction(() => document.querySelector('[role=alert]')?.textContent === '密码不对。')
    expect(complaints).toEqual([])
    await tab.fill('#password', password)
    await tab.click('button')
    await tab.waitForSelector('h1:text("北辰的内情")')
    expect(await tab.evaluate(() => getComputedStyle(document.querySelector('h1')!).color)).toBe(
      'rgb(1, 2, 3)',
    )
    expect(await tab.title()).toBe('内情')
    expect(complaints.filter((each) => !each.includes('Content Security Policy'))).toEqual([])
    await browser.close()
  }, 60_000)
})
