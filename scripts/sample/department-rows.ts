import { departmentsOf, sectionsOf, sitesOf } from './customer-departments.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Row } from './tables.ts'

/** The rows of `departments.csv` of one account: its departments, then the sections below them. */
export const departmentRows = (plan: AccountPlan): Row<'departments'>[] => {
  const departments = departmentsOf(plan)
  const site = sitesOf(plan)[0] as string
  return [
    ...departments.map((department, i) => ({
      account_id: plan.id,
      department,
      parent: '',
      required: i < Math.ceil(departments.length * 0.6) ? '是' : '否',
      site,
    })),
    ...[...sectionsOf(plan)].map(([department, parent]) => ({
      account_id: plan.id,
      department,
      parent,
      required: '否',
      site,
    })),
  ]
}
