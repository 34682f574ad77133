import type { Level } from '../scales.ts'

/**
 * How a level is inferred from a title where none is given; the first line that fits decides. Chinese words are found
 * anywhere in the title, English ones as whole words. Printed on the method page; such a level is marked assumed.
 */
export const titleLevels: readonly {
  readonly level: Level
  readonly zh: readonly string[]
  readonly en: readonly string[]
}[] = [
  { level: 'executive', zh: ['董事会秘书', '董秘'], en: ['board secretary'] },
  { level: 'staff', zh: ['助理', '秘书', '助手'], en: ['assistant', 'secretary'] },
  {
    level: 'executive',
    zh: [
      '董事长',
      '董事',
      '总裁',
      '总经理',
      '副总',
      '首席',
      '行长',
      '院长',
      '校长',
      '局长',
      '厅长',
      '市长',
      '党委书记',
      '总会计师',
      '总工程师',
    ],
    en: [
      'chairman',
      'chairwoman',
      'chair',
      'president',
      'chief',
      'ceo',
      'cfo',
      'cio',
      'cto',
      'coo',
      'cmo',
      'cpo',
      'ciso',
      'cdo',
      'vp',
      'svp',
      'evp',
      'managing director',
      'general manager',
      'executive director',
      'founder',
    ],
  },
  {
    level: 'director',
    zh: ['总监', '处长', '部长', '主任', '所长', '厂长', '站长'],
    en: ['director', 'head'],
  },
  {
    level: 'manager',
    zh: ['经理', '主管', '科长', '组长', '班长', '队长'],
    en: ['manager', 'supervisor', 'lead', 'leader'],
  },
  {
    level: 'staff',
    zh: ['专员', '职员', '员工', '干事', '工程师', '科员'],
    en: ['engineer', 'specialist', 'analyst', 'clerk', 'officer', 'technician'],
  },
]

/** The level a title stands for, or null where no line fits. */
export function levelOfTitle(title: string): Level | null {
  const folded = title.normalize('NFKC').toLowerCase()
  const words = ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const found = titleLevels.find(
    ({ zh, en }) =>
      zh.some((word) => folded.includes(word)) || en.some((word) => words.includes(` ${word} `)),
  )
  return found?.level ?? null
}
