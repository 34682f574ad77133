import { z } from 'zod'
import type { LabelList } from '../labels/define-labels.ts'
import { decisionRoleLabels } from '../labels/decision-roles.ts'
import type { DecisionRole, Intimacy, Support } from '../scales.ts'
import type { Stamp } from '../registers.ts'
import { intimacyLabels } from '../labels/intimacies.ts'
import { yesNoLabels } from '../labels/yes-no.ts'
import type { Words } from '../words.ts'

/** How the cells of a column are read. */
export type ColumnKind =
  | 'text'
  | 'filled'
  | 'date'
  | 'moment'
  | 'number'
  | 'share'
  | 'label'
  | 'support'
  | 'intimacy'
  | 'influence'
  | 'reference'

/** required: without it there is no record · key: the key layer needs it · optional: switches off what needs it. */
export type Need = 'required' | 'key' | 'optional'

/** One column of a canonical table. `Value` is what a record holds; a blank or unreadable cell is null (or no item). */
export interface Column<Value> {
  readonly kind: ColumnKind
  readonly need: Need
  /** A cell may hold several values. */
  readonly several: boolean
  /** Names it is read by besides its own, Chinese first: that one is printed in the dictionary. */
  readonly headers: readonly string[]
  readonly about: Words
  /** Of an id: the column that gives the same record by name, which counts as filled where this one is. */
  readonly namedBy: string | null
  readonly labels: LabelList<string | number | boolean> | null
  readonly schema: z.ZodType<Value>
}

interface Extra {
  readonly need?: Need
  readonly headers?: readonly string[]
  readonly namedBy?: string
}

const column = <Value>(
  kind: ColumnKind,
  schema: z.ZodType<Value>,
  about: readonly [zh: string, en: string],
  { need = 'optional', headers = [], namedBy }: Extra = {},
  labels: Column<Value>['labels'] = null,
  several = false,
): Column<Value> => ({
  kind,
  need,
  several,
  headers: [about[0], ...headers],
  about: { zh: about[0], en: about[1] },
  namedBy: namedBy ?? null,
  labels,
  schema,
})

type About = readonly [zh: string, en: string]

/** Each of these takes the Chinese name, which is also a header it is read by, and the English meaning. */
export const columns = {
  /** Kept as written: names, titles, ids. Ids are text always. */
  text: (about: About, extra?: Extra) => column('text', z.string().nullable(), about, extra),
  /** Free text of which only "filled or not" is kept. */
  filled: (about: About, extra?: Extra) => column('filled', z.boolean(), about, extra),
  /** Whole days since 1970-01-01. */
  date: (about: About, extra?: Extra) => column('date', z.int().nullable(), about, extra),
  /** A day, and the minute of it where the cell writes a time; both in the time zone of the review. */
  moment: (about: About, extra?: Extra) =>
    column<Stamp | null>(
      'moment',
      z.strictObject({ day: z.int(), minute: z.int().min(0).max(1439).nullable() }).nullable(),
      about,
      extra,
    ),
  number: (about: About, extra?: Extra) => column('number', z.number().nullable(), about, extra),
  /** An integer within bounds, both included. */
  integer: (about: About, from: number, to: number, extra?: Extra) =>
    column('number', z.int().min(from).max(to).nullable(), about, extra),
  /** A part of a whole, 0–1; written as 0.35, 35 % or, by whole column, 35. */
  share: (about: About, extra?: Extra) => column('share', z.number().min(0).max(1).nullable(), about, extra),
  yesNo: (about: About, extra?: Extra) => column('label', z.boolean().nullable(), about, extra, yesNoLabels),
  label: <Code extends string>(about: About, labels: LabelList<Code>, extra?: Extra) =>
    column<Code | null>(
      'label',
      z.enum(labels.labels.map(({ code }) => code)).nullable(),
      about,
      extra,
      labels,
    ),
  support: (about: About, extra?: Extra) =>
    column<Support | null>('support', z.literal([-1, 0, 1, 2, 3]).nullable(), about, extra),
  intimacy: (about: About, extra?: Extra) =>
    column<Intimacy | null>('intimacy', z.literal([0, 1, 2, 3, 4]).nullable(), about, extra, intimacyLabels),
  influence: (about: About, extra?: Extra) =>
    column('influence', z.int().min(1).max(5).nullable(), about, extra),
  roles: (about: About, extra?: Extra) =>
    column<readonly DecisionRole[]>(
      'label',
      z.array(z.enum(['A', 'D', 'E', 'I', 'S', 'U'])).readonly(),
      about,
      extra,
      decisionRoleLabels,
      true,
    ),
  /** Names or ids of other records, as written. */
  references: (about: About, extra?: Extra) =>
    column<readonly string[]>('reference', z.array(z.string()).readonly(), about, extra, null, true),
}
