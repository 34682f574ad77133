import { createReadStream } from 'node:fs'
import Papa from 'papaparse'
import { z } from 'zod'

// The yardstick: what papaparse with headers and a zod schema take on the same file, doing nothing with the rows.
// `stream` is how papaparse says a Node stream is read, row by row; `chunk` hands over rows by the thousand.
const row = z.object({
  activity_id: z.string().min(1),
  date: z.iso.date(),
  account_id: z.string().min(1),
  contact_ids: z.string(),
  staff_ids: z.string(),
  kind: z.string(),
  status: z.string(),
  direction: z.string(),
  outcome: z.string(),
  topic: z.string(),
})

const [file, way] = process.argv.slice(2)
if (file === undefined || (way !== 'stream' && way !== 'chunk'))
  throw new Error('usage: bare-parse.ts FILE stream|chunk')
// Papa gives an empty record for the last newline unless told to skip it.
const options = { header: true, delimiter: ',', newline: '\n', skipEmptyLines: true } as const
const text = createReadStream(file, { encoding: 'utf8' })
let rows = 0
if (way === 'stream')
  for await (const record of text.pipe(
    Papa.parse(Papa.NODE_STREAM_INPUT, options),
  ) as AsyncIterable<unknown>) {
    row.parse(record)
    rows += 1
  }
else
  await new Promise<void>((resolve, reject) => {
    Papa.parse<unknown>(text, {
      ...options,
      chunk: ({ data }) => {
        for (const record of data) row.parse(record)
        rows += data.length
      },
      complete: () => resolve(),
      error: reject,
    })
  })
process.stdout.write(`${rows} rows\n`)
