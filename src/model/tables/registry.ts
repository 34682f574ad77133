import { accounts } from './accounts.ts'
import { activities } from './activities.ts'
import { contacts } from './contacts.ts'
import { departments } from './departments.ts'
import { opportunities } from './opportunities.ts'
import { ratings } from './ratings.ts'
import { staff } from './staff.ts'

export { tableNames, type TableName } from './table-names.ts'

/** The definition of every table, by name. */
export const tables = { accounts, contacts, activities, ratings, staff, departments, opportunities }
