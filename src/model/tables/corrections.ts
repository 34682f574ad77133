import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const corrections = defineTable({
  name: 'corrections',
  title: { zh: '数据更正', en: 'Corrections' },
  about: {
    zh: '一行更正一个单元格。没有命中的更正是错误，以免清单过时。',
    en: 'One corrected cell per row, of any table. One that matches nothing is an error, so that the list cannot rot.',
  },
  id: null,
  required: [['table'], ['record'], ['field'], ['old', 'new']],
  columns: {
    table: c.text(['表名', 'name of the table, as in contacts'], { need: 'required', headers: ['表'] }),
    record: c.text(
      ['记录编号', 'id of the record in all its exports, or file and line of one row, as in sites.csv:12'],
      {
        need: 'required',
        headers: ['编号', '记录'],
      },
    ),
    field: c.text(['字段', 'name of the column, as in support'], { need: 'required', headers: ['列名'] }),
    old: c.text(['原值', 'what the cell holds; blank is blank'], { headers: ['旧值'] }),
    new: c.text(['新值', 'what it should hold; blank makes it unknown'], { headers: ['更正值'] }),
    reason: c.text(['更正理由', 'why'], { headers: ['原因', '理由'] }),
  },
})
