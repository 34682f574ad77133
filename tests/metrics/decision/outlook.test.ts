import { describe, expect, it } from 'vitest'
import type { CircleMember, Side } from '../../../src/metrics/decision/circle-member.ts'
import { measureOutlook, splitSides } from '../../../src/metrics/decision/outlook.ts'

const circle = (...people: [Side, number][]): CircleMember[] =>
  people.map(([side, weight], index) => ({ id: `p${index}`, weight, side, chain: null }))
const outlookOf = (...people: [Side, number][]) => measureOutlook(splitSides(circle(...people)))

describe('decision outlook', () => {
  it('is secured where supporters hold more than half of the weight and of the heads', () => {
    expect(outlookOf(['pro', 25], ['pro', 9], ['con', 15])).toBe('secured')
  })

  it('is not secured by exactly half of the weight', () => {
    expect(outlookOf(['pro', 10], ['pro', 10], ['con', 20])).toBe('lost')
    expect(outlookOf(['pro', 10], ['pro', 10], ['open', 20])).toBe('open')
  })

  it('is not secured by exactly half of the heads, however heavy: a decider does not go against the room', () => {
    expect(outlookOf(['pro', 25], ['pro', 25], ['con', 1], ['con', 1])).toBe('lost')
    expect(outlookOf(['pro', 25], ['pro', 25], ['open', 1], ['con', 1])).toBe('open')
  })

  it('is lost behind a friendly chief where heads against us can no longer be outvoted', () => {
    expect(outlookOf(['pro', 25], ['con', 3], ['con', 3], ['open', 3])).toBe('lost')
  })

  it('is open where those who are open would be enough', () => {
    expect(outlookOf(['pro', 1], ['open', 5], ['con', 5])).toBe('open')
  })

  it('gives the band of weight and heads by its split', () => {
    expect(splitSides(circle(['pro', 25], ['open', 6], ['con', 15], ['open', 3]))).toEqual({
      pro: { weight: 25, heads: 1 },
      open: { weight: 9, heads: 2 },
      con: { weight: 15, heads: 1 },
      all: { weight: 49, heads: 4 },
    })
  })

  it('takes other quotas, as published voting games have them', () => {
    const split = splitSides(circle(['pro', 4], ['pro', 4], ['pro', 4], ['con', 2], ['con', 2], ['con', 1]))
    expect(measureOutlook(split, { weight: 12, heads: 0 })).toBe('secured')
    expect(measureOutlook(split, { weight: 13, heads: 0 })).toBe('lost')
  })
})
