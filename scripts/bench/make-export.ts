import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { once } from 'node:events'
import { randomLcg } from 'd3'
import { dayOf, formatDay } from '../../src/lib/day.ts'

/** How large the generated export is. */
export interface ExportSize {
  readonly accounts: number
  readonly peoplePerAccount: number
  readonly activities: number
}

const SEED = 0.42
const STAFF = 40
const kinds = ['visit', 'meeting', 'exchange', 'call', 'call', 'email', 'email', 'email', 'chat', 'training']
const roles = ['A', 'D', 'E', 'I', 'S', 'U']
const departments = ['Finance', 'Purchasing', 'Operations', 'IT', 'Quality', 'Board']
const first = dayOf(2024, 10, 1) ?? 0
const last = dayOf(2026, 9, 30) ?? 0

const accountId = (index: number): string => `ACC-${String(index).padStart(6, '0')}`
const contactId = (index: number): string => `PER-${String(index).padStart(7, '0')}`
const staffId = (index: number): string => `STF-${String(index).padStart(4, '0')}`

// A fifth of the topics hold a comma and so come quoted, as exports of free text do.
const topicOf = (index: number): string =>
  index % 5 === 0 ? `"topic ${index}, second round"` : `topic ${index}`

/** Writes a believable export of the given size: always the same bytes for the same size. About 94 bytes an activity, 10 columns. */
export async function makeExport(folder: string, size: ExportSize): Promise<void> {
  const random = randomLcg(SEED)
  const pick = (count: number): number => Math.floor(random() * count)
  await mkdir(folder, { recursive: true })

  const accounts = ['account_id,name,tier,unit,revenue,wallet_share,supplier_rank,fit']
  for (let index = 0; index < size.accounts; index += 1) {
    const tier = index % 12 === 0 ? 'S' : index % 5 === 0 ? 'A' : index % 2 === 0 ? 'B' : 'C'
    accounts.push(
      `${accountId(index)},Customer ${index},${tier},Unit ${index % 8},${1_000_000 + pick(9_000_000)},${pick(60)}%,${1 + pick(4)},${1 + pick(5)}`,
    )
  }
  const contacts = [
    'contact_id,account_id,name,department,level,decision_role,influence,support,intimacy,rated_on',
  ]
  const people = size.accounts * size.peoplePerAccount
  for (let index = 0; index < people; index += 1) {
    const ratedOn = formatDay(last - pick(150))
    contacts.push(
      `${contactId(index)},${accountId(index % size.accounts)},Person ${index},${departments[pick(6)]},manager,${roles[pick(6)]},${1 + pick(5)},${pick(5) - 1},${pick(5)},${ratedOn}`,
    )
  }
  const staff = ['staff_id,name,role,unit']
  for (let index = 0; index < STAFF; index += 1)
    staff.push(`${staffId(index)},Colleague ${index},AR,Unit ${index % 8}`)
  await writeFile(join(folder, 'accounts.csv'), `${accounts.join('\n')}\n`)
  await writeFile(join(folder, 'contacts.csv'), `${contacts.join('\n')}\n`)
  await writeFile(join(folder, 'staff.csv'), `${staff.join('\n')}\n`)

  const log = createWriteStream(join(folder, 'activities.csv'))
  log.write('activity_id,date,account_id,contact_ids,staff_ids,kind,status,direction,outcome,topic\n')
  let block: string[] = []
  for (let index = 0; index < size.activities; index += 1) {
    const person = pick(people)
    block.push(
      `ACT-${String(index).padStart(8, '0')},${formatDay(first + pick(last - first + 1))},${accountId(person % size.accounts)},${contactId(person)},${staffId(pick(STAFF))},${kinds[pick(10)]},completed,${random() < 0.3 ? 'customer' : 'us'},agreed,${topicOf(pick(500))}`,
    )
    if (block.length === 10_000) {
      if (!log.write(`${block.join('\n')}\n`)) await once(log, 'drain')
      block = []
    }
  }
  log.end(block.length > 0 ? `${block.join('\n')}\n` : '')
  await once(log, 'finish')
}
