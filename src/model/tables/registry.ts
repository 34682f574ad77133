import { accounts } from './accounts.ts'
import { activities } from './activities.ts'
import { aliases } from './aliases.ts'
import { cases } from './cases.ts'
import { contacts } from './contacts.ts'
import { corrections } from './corrections.ts'
import { departments } from './departments.ts'
import { links } from './links.ts'
import { opportunities } from './opportunities.ts'
import { partnership } from './partnership.ts'
import { plans } from './plans.ts'
import { ratings } from './ratings.ts'
import { satisfaction } from './satisfaction.ts'
import { sites } from './sites.ts'
import { staff } from './staff.ts'

export { tableNames, type TableName } from './table-names.ts'

/** The definition of every table, by name. */
export const tables = {
  accounts,
  contacts,
  activities,
  ratings,
  staff,
  departments,
  opportunities,
  plans,
  sites,
  cases,
  satisfaction,
  partnership,
  links,
  aliases,
  corrections,
}
