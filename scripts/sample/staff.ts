import { dayOf, isoOf } from './calendar.ts'
import { makeDice } from './dice.ts'
import type { AccountPlan, Unit } from './account-plans.ts'
import type { Names } from './names.ts'
import type { Row } from './tables.ts'

/** One of our people. */
export type Member = {
  id: string
  name: string
  role: 'AR' | 'SR' | 'FR' | 'executive'
  unit: Unit | '总部'
  leftOn?: number
}

/** Who of ours works on an account; staff ids. */
export type Team = {
  manager: string
  solution: string
  fulfilment: string
  /** An executive of ours. */
  sponsor: string
  /** Others who help on large accounts. */
  helpers: string[]
  /** The account manager before the present one. */
  former: { id: string; until: number } | undefined
}

const UNITS: readonly Unit[] = ['华东大客户部', '华南大客户部', '北方行业部', '国际业务部']

/** Ten people a unit and two executives above the units; one account manager left last winter. */
export const makeStaff = (names: Names): Member[] => {
  const dice = makeDice('staff')
  const staff: Member[] = []
  const add = (role: Member['role'], unit: Member['unit']) => {
    const name = unit === '国际业务部' && dice.chance(0.5) ? names.english() : names.chinese()
    staff.push({ id: `E${String(staff.length + 1).padStart(2, '0')}`, name, role, unit })
  }
  add('executive', '总部')
  add('executive', '总部')
  for (const unit of UNITS) {
    add('executive', unit)
    for (let i = 0; i < 4; i++) add('AR', unit)
    for (let i = 0; i < 3; i++) add('SR', unit)
    for (let i = 0; i < 2; i++) add('FR', unit)
  }
  const leaver = staff.findLast((member) => member.role === 'AR' && member.unit === '北方行业部')
  if (leaver) leaver.leftOn = dayOf('2026-01-30')
  return staff
}

/** Accounts on which the manager works alone. */
const ALONE = new Set(['A024'])

/** The team of an account; `place` is its place within its unit, so that the work is spread. */
export const teamOf = (plan: AccountPlan, place: number, staff: readonly Member[]): Team => {
  const ours = staff.filter((member) => member.unit === plan.unit && member.leftOn === undefined)
  const of = (role: Member['role'], turn: number): string => {
    const able = ours.filter((member) => member.role === role)
    return (able[turn % able.length] as Member).id
  }
  const leaver = staff.find((member) => member.unit === plan.unit && member.leftOn !== undefined)
  const top = staff.filter((member) => member.unit === '总部')
  const alone = ALONE.has(plan.id)
  const manager = of('AR', place)
  return {
    manager,
    solution: alone ? manager : of('SR', place),
    fulfilment: alone ? manager : of('FR', place),
    sponsor: plan.tier === 'S' ? (top[place % 2] as Member).id : of('executive', 0),
    helpers:
      alone || plan.tier === 'B' || plan.tier === 'C' ? [] : [of('SR', place + 1), of('AR', place + 1)],
    former:
      leaver?.leftOn !== undefined && place % 4 === 3 ? { id: leaver.id, until: leaver.leftOn } : undefined,
  }
}

const DEPARTMENT = { AR: '客户部', SR: '方案部', FR: '交付部', executive: '管理层' }
const LEVEL = { AR: '主管', SR: '主管', FR: '主管', executive: '高层' }

/** The rows of `staff.csv`. */
export const staffRows = (staff: readonly Member[]): Row<'staff'>[] =>
  staff.map((member) => ({
    staff_id: member.id,
    name: member.name,
    role: member.role,
    level: LEVEL[member.role],
    department: DEPARTMENT[member.role],
    unit: member.unit,
    weekly_target: member.role === 'executive' ? '2' : '',
    left_on: member.leftOn === undefined ? '' : isoOf(member.leftOn),
  }))
