/**
 * Words that have no business in a text others read about a person: what the law of many places protects (health, belief,
 * politics, family), favours, and what belittles. A list can only point at a cell; somebody has to read it. Chinese words
 * are found anywhere, English ones as whole words.
 */
export const sensitiveWords = {
  health: {
    zh: ['癌', '肿瘤', '抑郁', '怀孕', '流产', '住院', '病假', '化疗', '艾滋', '精神病', '酗酒'],
    en: [
      'cancer',
      'tumour',
      'tumor',
      'depression',
      'depressed',
      'pregnant',
      'pregnancy',
      'hospital',
      'alcoholic',
      'disabled',
    ],
  },
  belief: {
    zh: ['信教', '信佛', '基督徒', '穆斯林', '法轮', '教徒', '民族身份'],
    en: ['muslim', 'christian', 'catholic', 'jewish', 'buddhist', 'hindu', 'atheist', 'religious'],
  },
  politics: {
    zh: ['党籍', '政治面貌', '被双规', '留置调查', '工会骨干'],
    en: ['communist', 'left-wing', 'right-wing', 'trade unionist', 'party member'],
  },
  family: {
    zh: ['离婚', '外遇', '情人', '小三', '私生', '前妻', '前夫', '同性恋', '婚外'],
    en: [
      'divorce',
      'divorced',
      'mistress',
      'lover',
      'his wife',
      'her husband',
      'homosexual',
      'gay',
      'lesbian',
    ],
  },
  favours: {
    zh: ['回扣', '红包', '好处费', '行贿', '受贿', '打点', '封口费'],
    en: ['kickback', 'kickbacks', 'bribe', 'bribes', 'bribed', 'backhander'],
  },
  belittling: {
    zh: ['白痴', '蠢', '傻子', '草包', '奇葩', '老狐狸', '贪得无厌', '不要脸', '滚蛋'],
    en: ['idiot', 'stupid', 'moron', 'incompetent', 'greedy', 'lazy', 'crook', 'loser'],
  },
} as const satisfies Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>
