import type { Words } from './words.ts'

/**
 * Why a number is not known, as a reader is told. The code stands in measurements and in report.json.
 * A reason says what is missing, so that it can be brought.
 */
export const unknownReasons = {
  'no-contacts': { zh: '没有已知的客户联系人', en: 'no customer people are known' },
  'no-map-columns': {
    zh: '数据中没有决策角色、影响力、权力地位或关键人列',
    en: 'the import uses none of the columns role, influence, political status and key',
  },
  'nobody-rated': { zh: '决策圈内无人评过支持度', en: 'nobody in the decision circle has a support rating' },
  'rated-below-half': {
    zh: '已评人员在决策圈中的权重不足一半',
    en: 'the rated people hold less than half of the weight of the decision circle',
  },
  'no-key-person': { zh: '没有已知的关键人', en: 'no key person is known' },
  'no-intimacy': { zh: '决策圈内无人评过亲密度', en: 'nobody in the decision circle has an intimacy rating' },
  'no-key-rated': { zh: '关键人均未评支持度', en: 'no key person has a support rating' },
  'nothing-verifiable': {
    zh: '关键人的自评均无法用活动记录核实',
    en: 'the import could have verified none of the claims on key persons',
  },
  'no-rating-history': {
    zh: '没有评级历史，也没有上季存档，无法还原上季',
    en: 'there is no rating history and no archived export to rebuild the previous quarter from',
  },
  'no-levels': { zh: '客户人员均无职级', en: 'no customer person has a level' },
  'no-departments-known': { zh: '没有已知的客户部门', en: 'no department of the customer is known' },
  'no-tier': { zh: '未定级，评级因素不全', en: 'no tier is given and its factors are incomplete' },
  'column-missing': {
    zh: '数据缺少所需的列，或该列从未填写',
    en: 'the import lacks a column it needs, or never fills it',
  },
  'value-missing': { zh: '此客户未填写', en: 'not filled in for this account' },
  'no-weight': { zh: '决策圈内没有任何权重', en: 'nobody in the decision circle has any weight' },
  'no-activities': { zh: '没有已完成的活动记录', en: 'there is no log of completed activities' },
  'no-people-in-activities': {
    zh: '活动记录未写明客户参与人',
    en: 'the activity log names no customer people',
  },
  'no-staff-in-activities': { zh: '活动记录未写明我方人员', en: 'the activity log names none of our people' },
  'log-too-short': { zh: '活动记录未覆盖所需时段', en: 'the activity log begins after the window does' },
  'no-department': { zh: '支持者均无部门信息', en: 'none of the live supporters has a department' },
  'no-contacts-in-window': { zh: '该时段没有有效接触', en: 'there is no effective contact in the window' },
  'staff-are-owners': {
    zh: '活动记录只写负责人，没写我方谁参加',
    en: 'the activity log knows whose record it is, not who of ours took part',
  },
  'no-staff-levels': { zh: '我方人员没有角色或职级', en: 'none of our people has a role or level' },
  'nothing-won': { zh: '一年内没有赢单', en: 'nothing was won in the year' },
  'nothing-decided': { zh: '没有已定标的商机', en: 'no opportunity is decided' },
  'nothing-open-ahead': {
    zh: '今后两季没有到期的在投商机',
    en: 'no open opportunity falls due in the next two quarters',
  },
  'no-executives': { zh: '该单位没有我方高层', en: 'none of our executives belongs to it' },
  'no-sites-listed': { zh: '未列出此客户的本地网或分支', en: 'no site of the account is listed' },
  'no-cases': { zh: '本季没有到期的问题', en: 'no case opened in the quarter fell due' },
  'no-known-direction': {
    zh: '本季的接触均未写明发起方',
    en: 'no contact of the quarter says who began it',
  },
  'no-opportunities': {
    zh: '一年内没有招标或关闭的商机',
    en: 'no opportunity has tender or close in the year',
  },
  'item-not-held': {
    zh: '合作登记中没有任何客户的此项记录',
    en: 'the register of partnerships holds this item for no account',
  },
  'not-applicable': { zh: '此级别不适用', en: 'does not apply to this tier' },
  'no-standard': { zh: '此级别无标准', en: 'the tier has no standard for it' },
  'table-missing': { zh: '缺少所需数据表', en: 'the table it needs is missing' },
  'too-incomplete': { zh: '数据完整度不足', en: 'too little of the layer is known' },
  'key-not-measured': { zh: '关键客户关系未能测量', en: 'the key layer is not measured' },
  'only-lower-bound': { zh: '仅知下限', en: 'only a lower bound is known' },
  'no-common-parts': { zh: '两季没有可比的分项', en: 'nothing is known in both quarters' },
  'nothing-due': { zh: '本季没有到期的计划项', en: 'no plan item is due in the quarter' },
  'no-score-above-zero': { zh: '各层得分均为 0', en: 'every layer scores 0' },
  'small-group': {
    zh: '涉及人数过少，对本读者不显示',
    en: 'it is about too few people and not shown to these readers',
  },
  'no-account-has-it': { zh: '没有客户测得此项', en: 'it is measured for none of the accounts' },
} as const satisfies Readonly<Record<string, Words>>

export type UnknownReason = keyof typeof unknownReasons
