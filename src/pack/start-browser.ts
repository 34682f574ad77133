import { type Browser, chromium } from 'playwright-core'
import { bringFonts } from './bring-fonts.ts'
import { findBrowser, type Machine } from './find-browser.ts'

/** Nothing resolves, so a page that asked anybody would fail. */
const noNetwork = ['--host-resolver-rules=MAP * ~NOTFOUND', '--no-pings', '--disable-domain-reliability']

/** A browser without a window and without network, or in words what was looked for in vain. */
export async function startBrowser(
  machine: Machine,
): Promise<{ readonly browser: Browser } | { readonly lookedFor: string }> {
  const found = await findBrowser(machine)
  if ('lookedFor' in found) return found
  // a bare machine may have no font at all, and a browser does not start without
  const bare = machine.platform === 'linux' && !machine.exists('/etc/fonts/fonts.conf')
  const fonts = bare ? await bringFonts() : {}
  const env = Object.entries({ ...machine.env, ...fonts }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  const browser = await chromium.launch({
    executablePath: found.path,
    // the sandbox needs rights a container seldom has; all that is opened is a page of ours without script
    args: [...noNetwork, '--no-sandbox', '--font-render-hinting=none', '--force-color-profile=srgb'],
    env: Object.fromEntries(env),
  })
  return { browser }
}
