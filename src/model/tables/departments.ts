import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const departments = defineTable({
  name: 'departments',
  title: { zh: '客户部门', en: 'Departments' },
  about: {
    zh: '客户的组织结构，一行一个部门。覆盖率按总部之下第一层部门计算。',
    en: "The customer's organization, one row per department. Coverage counts those just below the root.",
  },
  id: null,
  required: [['account_id', 'account'], ['department']],
  columns: {
    account_id: c.text(['客户编号', 'id of the account'], {
      namedBy: 'account',
      need: 'required',
      headers: ['客户ID'],
    }),
    account: c.text(['客户名称', 'name of the account'], { need: 'required', headers: ['所属客户'] }),
    department: c.text(['部门', 'name of the department'], { need: 'required', headers: ['部门名称'] }),
    parent: c.text(['上级部门', 'department it belongs to; blank just below the root']),
    required: c.yesNo(['是否必须覆盖', 'must be covered']),
    site: c.text(['本地网', 'site'], { headers: ['地市', '站点'] }),
  },
})
