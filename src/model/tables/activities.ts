import { activityKindLabels } from '../labels/activity-kinds.ts'
import { activityStatusLabels } from '../labels/activity-statuses.ts'
import { directionLabels } from '../labels/directions.ts'
import { evidenceLabels } from '../labels/evidence-kinds.ts'
import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const activities = defineTable({
  name: 'activities',
  title: { zh: '活动', en: 'Activities' },
  about: {
    zh: '一行一次接触。议题、结果、下一步只记是否填写，内容不保留。',
    en: 'One row per touch. Of topic, outcome and next step only whether they are filled is kept.',
  },
  id: 'activity_id',
  log: true,
  required: [['date'], ['account_id', 'account', 'contact_ids', 'contacts', 'opportunity_id']],
  columns: {
    activity_id: c.text(['活动编号', 'id of the row; lets repeated rows be dropped'], {
      headers: ['记录编号', '拜访编号', '活动ID'],
    }),
    date: c.date(['日期', 'day of the activity'], { need: 'required', headers: ['活动日期', '拜访日期'] }),
    account_id: c.text(['客户编号', 'id of the account'], {
      namedBy: 'account',
      need: 'required',
      headers: ['客户ID'],
    }),
    account: c.text(['客户名称', 'name of the account'], { need: 'required', headers: ['所属客户'] }),
    contact_ids: c.references(['联系人编号', 'ids of the people of the customer'], {
      namedBy: 'contacts',
      need: 'key',
      headers: ['contact_id', '联系人ID'],
    }),
    contacts: c.references(['联系人', 'names of the people of the customer'], {
      need: 'key',
      headers: ['contact', '客户参与人', '拜访对象'],
    }),
    staff_ids: c.references(['我方人员编号', 'ids of our people'], {
      namedBy: 'staff',
      need: 'key',
      headers: ['staff_id', '员工编号'],
    }),
    staff: c.references(['我方人员', 'names of our people'], {
      need: 'key',
      headers: ['我方参与人', '拜访人'],
    }),
    status: c.label(
      ['状态', 'only completed ones count; without this column past rows are completed'],
      activityStatusLabels,
      { headers: ['活动状态'] },
    ),
    kind: c.label(['活动类型', 'kind of touch'], activityKindLabels, { headers: ['活动形式', '类型'] }),
    direction: c.label(['发起方', 'who began it'], directionLabels),
    evidence: c.label(['证据类型', 'what the customer did that shows where they stand'], evidenceLabels, {
      need: 'key',
    }),
    evidence_contact: c.text(['证据人', 'id or name of the person the evidence belongs to'], { need: 'key' }),
    outcome: c.filled(['结果', 'outcome'], { headers: ['活动结果'] }),
    next_step: c.filled(['下一步', 'next step'], { headers: ['下一步计划'] }),
    next_date: c.date(['下次日期', 'day of the next step']),
    topic: c.filled(['议题', 'topic'], { headers: ['主题'] }),
    site: c.text(['本地网', 'site of the customer'], { headers: ['地市', '站点'] }),
    opportunity_id: c.text(['商机编号', 'id of the opportunity'], { headers: ['商机ID'] }),
    count: c.integer(['次数', 'how many like touches the row stands for'], 1, 1_000_000),
  },
})
