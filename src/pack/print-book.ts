import { fitSheets, nameMargins, quietLabels, writePages } from './lay-out-book.ts'
import { findPages, fixDates } from './mend-pdf.ts'
import type { Browser } from 'playwright-core'

/** What playwright calls A4 at 96 pixels an inch, so that screen and paper break lines alike. */
const SHEET = { width: 794, height: 1123 }

const options = { preferCSSPageSize: true, printBackground: true, outline: true, tagged: true } as const

/**
 * A book as PDF: bookmarks, structure, numbered pages, text as text. It is printed twice, since only a printed book
 * knows the pages its contents name. The same browser and fonts give the same bytes; `day` (YYYY-MM-DD) stands for now.
 */
export async function printBook(
  browser: Browser,
  html: string,
  { foot, day }: { readonly foot: string; readonly day: string },
): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: SHEET })
  try {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    await page.setContent(html.replace('</head>', `<style>${nameMargins(foot)}</style></head>`))
    await page.evaluate(quietLabels)
    await page.evaluate(fitSheets)
    const draft = await page.pdf(options)
    await page.evaluate(writePages, findPages(draft))
    return fixDates(await page.pdf(options), day)
  } finally {
    await page.close()
  }
}
