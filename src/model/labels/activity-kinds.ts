import type { ActivityKind } from '../scales.ts'
import { defineLabels } from './define-labels.ts'

/** What kind of touch an activity is; a label outside the list is `unknown` and weighs nothing. */
export const activityKindLabels = defineLabels<ActivityKind>([
  {
    code: 'visit',
    words: { zh: '拜访', en: 'visit' },
    also: ['上门拜访', '客户拜访', '走访', 'on-site visit'],
  },
  {
    code: 'meeting',
    words: { zh: '会议', en: 'meeting' },
    also: ['会面', '会见', '例会', 'event', 'appointment'],
  },
  {
    code: 'exchange',
    words: { zh: '技术交流', en: 'technical exchange' },
    also: ['交流', '方案交流', 'exchange', 'demo', '演示'],
  },
  { code: 'workshop', words: { zh: '研讨会', en: 'workshop' }, also: ['研讨', 'seminar'] },
  { code: 'site_visit', words: { zh: '现场参观', en: 'site visit' }, also: ['参观', '样板点参观', '考察'] },
  {
    code: 'executive_meeting',
    words: { zh: '高层会谈', en: 'executive meeting' },
    also: ['高层会议', '高层拜访', '高层互访', '高管会谈'],
  },
  { code: 'training', words: { zh: '培训', en: 'training' } },
  { code: 'call', words: { zh: '电话', en: 'call' }, also: ['电话沟通', '通话', 'phone call', 'phone'] },
  { code: 'email', words: { zh: '邮件', en: 'e-mail' }, also: ['电子邮件', 'mail'] },
  {
    code: 'chat',
    words: { zh: '微信', en: 'chat' },
    also: ['聊天', '即时消息', '企业微信', '短信', 'wechat', 'sms', 'message', 'text message'],
  },
  { code: 'dinner', words: { zh: '宴请', en: 'dinner' }, also: ['聚餐', '餐叙', 'lunch', 'meal'] },
  { code: 'gift', words: { zh: '礼品', en: 'gift' }, also: ['送礼'] },
  { code: 'greeting', words: { zh: '问候', en: 'greeting' }, also: ['节日问候', '慰问'] },
  {
    code: 'mass_mail',
    words: { zh: '群发邮件', en: 'mass mail' },
    also: ['群发', 'newsletter', 'mass email'],
  },
  { code: 'other', words: { zh: '其他', en: 'other' }, also: ['其它'] },
  { code: 'unknown', words: { zh: '未知类型', en: 'unknown kind' } },
])
