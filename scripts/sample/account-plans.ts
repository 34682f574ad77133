/** How an account stands: what its people think of us, how much we do for it, how well it is documented. */
export type Mood = 'thriving' | 'steady' | 'wavering' | 'failing'

export type Tier = 'S' | 'A' | 'B' | 'C'

/** What is decided about an account before chance decides the rest. */
export type AccountPlan = {
  id: string
  name: string
  short: string
  tier: Tier
  unit: Unit
  industry: Industry
  region: string
  /** From the first quarter to the last. */
  moods: readonly [Mood, Mood]
  /** The account above it in its group. */
  parent?: string
  /** The group's name, where no account stands for the group. */
  organization?: string
}

export type Unit = '华东大客户部' | '华南大客户部' | '北方行业部' | '国际业务部'
export type Industry = 'energy' | 'finance' | 'industry' | 'health' | 'transport' | 'telecom' | 'consumer'

/**
 * Each line: id, tier, name, short name, unit, industry, region, moods, and what it belongs to, which is the
 * account above it or the name of its group. Eight groups stand under a parent account, four under a common
 * name, ten accounts are on their own. All names are invented.
 */
const PLANS = `
A001 | S | 澜江能源集团有限公司 | 澜江能源 | 华东大客户部 | energy | 江苏 | steady > steady
A002 | A | 澜江海上风电有限公司 | 澜江风电 | 华东大客户部 | energy | 江苏 | wavering > steady | A001
A003 | B | 澜江城市燃气有限公司 | 澜江燃气 | 华东大客户部 | energy | 安徽 | steady > wavering | A001
A004 | C | 澜江售电有限公司 | 澜江售电 | 华东大客户部 | energy | 江苏 | steady > steady | A001
A005 | S | 瀚汀银行股份有限公司 | 瀚汀银行 | 华东大客户部 | finance | 上海 | wavering > steady
A006 | B | 瀚汀金融租赁有限公司 | 瀚汀租赁 | 华东大客户部 | finance | 上海 | steady > steady | A005
A007 | B | 瀚汀消费信贷有限公司 | 瀚汀信贷 | 华东大客户部 | finance | 浙江 | steady > thriving | A005
A008 | C | 瀚汀理财有限责任公司 | 瀚汀理财 | 华东大客户部 | finance | 上海 | wavering > wavering | A005
A009 | A | 沧屿港务集团有限公司 | 沧屿港务 | 华东大客户部 | transport | 浙江 | steady > thriving
A010 | B | 沧屿集装箱码头有限公司 | 沧屿码头 | 华东大客户部 | transport | 浙江 | steady > steady | A009
A011 | C | 沧屿拖轮服务有限公司 | 沧屿拖轮 | 华东大客户部 | transport | 浙江 | thriving > thriving | A009
A012 | B | 箬溪食品股份有限公司 | 箬溪食品 | 华东大客户部 | consumer | 浙江 | thriving > wavering
A013 | C | 鹭浔玩具有限公司 | 鹭浔玩具 | 华东大客户部 | consumer | 福建 | steady > steady
A014 | S | 蔚岭通信集团有限公司 | 蔚岭通信 | 华南大客户部 | telecom | 广东 | steady > thriving
A015 | A | 蔚岭云计算有限公司 | 蔚岭云 | 华南大客户部 | telecom | 广东 | steady > thriving | A014
A016 | B | 蔚岭塔站设施有限公司 | 蔚岭塔站 | 华南大客户部 | telecom | 广西 | steady > failing | A014
A017 | C | 蔚岭终端销售有限公司 | 蔚岭终端 | 华南大客户部 | telecom | 广东 | steady > thriving | A014
A018 | A | 岫岚汽车制造有限公司 | 岫岚汽车 | 华南大客户部 | industry | 广东 | wavering > steady | 岫岚控股集团
A019 | B | 岫岚动力电池有限公司 | 岫岚电池 | 华南大客户部 | industry | 湖南 | thriving > thriving | 岫岚控股集团
A020 | C | 岫岚零部件有限公司 | 岫岚配件 | 华南大客户部 | industry | 湖南 | steady > wavering | 岫岚控股集团
A021 | A | 栖霁中心医院 | 栖霁中心 | 华南大客户部 | health | 广东 | steady > steady | 栖霁医疗集团
A022 | B | 栖霁儿童医院 | 栖霁儿医 | 华南大客户部 | health | 广东 | wavering > steady | 栖霁医疗集团
A023 | C | 栖霁康复医院 | 栖霁康复 | 华南大客户部 | health | 海南 | steady > steady | 栖霁医疗集团
A024 | A | 屿棠航空股份有限公司 | 屿棠航空 | 华南大客户部 | transport | 海南 | thriving > wavering
A025 | B | 榕岱机场管理有限公司 | 榕岱机场 | 华南大客户部 | transport | 福建 | wavering > wavering
A026 | A | 海陵石化股份有限公司 | 海陵石化 | 北方行业部 | energy | 山东 | steady > steady
A027 | B | 海陵新材料有限公司 | 海陵新材 | 北方行业部 | industry | 山东 | steady > steady | A026
A028 | C | 海陵仓储物流有限公司 | 海陵仓储 | 北方行业部 | transport | 天津 | steady > thriving | A026
A029 | A | 朔垒煤电有限公司 | 朔垒煤电 | 北方行业部 | energy | 山西 | wavering > failing | 朔垒矿业集团
A030 | B | 朔垒铁矿有限公司 | 朔垒铁矿 | 北方行业部 | industry | 河北 | wavering > wavering | 朔垒矿业集团
A031 | C | 朔垒选矿装备有限公司 | 朔垒装备 | 北方行业部 | industry | 山西 | wavering > wavering | 朔垒矿业集团
A032 | B | 霁川水务集团有限公司 | 霁川水务 | 北方行业部 | energy | 陕西 | steady > thriving
A033 | C | 霁川污水处理有限公司 | 霁川治污 | 北方行业部 | energy | 陕西 | steady > steady | A032
A034 | C | 霁川管网工程有限公司 | 霁川管网 | 北方行业部 | energy | 甘肃 | wavering > steady | A032
A035 | C | 苔岭纸业有限公司 | 苔岭纸业 | 北方行业部 | industry | 河南 | steady > failing
A036 | C | 桐墟酒业有限公司 | 桐墟酒业 | 北方行业部 | consumer | 河南 | steady > steady
A037 | C | 砺峤轴承有限公司 | 砺峤轴承 | 北方行业部 | industry | 辽宁 | steady > thriving
A038 | S | Northgate Rail Group plc | Northgate Rail | 国际业务部 | transport | United Kingdom | thriving > steady
A039 | B | Northgate Freight Ltd | Northgate Freight | 国际业务部 | transport | United Kingdom | steady > steady | A038
A040 | C | Northgate Stations Ltd | Northgate Stations | 国际业务部 | transport | United Kingdom | wavering > steady | A038
A041 | A | Larkmoor Health Trust | Larkmoor Health | 国际业务部 | health | Ireland | steady > wavering
A042 | B | Larkmoor Diagnostics Ltd | Larkmoor Diagnostics | 国际业务部 | health | Ireland | steady > steady | A041
A043 | C | Larkmoor Community Care | Larkmoor Care | 国际业务部 | health | Ireland | steady > wavering | A041
A044 | A | Tarnwick Shipping Lines | Tarnwick Shipping | 国际业务部 | transport | Singapore | wavering > thriving | Tarnwick Maritime Holdings
A045 | B | Tarnwick Port Services | Tarnwick Ports | 国际业务部 | transport | Malaysia | wavering > wavering | Tarnwick Maritime Holdings
A046 | B | Calder Vale Water plc | Calder Vale | 国际业务部 | energy | United Kingdom | thriving > steady
A047 | C | Brackenhall Dairy Ltd | Brackenhall | 国际业务部 | consumer | New Zealand | steady > steady
A048 | C | Oxmere Robotics GmbH | Oxmere | 国际业务部 | industry | Germany | wavering > steady
`

const readPlan = (line: string): AccountPlan => {
  const cells = line.split('|').map((cell) => cell.trim())
  const [id, tier, name, short, unit, industry, region, moods, group] = cells as [
    ...[string, Tier, string, string, Unit, Industry, string, string],
    string | undefined,
  ]
  const plan = { id, tier, name, short, unit, industry, region, moods: moods.split(' > ') as [Mood, Mood] }
  if (group === undefined) return plan
  return /^A\d+$/.test(group) ? { ...plan, parent: group } : { ...plan, organization: group }
}

/** The 48 reviewed accounts. */
export const accountPlans: readonly AccountPlan[] = PLANS.trim().split('\n').map(readPlan)

/** Accounts that a review leaves out: two leads and a customer that closed. */
export const unreviewedAccounts: readonly (Pick<
  AccountPlan,
  'id' | 'name' | 'short' | 'unit' | 'industry' | 'region'
> & {
  status: string
})[] = [
  {
    id: 'A049',
    name: '芷湾生物制药有限公司',
    short: '芷湾制药',
    unit: '华东大客户部',
    industry: 'health',
    region: '江苏',
    status: 'lead',
  },
  {
    id: 'A050',
    name: 'Fellbrook Energy Storage',
    short: 'Fellbrook',
    unit: '国际业务部',
    industry: 'energy',
    region: 'Denmark',
    status: 'lead',
  },
  {
    id: 'A051',
    name: '垚城百货有限公司',
    short: '垚城百货',
    unit: '北方行业部',
    industry: 'consumer',
    region: '吉林',
    status: 'closed',
  },
]
