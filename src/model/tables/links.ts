import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const links = defineTable({
  name: 'links',
  title: { zh: '活动关联', en: 'Links' },
  about: {
    zh: '活动导出不带联系人或客户时的关联表，一行一个关联。',
    en: 'Whom an activity was with, one per row, where the export of activities does not say.',
  },
  id: null,
  required: [['activity_id'], ['contact_id', 'account_id']],
  columns: {
    activity_id: c.text(['活动编号', 'id of the activity'], {
      need: 'required',
      headers: ['记录编号', '拜访编号', '活动ID'],
    }),
    contact_id: c.text(['联系人编号', 'id of a person of the customer'], {
      need: 'required',
      headers: ['联系人ID'],
    }),
    account_id: c.text(['客户编号', 'id of the account'], { need: 'required', headers: ['客户ID'] }),
  },
})
