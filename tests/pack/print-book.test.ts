import { expect, it } from 'vitest'
import { printBook } from '../../src/pack/print-book.ts'
import { launchBrowser } from '../browser/browser.ts'
import { isBrowserAbsent, titled } from '../browser/open-site.ts'

const html =
  '<!doctype html><html lang="zh-Hans"><head><title>评审</title></head><body>' +
  '<nav><a href="#risk">风险</a></nav><h1 id="risk">哪些客户要失去？</h1>' +
  '<svg width="80" height="20" role="img"><title>走势</title><path d="M0 9L80 2" stroke="#a00"/></svg>' +
  '<table><tr><th>客户</th><td>北辰 41.5</td></tr></table></body></html>'

it.skipIf(isBrowserAbsent)(
  titled('the same papers are the same bytes, printed twice by one browser'),
  async () => {
    const browser = await launchBrowser()
    const print = async () => (await printBook(browser, html, { foot: '评审', day: '2026-09-30' })).bytes
    const [one, other] = [await print(), await print()]
    await browser.close()
    expect(one.length).toBeGreaterThan(5000)
    expect(Buffer.from(other).equals(one)).toBe(true)
  },
)
