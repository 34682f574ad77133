import type { Person } from './person.ts'

/** A job title that says level and department, the first of the house by its own name. */
export const titleOf = (person: Person, english: boolean, seat: number): string => {
  const { level, department } = person
  if (english) {
    if (person.role === 'A') return 'Chief Executive'
    if (level === '高层') return `Vice President, ${department}`
    if (level === '中层') return `Director of ${department}`
    return level === '主管'
      ? `Manager, ${department}`
      : `${['Engineer', 'Specialist', 'Analyst'][seat % 3]}, ${department}`
  }
  const head = { 行长办公室: '行长', 院长办公室: '院长' }[department] ?? '总经理'
  if (person.role === 'A') return head
  if (level === '高层') return `分管${department}的副总`
  if (level === '中层') return `${department}负责人`
  return level === '主管' ? `${department}主管` : `${department}${['工程师', '专员', '助理'][seat % 3]}`
}
