import { isKnown } from '../../model/measurement.ts'
import type { PersonState } from '../../metrics/account-slice.ts'
import type { DecisionSplit } from '../chart-data/decision-bar.ts'
import type { SupportLevel } from '../chart-data/support-level.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { circleTable, sayLeftOut } from './circle-table.ts'

type Stance = (state: PersonState) => SupportLevel

function splitBy(
  circle: readonly PersonState[],
  stance: Stance,
  amount: (state: PersonState) => number,
): DecisionSplit {
  const sum = (wanted: (level: SupportLevel) => boolean) =>
    circle.filter((state) => wanted(stance(state))).reduce((total, state) => total + amount(state), 0)
  const pro = sum((level) => level !== null && level >= 1)
  const con = sum((level) => level === -1)
  const all = sum(() => true)
  return { pro, open: all - pro - con, con, all }
}

const weightOf = (state: PersonState) => state.weight
const one = () => 1

/** The circle laid end to end by evidence, and by claim where that would decide otherwise. */
export function presentDecision(context: AccountContext): SectionPart {
  const { locale, circle } = context
  const outlook = context.one.now.metrics['decision-outlook']
  if (!outlook || !isKnown(outlook) || circle.length === 0)
    return {
      part: 'empty',
      span: 12,
      empty: {
        title: locale.text('account.decision.empty-title'),
        missing: locale.text(
          circle.length === 0 ? 'account.decision.no-people' : 'account.decision.no-ratings',
        ),
        remedy: locale.text(
          circle.length === 0 ? 'account.decision.people-remedy' : 'account.decision.ratings-remedy',
        ),
      },
    }
  const weight = splitBy(circle, (state) => state.credible, weightOf)
  const heads = splitBy(circle, (state) => state.credible, one)
  const claimedWeight = splitBy(circle, (state) => state.support, weightOf)
  const claimedHeads = splitBy(circle, (state) => state.support, one)
  const differs = claimedWeight.pro !== weight.pro || claimedWeight.con !== weight.con
  const word = (value: string | number) => locale.term(`verdict.decision-outlook.${value}`) ?? String(value)
  const values = { pro: weight.pro, con: weight.con, open: weight.open, word: word(outlook.value) }
  const title =
    differs && outlook.claimed !== undefined
      ? locale.phrases('account.decision.title-claimed', { ...values, claimed: word(outlook.claimed) })
      : locale.phrases('account.decision.title', values)
  return {
    part: 'figure',
    figure: {
      id: 'decision',
      span: 12,
      title,
      content: {
        chart: 'decision-bar',
        data: {
          people: circle.map((state) => ({
            name: state.person.name,
            weight: state.weight,
            support: state.credible,
          })),
          weight,
          heads,
          claimed: differs ? { weight: claimedWeight, heads: claimedHeads } : null,
          weightNote: locale.text('account.decision.weight-note', {
            low: locale.percent(weight.pro / weight.all).replace(/\u00A0%$/, ''),
            high: locale.percent((weight.pro + weight.open) / weight.all),
          }),
          headsNote: locale.text('account.decision.heads-note', {
            low: heads.pro,
            high: heads.pro + heads.open,
            all: heads.all,
          }),
          claimedNote: differs
            ? locale.text('account.decision.claimed-note', {
                weight: claimedWeight.pro,
                all: claimedWeight.all,
                heads: claimedHeads.pro,
                people: claimedHeads.all,
                word: word(outlook.claimed ?? outlook.value),
              })
            : '',
        },
      },
      tableLabel: locale.text('figure.table'),
      table: {
        ...circleTable(context),
        note: [...sayLeftOut(context, circle.length), printSources(context, outlook.rows)].join(' ').trim(),
      },
      links: lineageLinks(context, 'decision-outlook', outlook.rows, context.evidence),
    },
  }
}
