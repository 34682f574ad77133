import { makeDice } from './dice.ts'
import { sitesOf } from './customer-departments.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Row } from './tables.ts'
import type { Team } from './staff.ts'

/** The rows of `sites.csv` of one account: most sites have one of ours who stands for the relation there. */
export const siteRows = (plan: AccountPlan, team: Team): Row<'sites'>[] => {
  const dice = makeDice(`sites ${plan.id}`)
  return sitesOf(plan).map((site, i) => ({
    account_id: plan.id,
    site,
    representative:
      i === 0 ? team.manager : dice.chance(0.8) ? dice.pick([team.fulfilment, team.solution]) : '',
    head_office: i === 0 ? '是' : '否',
  }))
}
