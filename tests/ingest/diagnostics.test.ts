import { expect, it } from 'vitest'
import { ingestTexts } from './ingest-texts.ts'

const accounts = 'account_id,name\nA1,甲\nA2,乙\n'

/** One malformed input each, with everything it makes ingest say. */
const malformed: readonly [string, Readonly<Record<string, string>>, readonly string[]][] = [
  [
    'cells with guards',
    { 'accounts.csv': "account_id,name\nA1,'=甲\nA2,'+乙\n" },
    ['formula-guard accounts.csv:- name 2'],
  ],
  [
    'long ids that a spreadsheet has rounded',
    {
      'accounts.csv': 'account_id,name\n1.84736E+18,甲\nA2,乙\n',
      'contacts.csv': 'contact_id,account_id,name\n1.2E+15,1.84736E+18,王伟\n',
    },
    [
      'id-rounded accounts.csv:- account_id 1.84736E+18',
      'id-rounded contacts.csv:- account_id 1.84736E+18',
      'id-rounded contacts.csv:- contact_id 1.2E+15',
    ],
  ],
  [
    'a number that is none',
    { 'accounts.csv': 'account_id,name,revenue\nA1,甲,1.234,\n'.replace('1.234', '"1.234,56"') },
    ['row-surplus-empty accounts.csv:2 - 1', 'number-unreadable accounts.csv:2 revenue 1.234,56'],
  ],
  [
    'a factor off its scale',
    { 'accounts.csv': 'account_id,name,fit\nA1,甲,6\n' },
    ['number-out-of-range accounts.csv:2 fit 6'],
  ],
  [
    'words that should not reach a report',
    {
      'accounts.csv': accounts,
      'plans.csv':
        'plan_id,account_id,action,customer_goal\nL1,A1,他住院了，等他回来,\nL2,A1,Visit the idiot,shorter outages\nL3,A1,Visit the hospitality team,\n',
    },
    ['text-sensitive plans.csv:2 action 住院', 'text-sensitive plans.csv:3 action idiot'],
  ],
  [
    'a parent that is not there',
    { 'accounts.csv': 'account_id,name,parent_id\nA1,甲,A9\n' },
    ['parent-not-found accounts.csv:2 parent_id A9'],
  ],
  [
    'two accounts of one name',
    { 'accounts.csv': 'account_id,name\nA1,甲\nA2,甲\n', 'activities.csv': 'date,account\n2026-05-01,甲\n' },
    ['account-ambiguous activities.csv:2 account 甲'],
  ],
  [
    'departments that lead back to themselves',
    { 'accounts.csv': accounts, 'departments.csv': 'account_id,department,parent\nA1,子,丑\nA1,丑,子\n' },
    ['department-cycle departments.csv:3 parent 丑'],
  ],
  [
    'people in the log without a table of people',
    { 'accounts.csv': accounts, 'activities.csv': 'date,account_id,contact_ids\n2026-05-01,A1,P1;P2\n' },
    ['contacts-missing -:- - 2'],
  ],
  [
    'ours who are not on the list, or twice',
    {
      'accounts.csv': accounts,
      'staff.csv': 'staff_id,name\nE1,陈晨\nE2,陈晨\n',
      'activities.csv': 'date,account_id,staff\n2026-05-01,A1,陈晨\n2026-05-02,A1,周敏\n',
    },
    ['staff-ambiguous activities.csv:2 staff 陈晨', 'staff-not-found activities.csv:3 staff 周敏'],
  ],
  [
    'a newer export of one activity',
    {
      'accounts.csv': accounts,
      'activities-2026Q1.csv': 'activity_id,date,account_id,status\nT1,2026-03-01,A1,计划\n',
      'activities.csv': 'activity_id,date,account_id,status\nT1,2026-03-01,A1,已完成\n',
    },
    ['replaced-by-newer activities-2026Q1.csv:2 activity_id -'],
  ],
  [
    'links to an activity that is not there, to nothing, and to a second account',
    {
      'accounts.csv': accounts,
      'activities.csv': 'activity_id,date,account_id\nT1,2026-05-01,A1\n',
      'links.csv': 'activity_id,contact_id,account_id\nT9,,A1\nT1,,\nT1,,A2\n,,A1\n',
    },
    [
      'link-dead links.csv:2 activity_id T9',
      'required-blank links.csv:3 contact_id -',
      'link-second-account links.csv:4 account_id A2',
      'required-blank links.csv:5 activity_id -',
    ],
  ],
  [
    'a returned sheet with a change, an id lost, somebody new, a date left as it was and a person missing',
    {
      'accounts.csv': 'account_id,name,unit\nA1,甲,东区\nA2,乙,西区\n',
      'contacts.csv':
        'contact_id,account_id,name,support,rated_on\nP1,A1,王伟,0,2026-05-01\nP2,A1,李娜,,\nP3,A1,赵敏,,\nP4,A2,钱进,,\n',
      'sheet-people-2026Q3.csv':
        'Person ID (keep),Account,Name,Influence,Support,Rated on\nP1,甲,王伟,4,supporter (1),2026-05-01\n,甲,李娜,,,\n,甲,孙立,,,\n',
    },
    [
      'sheet-missing -:- - 西区',
      'sheet-returned sheet-people-2026Q3.csv:- - 3',
      'sheet-row-missing sheet-people-2026Q3.csv:- - 赵敏 (甲)',
      'sheet-changed sheet-people-2026Q3.csv:2 Influence 王伟: – → 4',
      'sheet-rating-same-day sheet-people-2026Q3.csv:2 Rated on 王伟',
      'sheet-changed sheet-people-2026Q3.csv:2 Support 王伟: 0 → 1',
      'sheet-row-by-name sheet-people-2026Q3.csv:3 Name 李娜',
      'sheet-person-added sheet-people-2026Q3.csv:4 Name 孙立',
    ],
  ],
  [
    'two returned sheets that disagree, one of them with an id in the row of somebody else',
    {
      'accounts.csv': accounts,
      'contacts.csv': 'contact_id,account_id,name\nP1,A1,王伟\nP2,A1,李娜\n',
      'a-2026Q3.csv': 'Person ID (keep),Account,Name,Influence\nP1,甲,王伟,4\n',
      'b-2026Q3.csv': 'Person ID (keep),Account,Name,Influence\nP1,甲,王伟,2\nP1,甲,李娜,5\n',
    },
    [
      'sheet-returned a-2026Q3.csv:- - 1',
      'sheet-row-missing a-2026Q3.csv:- - 李娜 (甲)',
      'sheet-changed a-2026Q3.csv:2 Influence 王伟: – → 4',
      'sheets-disagree a-2026Q3.csv:2 Influence 王伟: 4 / 2',
      'sheet-returned b-2026Q3.csv:- - 1',
      'sheet-changed b-2026Q3.csv:2 Influence 王伟: – → 2',
      'sheet-id-misplaced b-2026Q3.csv:3 Person ID (keep) P1 / 李娜',
    ],
  ],
]

it.each(malformed)('%s', async (_, texts, expected) => {
  const { said, dataset } = await ingestTexts(texts)
  expect(said).toEqual(expected)
  for (const { rows, kept, skipped, rejected } of dataset.files) expect(rows).toBe(kept + skipped + rejected)
})
