import { z } from 'zod'
import { supportReadings } from './labels/support-levels.ts'
import { tables } from './tables/registry.ts'
import { tableNames } from './tables/table-names.ts'

/** A header as the export writes it, or several of which the first that a file has is meant. Case and width are free. */
const headerSchema = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])

const plainSources = [
  headerSchema,
  z
    .strictObject({ join: z.array(headerSchema).min(2), with: z.string().default(' ') })
    .describe('several columns as one'),
  z
    .strictObject({ split: headerSchema, by: z.string().min(1), part: z.int().min(0) })
    .describe('one part of a column, counted from 0'),
  z
    .strictObject({ cell: headerSchema, where: headerSchema, is: z.array(z.string()).min(1) })
    .describe(
      'a column, in the rows alone where another one says one of `is`; in lists joined of several rows, at those places',
    ),
  z
    .strictObject({ cell: headerSchema, begins: z.array(z.string().min(1)).min(1) })
    .describe(
      'a column, in the rows alone where it begins with one of these: ids whose first letters tell what of',
    ),
  z
    .strictObject({
      lookup: headerSchema,
      file: headerSchema,
      key: headerSchema,
      value: headerSchema,
      several: z.boolean().default(false),
      mayMiss: z.boolean().default(false),
    })
    .describe(
      'a code looked up in another file: its row whose `key` equals the cell gives `value`, with `several` all such rows; with `mayMiss` a code that is not there is no fault',
    ),
  z.strictObject({ constant: z.string().min(1) }).describe('the same for every row'),
  z
    .strictObject({ fileName: z.string().regex(/^[^*]*\*[^*]*$/) })
    .describe('what of the file name stands for the *'),
] as const

/** Where the cells of a canonical column come from. Data only: there are no expressions. */
const sourceSchema = z.union([
  ...plainSources,
  z
    .strictObject({ first: z.array(z.union(plainSources)).min(2) })
    .describe('the first of several sources that is not blank in the row'),
])

const entrySchema = z
  .strictObject({
    table: z.enum(tableNames),
    /** Patterns of file names without folder, `.csv` and quarter mark; `*` is anything. */
    files: z.array(z.string().min(1)).optional(),
    /** True where only the name of a file tells what its rows are: calls and meetings with the same headers. */
    needsName: z.boolean().default(false),
    /** Headers the file must have. */
    requires: z.array(headerSchema).optional(),
    /** Canonical column → source. */
    columns: z.record(z.string(), sourceSchema).default({}),
    /** Canonical column → label as exported → label as the product reads it. */
    values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    /** Rows that are left out: those whose cell is one of `is`, and where `blank` is given only if those are blank. */
    drop: z
      .array(
        z.strictObject({
          header: headerSchema,
          is: z.array(z.string()).min(1),
          blank: z.array(headerSchema).default([]),
        }),
      )
      .default([]),
    /** Footers and totals: rows whose first filled cell begins with one of these. */
    footers: z.array(z.string().min(1)).default([]),
    /** Continuation rows: where all of these are blank, this table reads what the row above says. */
    fillDown: z.array(headerSchema).default([]),
    /** Continuation rows of a list: where all of `blank` are, the row adds its cells of `join` to those of the row above. */
    continues: z
      .strictObject({ blank: z.array(headerSchema).min(1), join: z.array(headerSchema).min(1) })
      .optional(),
    /** True where title lines may stand above the header. */
    titles: z.boolean().default(false),
    /** True where lines of one cell may follow below the rows, after a blank line: name and author of a report. */
    closing: z.boolean().default(false),
  })
  .superRefine((entry, context) => {
    const known = Object.keys(tables[entry.table].columns)
    for (const part of ['columns', 'values'] as const)
      for (const name of Object.keys(entry[part]))
        if (!known.includes(name))
          context.addIssue({
            code: 'custom',
            path: [part, name],
            message: `${entry.table} has the columns ${known.join(', ')}`,
          })
  })

/** How the exports of one CRM map onto the canonical tables. One JSON file each; the folder is the registry. */
export const presetSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  /** What a user of this preset must know, e.g. that its labels are confirmed by no public source; said beside its name. */
  note: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).optional(),
  /** Canonical names and their Chinese twins are read too, besides the columns named here. */
  canonicalHeaders: z.boolean().default(false),
  /** `best`: a file feeds the one table that fits best. `all`: every entry that fits. */
  match: z.enum(['best', 'all']).default('all'),
  /** Used where a column can't decide by itself. */
  dateOrder: z.enum(['day-first', 'month-first']).optional(),
  /** True where the CRM writes its stamps in UTC without saying so. */
  utcStamps: z.boolean().default(false),
  /** True where activities name only whose record it is, and not who of ours took part. */
  ownersOnly: z.boolean().default(false),
  supportReading: z.enum(supportReadings).optional(),
  /** True for sheets that were handed out and come back: their filled cells change the records that the exports give. */
  updates: z.boolean().default(false),
  /** Headers of files that come along and hold no data: explanations. */
  legends: z.array(z.array(headerSchema).min(2)).default([]),
  /** Headers that are known to be of no use. */
  ignore: z.array(z.string()).default([]),
  tables: z.array(entrySchema).min(1),
})

export type Preset = z.infer<typeof presetSchema>
export type PresetEntry = Preset['tables'][number]
export type PresetSource = z.infer<typeof sourceSchema>
export type PlainSource = Exclude<PresetSource, { first: unknown }>
export type PresetHeader = z.infer<typeof headerSchema>

/** The JSON Schema of a preset file, for editors. */
export function writePresetSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(presetSchema, { io: 'input' }), null, 2)}\n`
}
