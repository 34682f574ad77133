/** Names no drawing may trip over: markup, entities, a control character, very long, and of the widest letters. */
export const HOSTILE = `<script>alert("x")</script>&amp;'\u0007\u{1F600}`
export const LONG_CHINESE =
  '国家电力投资集团有限公司华东区域数字化转型与智能运维创新中心联合实验室筹备工作领导小组办公室综合协调与对外合作处'
export const LONG_ENGLISH = 'Department of Wholesale Market Management and Worldwide Workforce Mobility'
