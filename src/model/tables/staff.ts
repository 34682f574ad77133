import { staffRoleLabels } from '../labels/account-states.ts'
import { levelLabels } from '../labels/levels.ts'
import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const staff = defineTable({
  name: 'staff',
  title: { zh: '我方人员', en: 'Staff' },
  about: {
    zh: '一行一位我方人员。没有这张表时，按活动中的我方人员建立。',
    en: 'One row per person of ours. Without this table, they are made from the activities.',
  },
  id: 'staff_id',
  required: [['staff_id', 'name']],
  columns: {
    staff_id: c.text(['员工编号', 'id of the person; else made from the name'], {
      need: 'required',
      headers: ['工号', '员工ID'],
    }),
    name: c.text(['员工姓名', 'name'], { need: 'required', headers: ['姓名'] }),
    role: c.label(['岗位角色', 'AR, SR, FR or executive'], staffRoleLabels, { headers: ['角色'] }),
    level: c.label(['职级', 'level'], levelLabels),
    title: c.text(['职务', 'title; a level is inferred from it where none is given'], {
      headers: ['职位', '岗位'],
    }),
    department: c.text(['部门', 'department of ours']),
    unit: c.text(['销售单元', 'sales unit']),
    weekly_target: c.number(['每周目标', 'customer meetings a week expected of an executive']),
    left_on: c.date(['离职日期', 'day they left']),
  },
})
