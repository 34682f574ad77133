import type { AccountPlan, Industry, Tier } from './account-plans.ts'

/** Departments of a customer, by industry and language; smaller customers have the first of them. */
const DEPARTMENTS: Record<Industry, { zh: string; en: string }> = {
  energy: {
    zh: '总经理办公室 采购部 生产运行部 信息技术部 设备管理部 财务部 工程建设部 安全环保部 调度中心 科技发展部 战略规划部 法务部',
    en: 'Executive Office,Procurement,Operations,Information Technology,Asset Management,Finance,Engineering,Safety,Network Control,Innovation,Strategy,Legal',
  },
  finance: {
    zh: '行长办公室 采购管理部 信息科技部 风险管理部 运营管理部 财务会计部 零售业务部 公司业务部 数据管理部 渠道管理部 战略发展部 审计部',
    en: 'Executive Office,Procurement,Technology,Risk,Operations,Finance,Retail,Corporate,Data Office,Channels,Strategy,Audit',
  },
  industry: {
    zh: '总经理办公室 供应链部 制造部 信息化部 研发中心 财务部 质量管理部 设备工程部 销售部 物流部 战略投资部 法务部',
    en: 'Executive Office,Supply Chain,Production,Information Systems,Research,Finance,Quality,Plant Engineering,Sales,Logistics,Strategy,Legal',
  },
  health: {
    zh: '院长办公室 采购科 信息科 设备科 临床中心 财务科 护理部 后勤保障科 检验科 药剂科 科教科 质控科',
    en: 'Executive Office,Procurement,Digital Services,Medical Equipment,Clinical Services,Finance,Nursing,Estates,Laboratories,Pharmacy,Education,Quality',
  },
  transport: {
    zh: '总经理办公室 采购部 调度中心 信息技术部 设备技术部 财务部 安全监察部 货运部 客运部 工程部 战略发展部 法务部',
    en: 'Executive Office,Procurement,Traffic Control,Information Technology,Fleet Engineering,Finance,Safety,Freight,Passenger Services,Infrastructure,Strategy,Legal',
  },
  telecom: {
    zh: '总经理办公室 采购供应部 网络部 信息化部 计划建设部 财务部 市场部 政企客户部 运维中心 技术规划部 战略部 法务部',
    en: 'Executive Office,Procurement,Network,Information Technology,Planning,Finance,Marketing,Enterprise,Field Operations,Technology,Strategy,Legal',
  },
  consumer: {
    zh: '总经理办公室 采购部 生产部 信息部 营销部 财务部 质量部 物流部 研发部 品牌部 战略部 法务部',
    en: 'Executive Office,Procurement,Production,Information Systems,Marketing,Finance,Quality,Logistics,Research,Brands,Strategy,Legal',
  },
}

const SIZE: Record<Tier, number> = { S: 12, A: 8, B: 5, C: 3 }

/** Whether the people of an account have English names. */
export const isEnglish = (plan: Pick<AccountPlan, 'unit'>): boolean => plan.unit === '国际业务部'

/** The departments of an account, the head of the house first, its purchasing second. */
export const departmentsOf = (plan: AccountPlan): string[] => {
  const words = DEPARTMENTS[plan.industry]
  const all = isEnglish(plan) ? words.en.split(',') : words.zh.split(' ')
  return all.slice(0, SIZE[plan.tier])
}

/** Sections below a department, which large customers list too: section → department. */
export const sectionsOf = (plan: AccountPlan): Map<string, string> => {
  const departments = departmentsOf(plan)
  const names = isEnglish(plan) ? ['Tendering Desk', 'Network Team'] : ['招标室', '网络室']
  const below = [departments[1] as string, departments[3] as string]
  const wanted = plan.tier === 'S' ? 2 : plan.tier === 'A' ? 1 : 0
  return new Map(names.slice(0, wanted).map((name, i) => [name, below[i] as string]))
}

/** The sites of an account, its head office first. */
export const sitesOf = (plan: AccountPlan): string[] => {
  const names = isEnglish(plan)
    ? ['Head Office', 'North Depot', 'Harbour Site', 'South Campus']
    : ['总部', '江北分公司', '西区基地', '南湾分公司']
  return names.slice(0, { S: 4, A: 3, B: 2, C: 1 }[plan.tier])
}
