/** The two languages of a definition, as charts may see it (charts import only types of the report). */
export type { Words } from '../../model/words.ts'
