import { aliasKindLabels } from '../labels/alias-kinds.ts'
import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const aliases = defineTable({
  name: 'aliases',
  title: { zh: '更名', en: 'Aliases' },
  about: {
    zh: '客户、联系人或部门的曾用名，一行一个；凡出现旧名之处按新名关联。没有命中的更名是错误，以免清单过时。',
    en: 'Former names of accounts, people or departments, one per row: where the old name stands, the new one is meant. One that matches nothing is an error, so that the list cannot rot.',
  },
  id: null,
  required: [['kind'], ['old'], ['new']],
  columns: {
    kind: c.label(['更名对象', 'what was renamed'], aliasKindLabels, {
      need: 'required',
      headers: ['对象类型', '类型'],
    }),
    account: c.text(['客户名称', 'account of the person or department, id or name; blank is any account'], {
      headers: ['客户编号', '所属客户'],
    }),
    old: c.text(['旧名', 'old name'], { need: 'required', headers: ['原名', '曾用名', '旧名称'] }),
    new: c.text(['新名', 'new name'], { need: 'required', headers: ['现名', '新名称'] }),
  },
})
