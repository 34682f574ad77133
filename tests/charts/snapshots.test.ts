import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { drawFigure } from '../../src/charts/draw-figure.ts'
import { drawTokensCss, type DesignTokens } from '../../src/lib/design-tokens.ts'
import { allCases } from './cases/all-cases.ts'

/**
 * Drawings kept as files a browser opens (they link their colours from golden/look.css). Where one differs, the new one is
 * kept beside it as `-changed`; accept it by renaming it over the old one. A missing one is written, except in CI.
 */
const folder = new URL('./snapshots/', import.meta.url)

function compare(file: string, actual: string): void {
  const path = new URL(file, folder)
  const changed = new URL(file.replace(/\.(\w+)$/, '-changed.$1'), folder)
  if (!existsSync(path)) {
    expect(process.env['CI'], `${file} is missing`).toBeUndefined()
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, actual)
  }
  if (readFileSync(path, 'utf8') === actual) {
    rmSync(changed, { force: true })
    return
  }
  writeFileSync(changed, actual)
  expect.fail(`${file} changed: compare it with ${file.replace(/\.(\w+)$/, '-changed.$1')}`)
}

it.each(Object.keys(allCases))('%s looks as it did', (name) => {
  const content = allCases[name]
  if (content === undefined) throw new Error('case missing')
  const { wide, narrow } = drawFigure(
    {
      id: name,
      span: ['decision-bar', 'power-map', 'score-rows'].includes(content.chart) ? 12 : 6,
      title: [name],
      content,
      tableLabel: '',
      table: { caption: '', columns: [], rows: [] },
      links: [],
    },
    'zh-Hans',
  )
  const asFile = (svg: string): string =>
    `<?xml-stylesheet type="text/css" href="../golden/look.css"?>\n${svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll('><', '>\n<')}\n`
  compare(`${name}.svg`, asFile(wide))
  compare(`${name}-narrow.svg`, asFile(narrow))
})

it('has the colours of today beside the drawings', () => {
  const tokens = JSON.parse(
    readFileSync(new URL('../../src/styles/tokens.json', import.meta.url), 'utf8'),
  ) as DesignTokens
  compare(
    '../golden/look.css',
    `@import '../../../src/styles/drawing.css';\n@import '../../../src/styles/board.css';\n${drawTokensCss(tokens)}`,
  )
})
