// But for the first, each function runs in the browser that prints: it stands alone and knows nothing but the page.

/** The line at the foot of every page but the cover, which must come last: a browser takes the later of two rules. */
export function nameMargins(foot: string, family: string): string {
  const text = foot.replace(/["\\<>\n]/g, ' ')
  const font = `font: 7pt '${family}'; color: #555`
  return `@media print {
  @page { @bottom-left { content: "${text}"; ${font} } @bottom-right { ${font} } }
  @page cover { @bottom-left { content: none } @bottom-right { content: none } }
}`
}

/** Waits for the fonts of the page and of the line at its foot. */
export async function loadFonts([foot, family]: readonly [string, string]): Promise<void> {
  await document.fonts.load(`400 10px '${family}'`, `${foot} 0123456789/`)
  await document.fonts.ready
}

/** Heads of numbers are no places to go to, so they are left out of the bookmarks; accounts stand below their part. */
export function markHeadings(): void {
  for (const heading of document.querySelectorAll('.sheet :is(h1:not(.part-name), h2, h3)'))
    heading.setAttribute('aria-level', String(Number(heading.tagName.slice(1)) + 1))
  for (const label of document.querySelectorAll('.layer h2, .tile h2, .reasons h2'))
    label.setAttribute('role', 'paragraph')
}

/** Sheets that are longer than the paper are set smaller until they fit, down to three quarters. */
export function fitSheets(): void {
  // A4 without the margins of the print style sheet, at 96 pixels an inch
  const room = ((297 - 8 - 12) / 25.4) * 96 - 2
  for (const sheet of document.querySelectorAll<HTMLElement>('.sheet')) {
    let zoom = 1
    while (sheet.getBoundingClientRect().height > room && zoom > 0.75) {
      zoom -= 0.02
      sheet.style.zoom = zoom.toFixed(2)
    }
  }
}

/** Writes into the contents on which page each chapter begins. */
export function writePages(pages: Readonly<Record<string, number>>): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]'))
    place.textContent = String(pages[place.dataset['pageOf'] ?? ''] ?? '')
}
