import { foldName } from '../../lib/fold-text.ts'
import type { Opportunity } from '../../model/dataset.ts'
import { unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { isWon } from './won.ts'

/** Where an opportunity came from: below the top, the top, or not said in a way that tells. */
export type Source = 'grassroots' | 'top' | 'blank'

/** Tells where each opportunity of the account came from. A site counts only where the head office is known. */
export function judgeSource({ people, registers, mapColumns }: AccountSlice): (one: Opportunity) => Source {
  const keyPeople = new Set(
    people.filter(({ keyRules }) => keyRules.length > 0).map(({ person }) => person.index),
  )
  const headOffices = new Set(registers.sites.filter(({ headOffice }) => headOffice).map(({ key }) => key))
  return ({ sourcePerson, sourceSite }) => {
    const person = sourcePerson === null || !mapColumns.any ? null : keyPeople.has(sourcePerson)
    const site = sourceSite === null || headOffices.size === 0 ? null : headOffices.has(foldName(sourceSite))
    if (person === false || site === false) return 'grassroots'
    return person === null && site === null ? 'blank' : 'top'
  }
}

/** Opportunities of the account created in the quarter, by id. */
export function findCreated({ registers, period }: AccountSlice): Opportunity[] {
  return registers.opportunities.filter(
    ({ created }) => created !== null && created >= period.flow.first && created <= period.flow.last,
  )
}

export const grassrootsOpportunities = defineMetric({
  id: 'grassroots-opportunities',
  layer: 'general',
  grains: ['account'],
  unit: 'count',
  better: 'higher',
  label: { zh: '基层商机（挖土豆）', en: 'Opportunities from the ground' },
  description: {
    zh: '本季新建、线索来自非关键人或非总部地点的商机数；另列金额、赢单数，以及来源空白或无从判断的商机。',
    en: "Opportunities created in the quarter that came from somebody who is no key person or from a site that is not the head office; their amount and how many are won beside it. Those whose source is blank or can't be told are counted apart.",
  },
  unknownMeans: {
    zh: '没有商机数据，或缺少创建日期、来源。',
    en: 'There are no opportunities, or they have no day of creation or no source.',
  },
  needs: ['opportunities.created'],
  oneOf: ['opportunities.source_contact', 'opportunities.source_site'],
  source: ['keyInfluence'],
  compute(slice) {
    const { dataset, period } = slice
    if (dataset.opportunities.length === 0) return unknown('table-missing')
    const isFilled = (column: string): boolean => dataset.filledColumns.has(`opportunities.${column}`)
    if (!isFilled('created') || (!isFilled('source_contact') && !isFilled('source_site')))
      return unknown('column-missing')
    const sourceOf = judgeSource(slice)
    const created = findCreated(slice)
    const ground = created.filter((one) => sourceOf(one) === 'grassroots')
    return {
      value: ground.length,
      parts: {
        amount: { value: ground.reduce((sum, { amount }) => sum + (amount ?? 0), 0) },
        won: { value: ground.filter((one) => isWon(one, period.asOf) === true).length, of: ground.length },
        blank: { value: created.filter((one) => sourceOf(one) === 'blank').length, of: created.length },
      },
      rows: joinRows(...created.map(({ rows }) => rows)),
    }
  },
})
