// Run in the browser that prints: each function stands alone and knows nothing but the page.

/** The line at the foot of every page but the cover. */
export function nameMargins(foot: string): string {
  const text = foot.replace(/["\\<>\n]/g, ' ')
  return `@media print { @page { @bottom-left { content: "${text}"; font: 7pt sans-serif; color: #555 } } }`
}

/** Heads of numbers are no places to go to: they are left out of the bookmarks. */
export function quietLabels(): void {
  for (const label of document.querySelectorAll('.layer h2, .tile h2, .reasons h2, .hero figure h2'))
    label.setAttribute('role', 'paragraph')
  for (const heading of document.querySelectorAll('.sheet :is(h1, h2, h3)'))
    if (!heading.hasAttribute('role'))
      heading.setAttribute('aria-level', String(Number(heading.tagName.slice(1)) + 1))
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
