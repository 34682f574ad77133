import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { faceFonts, PRINT_FAMILY } from './face-fonts.ts'
import { fitSheets, loadFonts, markHeadings, nameMargins, writePages } from './lay-out-book.ts'
import { countPages, findPages, fixDates } from './mend-pdf.ts'

/** Width of A4 between the margins of the print style sheet, at 96 pixels an inch: lines break as they will on paper. */
const SHEET = { width: Math.round(((210 - 20) / 25.4) * 96), height: 1047 }

const options = { preferCSSPageSize: true, printBackground: true, outline: true, tagged: true } as const

/**
 * A book as PDF: bookmarks, structure, numbered pages, text as text. It is printed twice, since only a printed book
 * knows the pages its contents name. The same browser gives the same bytes; `day` (YYYY-MM-DD) stands for now.
 */
export async function printBook(
  browser: Browser,
  html: string,
  { foot, day }: { readonly foot: string; readonly day: string },
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  // from a folder, as only pages from there may take fonts from one
  const folder = await mkdtemp(join(tmpdir(), 'mcr-atlas-print-'))
  const page = await browser.newPage({ viewport: SHEET })
  try {
    const file = join(folder, 'book.html')
    const styles = `<style>${await faceFonts()}\n${nameMargins(foot, PRINT_FAMILY)}</style>`
    await writeFile(file, html.replace('</head>', `${styles}</head>`))
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    await page.goto(pathToFileURL(file).href)
    await page.evaluate(loadFonts, [foot, PRINT_FAMILY] as const)
    await page.evaluate(markHeadings)
    await page.evaluate(fitSheets)
    const draft = await page.pdf(options)
    await page.evaluate(writePages, findPages(draft))
    const printed = await page.pdf(options)
    return { bytes: fixDates(printed, day), pages: countPages(printed) }
  } finally {
    await page.close()
    await rm(folder, { recursive: true, force: true })
  }
}
