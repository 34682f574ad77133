import { settleNumber } from '../../lib/settle-number.ts'
import { type Part, unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { defineMetric } from '../define-metric.ts'
import { TWENTIETHS, type Twentieths } from '../facts/account-facts.ts'
import { joinRows } from '../join-rows.ts'
import { findLogGap } from '../log-window.ts'

/** Whoever holds the largest part of an account's contacts, and all parts together; null where there are no contacts. */
export interface Strongest<Of> {
  readonly of: Of
  readonly share: Twentieths
  readonly all: Twentieths
}

function findStrongest<Of extends { readonly share: Twentieths }>(
  everyone: Iterable<Of>,
): Strongest<Of> | null {
  let strongest: Of | null = null
  let all = 0
  for (const one of everyone) {
    all += one.share
    // ascending by id, so of equals the first stays
    if (strongest === null || settleNumber(one.share) > settleNumber(strongest.share)) strongest = one
  }
  return strongest === null || all === 0 ? null : { of: strongest, share: strongest.share, all }
}

/** The customer person, and the one of ours, with the largest part of the half-year's contacts. */
export const findStrongestTheirs = ({ facts }: AccountSlice) => findStrongest(facts.people.values())
export const findStrongestOurs = ({ facts }: AccountSlice) => findStrongest(facts.staff.values())

const partOf = (strongest: Strongest<unknown>): Part & { value: number } => ({
  value: settleNumber(strongest.share / TWENTIETHS),
  of: settleNumber(strongest.all / TWENTIETHS),
})

export const concentration = defineMetric({
  id: 'concentration',
  layer: 'general',
  grains: ['account'],
  unit: 'share',
  better: 'lower',
  label: { zh: '接触集中度', en: 'Concentration of contacts' },
  description: {
    zh: '近半年有效接触量中，接触最多的一位客户人员所占比例；我方接触最多的一位另列。一次接触由同侧参与者均分，邮件按每位收信人每周计。已离职者照计：关系系于离开的人，正是集中的风险。',
    en: "The part of the half-year's effective contacts that is with the one customer person met most; that of our own most active person beside it. A contact is split equally among those of a side who took part, mail counts per person and week written to. People who have left are not taken out: contacts that hang on somebody who is gone are the risk in question.",
  },
  unknownMeans: {
    zh: '活动记录未写明参与人，近半年没有有效接触，或记录未覆盖半年。',
    en: 'The log names no people, has no effective contact in the half-year, or does not cover it.',
  },
  needs: ['activities.date', 'activities.contacts'],
  source: ['outcomeFillShare'],
  compute(slice) {
    const gap = findLogGap(slice, 'people')
    if (gap) return gap
    if (!slice.facts.covers.halfYear) return unknown('log-too-short')
    const theirs = findStrongestTheirs(slice)
    const ours = findStrongestOurs(slice)
    if (theirs === null) return unknown('no-contacts-in-window')
    return {
      ...partOf(theirs),
      parts: { theirs: partOf(theirs), ...(ours === null ? {} : { ours: partOf(ours) }) },
      rows: joinRows(
        ...[...slice.facts.people.values()].flatMap(({ share, rows }) => (share > 0 ? [rows] : [])),
      ),
    }
  },
})
