import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { runInNewContext } from 'node:vm'
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
  ['NUL', 'aux.html'],
  ['zero', 'zero width'],
  ['zero\u200B', 'zero\u200Bwidth'],
  ['Réné', '＝1+1'],
]
const names = accounts.map(([, name]) => name)
/** Made to leave an attribute, a drawing, a script, a cell or a folder; each with a sign by which it is found again. */
const payloads = [
  '</script><script>alert("p0")</script>',
  '</svg><svg/onload=alert("p1")><foreignObject>',
  '" onmouseover="alert(\'p2\')" x="',
  'data:text/html,<script>alert("p3")</script>',
  '../../../p4/%2e%2e/aux.html',
  '@SUM(p5)',
  'p6;=1+1;-2+cmd',
  '-2+3+cmd|p7',
]

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
  'opportunities.csv': csv([
    ['opportunity_id', 'account_id', 'name', 'amount', 'stage', 'created', 'closed', 'won', 'competitor'],
    ...payloads.map((text, at) => [
      `${text}${at}`,
      'A1',
      text,
      '900',
      text,
      '2026-05-01',
      '2026-08-01',
      '1',
      text,
    ]),
  ]),
  // a file is known by its name too, which the trust page shows
  'plans-\'"><img src=x onerror=alert(1)>;=1+1.csv': csv([
    ['plan_id', 'account_id', 'contact_id', 'action', 'customer_goal', 'owner', 'due', 'status'],
    ...payloads.map((text, at) => [`${text}${at}`, 'A1', 'P0', text, text, text, '2026-08-01', 'open']),
  ]),
  'departments.csv': csv([
    ['account_id', 'department', 'parent', 'required', 'site'],
    ...payloads.map((text) => ['A1', text, '', 'yes', text]),
  ]),
  'sites.csv': csv([['account_id', 'site', 'representative'], ...payloads.map((text) => ['A1', text, text])]),
  'activities.csv': csv([
    ['activity_id', 'date', 'account_id', 'contact_ids', 'staff', 'kind', 'status'],
    ...accounts.flatMap(([id], at) => [
      // the same id in the other normal form
      [`T${at}`, '2026-07-15', id.normalize('NFD'), `P${at}`, '<em>us</em>', 'visit', 'completed'],
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
    for (const name of names.filter((one) => !/[\n\u202E\u200B]/.test(one))) expect(kept).toContain(name)
  })

  it('make file names of a safe alphabet, no two alike in any case', () => {
    const paths = listFiles(site)
    for (const path of paths) expect(path).toMatch(/^[A-Za-z0-9./-]+$/)
    expect(paths.filter((path) => path.includes('..'))).toEqual([])
    // Windows keeps these for devices, with any ending
    expect(paths.filter((path) => /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i.test(path))).toEqual([])
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
    expect(new Set(report.accounts.map(({ path }) => path)).size).toBe(accounts.length)
    // nothing was written beside the site
    expect(listFiles(folder).filter((path) => !path.startsWith('site/'))).toEqual([])
  })

  it('are text on every page: no element, attribute or address comes of them', () => {
    for (const { path, html } of pages) {
      const tags = readTags(html)
      const strange = tags.filter(({ name }) =>
        ['script', 'img', 'i', 'u', 'b', 'em', 'foreignobject'].includes(name),
      )
      // the edition's own script is the only one
      expect(
        strange.filter(({ attributes }) => !attributes.get('src')?.endsWith('/assets/comforts.js')),
      ).toEqual([])
      for (const { attributes } of tags) {
        expect([...attributes.keys()].filter((name) => name.startsWith('on') || name === 'style')).toEqual([])
        expect(attributes.get('src') ?? '', path).toMatch(/^[A-Za-z0-9./-]*$/)
        const href = attributes.get('href')
        if (href !== undefined)
          expect(href, path).toMatch(/^(#|(\.\.\/)*[A-Za-z0-9./-]+(#[\w-]+)?$|data:image\/svg\+xml,)/)
      }
    }
  })

  it('are shown as they are where they belong', () => {
    const text = readText(readFileSync(join(site, '2026-Q3/en/accounts/index.html'), 'utf8'))
    for (const name of names.filter((one) => !/[\n\u202E\u200B]/.test(one) && one.length < 100))
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

  it('are one id in either normal form, and two where anything else differs', () => {
    // each has its one visit, the one whose visit is told of its id in the other form too
    const visits = report.accounts.map(({ metrics }) => metrics['contact-frequency'])
    for (const visit of visits) expect(visit).toMatchObject({ value: 1 })
  })

  it('come to the pages with their payloads, as text', () => {
    const shown = pages.map(({ html }) => readText(html)).join(' ')
    for (const text of payloads) expect(shown).toContain(text)
  })

  it('are but texts in the scripts of the search', () => {
    const scripts = listFiles(site).filter((path) => path.includes('/assets/search/'))
    const told: unknown[] = []
    for (const path of scripts)
      runInNewContext(readFileSync(join(site, path), 'utf8'), {
        mcrSearch: (...all: unknown[]) => told.push(...all),
      })
    expect(JSON.stringify(told)).toContain('<script>alert(1)</script>')
  })

  it('run in no spreadsheet, wherever it parts cells', () => {
    for (const path of listFiles(site).filter((name) => name.endsWith('.csv'))) {
      const text = readFileSync(join(site, path), 'utf8').slice(1)
      for (const parts of [/[,\r\n]+/, /[;\t\r\n]+/]) {
        const live = text.split(parts).filter((cell) => /^"?\s*[=+\-@|%＝＋－＠]/.test(cell))
        expect(live.filter((cell) => !/^-\d+(\.\d+)?$/.test(cell))).toEqual([])
      }
    }
  })
})
