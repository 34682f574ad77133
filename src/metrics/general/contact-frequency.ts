import { defineMetric } from '../define-metric.ts'
import { TWENTIETHS } from '../facts/account-facts.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'

export const contactFrequency = defineMetric({
  id: 'contact-frequency',
  layer: 'general',
  grains: ['account'],
  unit: 'contacts',
  better: 'higher',
  label: { zh: '接触频度', en: 'Contact frequency' },
  description: {
    zh: '本季有效接触量 ÷ 该级别标准。拜访、会议、交流等每次计 1，电话 0.5，邮件与聊天每位客户人员每周合计 0.2，礼节往来 0；结果与下一步均未填写的减半（若该类数据通常填写）。邮件与聊天合计最多计到标准的 25%。活动记录完全不写客户参与人时，所有活动都计入并注明。',
    en: 'Effective contacts of the quarter ÷ the standard of the tier. A visit, meeting or exchange counts 1, a call 0.5, mail and chat together 0.2 per customer person and week, courtesies 0; half of it where outcome and next step are blank, if such files usually fill them. Mail and chat together fill at most 25 % of the standard. Where no activity names a customer person, every touch counts and the number is marked.',
  },
  unknownMeans: {
    zh: '没有活动记录，或记录晚于本季开始。',
    en: 'There is no activity log, or it begins after the quarter does.',
  },
  needs: ['activities.date'],
  source: ['standards', 'mailShareCap', 'outcomeFillShare'],
  compute(slice) {
    const gap = findLogGap(slice)
    if (gap) return gap
    const { quarter, quarterRows, covers, namesPeople } = slice.facts
    const standard = slice.tier.standards.contacts
    const most = standard === null ? Infinity : slice.settings.mailShareCap * standard * TWENTIETHS
    const mail = Math.min(quarter.mail, most)
    return boundByLog(covers.flow, {
      value: (quarter.all - quarter.mail + mail) / TWENTIETHS,
      ...(standard === null ? {} : { of: standard }),
      parts: {
        mail: { value: mail / TWENTIETHS },
        ...(mail < quarter.mail ? { mailUncapped: { value: quarter.mail / TWENTIETHS } } : {}),
        ...(namesPeople ? {} : { anyTouch: { value: 1 } }),
      },
      rows: joinRows(quarterRows),
    })
  },
})
