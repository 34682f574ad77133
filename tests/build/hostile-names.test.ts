import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, describe, expect, it } from 'vitest'
import { listFiles, readPages, readReport } from '../site/read-site.ts'
import { readTags, readText, undoEntities } from '../site/read-markup.ts'
import { runCommand, writeFolder } from './run-command.ts'

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n') + '\n'

/** Names and ids that were made to be taken for something else. */
const accounts: readonly (readonly [id: string, name: string])[] = [
  ['A1', '<script>alert(1)</script>'],
  ['a1', '"><img src=x onerror=alert(1)>'],
  ['Ａ1', "'; DROP TABLE accounts; --"],
  ['../../etc/passwd', '../../etc/passwd'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['A&amp;B', 'A&amp;B &lt;b&gt;'],
  ['evil\u202Efdp', 'evil\u202Efdp.exe'],
  ['{name}', '{name} {count} ${process.env}'],
  ['__proto__', 'constructor'],
  ['CON', 'CON'],
  ['x'.repeat(300), '很长'.repeat(60)],
  ['formula', '=HYPERLINK("http://evil.example","x")'],
  ['cdata', ']]><!-- --> </title></svg></style>'],
  ['break', 'first\nsecond'],
]
const names = accounts.map(([, name]) => name)

const data = writeFolder({
  'settings.json': '{"language":"en"}',
  'accounts.csv': csv([
    ['account_id', 'name', 'tier', 'unit', 'organization', 'account_manager', 'region'],
    ...accounts.map(([id, name], at) => [
      id,
      name,
      'SABC'[at % 4]!,
      '<u>unit</u>',
      '<i>group</i>',
      '=1+1',
      '</td>',
    ]),
  ]),
  'contacts.csv': csv([
    [
      'contact_id',
      'account_id',
      'name',
      'title',
      'department',
      'decision_role',
      'influence',
      'support',
      'rated_on',
    ],
    ...accounts.flatMap(([id, name], at) => [
      [
        `P${at}`,
        id,
        `${name} person`,
        '<b>boss</b>',
        `<svg onload=alert(${at})>`,
        'D',
        '5',
        '2',
        '2026-08-01',
      ],
      [`Q${at}`, id, `+1+1 ${at}`, '', 'javascript:void(0)', 'E', '3', '-1', '2026-08-01'],
    ]),
  ]),
  'activities.csv': csv([
    ['activity_id', 'date', 'account_id', 'contact_ids', 'staff', 'kind', 'status'],
    ...accounts.flatMap(([id], at) => [
      [`T${at}`, '2026-07-15', id, `P${at}`, '<em>us</em>', 'visit', 'completed'],
      [`U${at}`, '2026-10-15', id, `P${at}`, '@us', 'visit', 'completed'],
    ]),
  ]),
})
const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-hostile-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(data, { recursive: true, force: true })
})
const site = join(folder, 'site')
const { code, stderr } = runCommand('build', ['--data', data, '--out', site])

describe('hostile names', () => {
  it('build like any other', () => {
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  })

  const report = readReport(site)
  const pages = readPages(site)

  it('stay as they are in report.json, but for what reading folds, each an account of its own', () => {
    expect(report.accounts).toHaveLength(accounts.length)
    const kept = report.accounts.map(({ name }) => name)
    for (const name of names.filter((one) => !/[\n\u202E]/.test(one))) expect(kept).toContain(name)
  })

  it('make file names of a safe alphabet, no two alike in any case', () => {
    const paths = listFiles(site)
    for (const path of paths) expect(path).toMatch(/^[A-Za-z0-9./-]+$/)
    expect(paths.filter((path) => path.includes('..'))).toEqual([])
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
    expect(new Set(report.accounts.map(({ path }) => path)).size).toBe(accounts.length)
    // nothing was written beside the site
    expect(listFiles(folder).filter((path) => !path.startsWith('site/'))).toEqual([])
  })

  it('are text on every page: no element, attribute or address comes of them', () => {
    for (const { path, html } of pages) {
      const tags = readTags(html)
      const strange = tags.filter(({ name }) => ['script', 'img', 'i', 'u', 'b', 'em'].includes(name))
      // the edition's own script is the only one
      expect(
        strange.filter(({ attributes }) => !attributes.get('src')?.endsWith('/assets/comforts.js')),
      ).toEqual([])
      for (const { attributes } of tags) {
        expect([...attributes.keys()].filter((name) => name.startsWith('on') || name === 'style')).toEqual([])
        const href = attributes.get('href')
        if (href !== undefined)
          expect(href, path).toMatch(/^(#|(\.\.\/)*[A-Za-z0-9./-]+(#[\w-]+)?$|data:image\/svg\+xml,)/)
      }
    }
  })

  it('are shown as they are where they belong', () => {
    const text = readText(readFileSync(join(site, '2026-Q3/en/accounts/index.html'), 'utf8'))
    for (const name of names.filter((one) => !/[\n\u202E]/.test(one) && one.length < 100))
      expect(text).toContain(name.replace(/\s+/g, ' '))
    for (const { path, html } of pages)
      if (path.includes('/accounts/')) expect(undoEntities(html)).not.toContain('&amp;amp;')
  })

  it('turn no text around on any page, though report.json has them as they came', () => {
    const loose = pages
      .filter(({ html }) => /[\u202A-\u202E\u2066-\u2069]/.test(html))
      .map(({ path }) => path)
    expect(loose).toEqual([])
    expect(report.accounts.map(({ name }) => name)).toContain('evil\u202Efdp.exe')
  })

  it('lead to pages that are there', () => {
    const paths = new Set(listFiles(site))
    for (const { path, html } of pages)
      for (const { attributes } of readTags(html)) {
        const to = attributes.get('href')?.split('#')[0] ?? ''
        if (to !== '' && !to.startsWith('data:'))
          expect(paths.has(posix.join(posix.dirname(path), to)), `${path} → ${to}`).toBe(true)
      }
  })

  it('leave the markup valid', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // a name may be as long as it likes, and tables become records on a phone
      rules: { 'no-redundant-role': 'off', 'long-title': 'off' },
    })
    for (const { path, html } of pages.filter((page) => page.path.includes('/en/'))) {
      const { results } = await validator.validateString(html)
      const messages = results.flatMap((result) =>
        result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      )
      expect({ path, messages }).toEqual({ path, messages: [] })
    }
  })

  it('run in no spreadsheet', () => {
    for (const path of listFiles(site).filter((name) => name.endsWith('.csv'))) {
      const cells = readFileSync(join(site, path), 'utf8')
        .slice(1)
        .split(/[,\r\n]+/)
      expect(cells.filter((cell) => /^"?\s*[=+@|%]/.test(cell))).toEqual([])
    }
  })
})
