import type { Browser } from 'playwright-core'
import { pagesByKind, readReport } from '../site/read-site.ts'
import { launchBrowser } from './browser.ts'
import { findBrowser } from './find-browser.ts'
import { servePath, type ServedPath } from './serve-path.ts'

const found = await findBrowser()

/** Whether tests with a browser are skipped, and the title that says so and what was looked for. */
export const isBrowserAbsent = 'lookedFor' in found
export const titled = (title: string) =>
  'lookedFor' in found ? `${title} (skipped: ${found.lookedFor})` : title

export interface OpenSite {
  readonly browser: Browser
  readonly served: ServedPath
  readonly close: () => Promise<void>
}

/** A browser, and the site below a path of a host, as a company would put it. */
export async function openSite(site: string): Promise<OpenSite> {
  const [browser, served] = await Promise.all([launchBrowser(), servePath(site, '/sales/reviews/')])
  return {
    browser,
    served,
    close: async () => {
      await browser.close()
      await served.close()
    },
  }
}

/** Pages to look at, one of each kind in each language: [language, kind, path]. */
export function listKinds(site: string): ['zh' | 'en', string, string][] {
  const report = readReport(site)
  return (['zh', 'en'] as const).flatMap((language) =>
    [...pagesByKind(report, language)]
      .filter(([kind]) => language === 'zh' || kind !== 'front')
      .map(([kind, path]): ['zh' | 'en', string, string] => [language, kind, path]),
  )
}
