import type { Page } from 'playwright-core'

export interface PictureView {
  /** Pixels of the window. */
  readonly width: number
  readonly scheme?: 'light' | 'dark'
  readonly media?: 'screen' | 'print'
}

/** Takes a picture of the whole page, however long, as a reader with this window and these settings sees it. */
export async function takePicture(page: Page, view: PictureView, file: string): Promise<void> {
  const { width, scheme = 'light', media = 'screen' } = view
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: scheme, media, reducedMotion: 'reduce' })
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' })
}
