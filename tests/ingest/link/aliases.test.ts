import { expect, it } from 'vitest'
import { ingestTexts } from '../ingest-texts.ts'

const read = async (texts: Readonly<Record<string, string>>) => {
  const result = await ingestTexts(texts)
  for (const { rows, kept, skipped, rejected } of result.dataset.files)
    expect(rows).toBe(kept + skipped + rejected)
  const { accounts, people } = result.dataset.activities
  return { ...result, accountsOfLog: [...accounts.items], peopleOfLog: [...people.items] }
}
const accounts = 'account_id,name\nA1,华城银行\nA2,北港集团\n'
const contacts = 'contact_id,account_id,name,department\nP1,A1,王伟,网络部\nP2,A2,王伟,网络部\n'

it('finds accounts, people and departments by their former names, a person only in the account named', async () => {
  const { dataset, said, accountsOfLog, peopleOfLog } = await read({
    'accounts.csv': accounts,
    'contacts.csv': contacts,
    'departments.csv': 'account_id,department,required\nA1,云网部,是\nA2,网络部,是\n',
    '更名.csv':
      '更名对象,客户名称,旧名,新名\n客户,,城商行,华城银行\n客户,,老城商行,城商行\n联系人,城商行,王大伟,王伟\n部门,A1,网络部,云网部\n',
    'activities.csv':
      'date,account,contacts\n2026-05-01,老城商行,王大伟\n2026-05-02,北港集团,王大伟\n2026-05-03,华城银行,王伟\n',
  })
  expect(accountsOfLog).toEqual([0, 1, 0])
  expect(peopleOfLog).toEqual([0, 0])
  expect(dataset.people.map(({ department }) => department?.name)).toEqual(['云网部', '网络部'])
  expect(said).toEqual(['person-not-found activities.csv:3 contacts 王大伟'])
})

it('makes one account or person of an old and a new name where there are no ids', async () => {
  const aliases = { 'aliases.csv': 'kind,account,old,new\naccount,,城商行,华城银行\n' }
  const log = { 'activities.csv': 'date,account\n2026-05-01,城商行\n2026-05-02,华城银行\n' }
  const named = await read({ ...aliases, ...log })
  expect(named.dataset.accounts.map(({ name }) => name)).toEqual(['华城银行'])
  expect(named.codes).toEqual([])
  const { dataset, codes } = await read({
    'aliases.csv': 'kind,account,old,new\naccount,,城商行,华城银行\nperson,华城银行,王大伟,王伟\n',
    'accounts-2026Q1.csv': 'name,tier\n城商行,A\n',
    'accounts.csv': 'name,tier\n华城银行,S\n',
    'contacts-2026Q1.csv': 'account,name,support\n城商行,王大伟,0\n',
    'contacts.csv': 'account,name,support\n华城银行,王伟,2\n',
  })
  expect(dataset.accounts.map(({ name, tier }) => [name, tier])).toEqual([['华城银行', 'S']])
  expect(dataset.people.map(({ name, ratings }) => [name, ratings.map(({ support }) => support)])).toEqual([
    ['王伟', [0, 2]],
  ])
  expect(codes.filter((code) => code !== 'person-id-made')).toEqual([])
})

it('is an error where nothing bears the old name, and no endless chase where names go round', async () => {
  const { said, collector } = await read({
    'accounts.csv': accounts,
    'contacts.csv': contacts,
    'aliases.csv':
      'kind,account,old,new\naccount,,没有,华城银行\nperson,无此客户,王伟,赵六\naccount,,甲,乙\naccount,,乙,甲\n宠物,,a,b\naccount,,,b\n',
    'activities.csv': 'date,account\n2026-05-01,甲\n',
  })
  expect(said).toEqual([
    'account-not-found activities.csv:2 account 甲',
    'alias-dead aliases.csv:2 old 没有',
    'alias-dead aliases.csv:3 old 王伟',
    'label-unknown aliases.csv:6 kind 宠物',
    'required-blank aliases.csv:7 old -',
  ])
  expect(collector.hasErrors).toBe(true)
})
