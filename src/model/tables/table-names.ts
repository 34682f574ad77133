/** Every table an import can feed, in the order of the data dictionary. */
export const tableNames = [
  'accounts',
  'contacts',
  'activities',
  'ratings',
  'staff',
  'departments',
  'opportunities',
  'plans',
  'sites',
  'cases',
  'satisfaction',
  'partnership',
  'links',
  'aliases',
  'corrections',
] as const
export type TableName = (typeof tableNames)[number]
