import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { bringFonts } from '../../src/pack/bring-fonts.ts'
import { findBrowser } from './find-browser.ts'

/** Nothing but loopback resolves, so a page that asks elsewhere fails, as it would behind a firewall. */
const noNetwork = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-pings',
  '--disable-domain-reliability',
]

/**
 * Starts the browser found on this machine, without a window, with the bundled Chinese font and no network.
 * Throws, naming what was looked for, where there is none: ask `findBrowser` first to skip a test visibly.
 */
export async function launchBrowser(): Promise<Browser> {
  const found = await findBrowser()
  if ('lookedFor' in found) throw new Error(`No browser: ${found.lookedFor}.`)
  const fonts = process.platform === 'linux' ? await bringFonts() : {}
  return chromium.launch({
    executablePath: found.path,
    args: [...noNetwork, '--no-sandbox', '--font-render-hinting=none', '--force-color-profile=srgb'],
    env: { ...environment(), ...fonts },
  })
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
