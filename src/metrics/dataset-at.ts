import { recordAt } from '../model/archived.ts'
import type { Account, AccountAttributes, Dataset, Person, PersonAttributes } from '../model/dataset.ts'
import type { Quarter } from '../model/quarter.ts'
import type { ActivityIndex } from './facts/index-activities.ts'

/** The dataset with people and accounts as an archived export of that quarter says; the same one where none says anything. */
export function datasetAt(dataset: Dataset, quarter: Quarter): Dataset {
  const people = dataset.people.map((person) => recordAt<PersonAttributes, Person>(person, quarter))
  const accounts = dataset.accounts.map((account) => recordAt<AccountAttributes, Account>(account, quarter))
  const isSame =
    people.every((person, index) => person === dataset.people[index]) &&
    accounts.every((account, index) => account === dataset.accounts[index])
  return isSame ? dataset : { ...dataset, people, accounts }
}

/** The index of a dataset, for the same one at another quarter: only its people differ. */
export function indexAt(index: ActivityIndex, { people }: Dataset): ActivityIndex {
  return { ...index, people: index.people.map((own) => own.map((person) => people[person.index]!)) }
}
