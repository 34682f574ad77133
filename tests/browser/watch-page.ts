import type { Page } from 'playwright-core'

/** What a page did that a good one does not do; empty where all is well. */
export interface Watch {
  readonly complaints: string[]
}

/** Notes everything a browser says about a page from now on, and every address asked outside `home`. */
export function watchPage(page: Page, home: string): Watch {
  const complaints: string[] = []
  // a breach of the content policy is a message too
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:image/svg+xml,'))
      complaints.push(`asked elsewhere: ${request.url()}`)
  })
  return { complaints }
}
