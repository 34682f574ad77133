import { join } from 'node:path'
import { renderSite } from '../render-site.ts'

// The page models of a work folder as pages, in `site` beside them.
const [work] = process.argv.slice(2)
if (work === undefined) throw new Error('usage: render-pages.ts WORK')
await renderSite(work, join(work, 'site'))
