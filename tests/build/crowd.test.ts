import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readText } from '../site/read-markup.ts'
import { readPages } from '../site/read-site.ts'
import { runCommand, writeFolder } from './run-command.ts'

const PEOPLE = 338
const people = Array.from({ length: PEOPLE }, (_, at) => at)
const two = (number: number) => String(number).padStart(2, '0')

// many departments, every role and rating, someone unrated and someone gone: each drawing has its hardest case
const data = writeFolder({
  'accounts.csv': 'account_id,name,tier\nA,Crowded customer,S\n',
  'contacts.csv': [
    'contact_id,account_id,name,title,department,level,decision_role,influence,support,intimacy,rated_on,reports_to,employment',
    ...people.map(
      (at) =>
        `P${at},A,Person with a rather long name ${at},Title ${at},Department number ${at % 23},` +
        `${['executive', 'director', 'manager', 'staff'][Math.min(3, Math.floor(at / 12))]!},` +
        `${'ADEISUUUU'[at % 9]!},${1 + (at % 5)},${at % 7 === 6 ? '' : (at % 5) - 1},${at % 5},2026-08-${two(1 + (at % 28))},` +
        `${at === 0 ? '' : `P${Math.floor((at - 1) / 6)}`},${at % 50 === 49 ? 'left' : ''}`,
    ),
  ].join('\n'),
  'staff.csv': ['staff_id,name', ...Array.from({ length: 12 }, (_, at) => `S${at},Colleague ${at}`)].join(
    '\n',
  ),
  'activities.csv': [
    'activity_id,date,account_id,contact_ids,staff_ids,kind,status',
    ...people.map(
      (at) => `V${at},2026-0${7 + (at % 3)}-${two(1 + (at % 28))},A,P${at},S${at % 12},visit,completed`,
    ),
  ].join('\n'),
})
const out = mkdtempSync(join(tmpdir(), 'mcr-crowd-'))
afterAll(() => {
  rmSync(data, { recursive: true })
  rmSync(out, { recursive: true })
})

describe(`an account of which ${PEOPLE} people are known`, () => {
  let pages: ReturnType<typeof readPages> = []
  beforeAll(() => {
    const { code, stderr } = runCommand('build', ['--data', data, '--out', join(out, 'site')])
    expect([code, stderr.includes('Error')]).toEqual([0, false])
    pages = readPages(join(out, 'site')).filter(({ path }) => /accounts\/crowded/.test(path))
  }, 60_000)

  it('weighs no more than any page may', () => {
    const sheet = gzipSync(readFileSync(join(out, 'site/2026-Q3/assets/report.css'))).length
    expect(pages.map(({ path }) => path.split('/')[1])).toEqual(['en', 'zh'])
    for (const { html } of pages) expect(gzipSync(html).length + sheet).toBeLessThanOrEqual(60 * 1024)
  })

  it('says of everybody who they are, in the table if not in the drawing', () => {
    for (const { html } of pages) {
      const text = readText(html)
      expect(people.filter((at) => !text.includes(`Person with a rather long name ${at}`))).toEqual([])
    }
  })
})
