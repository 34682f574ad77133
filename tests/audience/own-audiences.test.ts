import { describe, expect, it } from 'vitest'
import { ownAudiencesSchema } from '../../src/model/audience-settings.ts'
import { findMentions } from '../../src/report/audience/find-mentions.ts'
import { findReaders } from '../../src/report/audience/readers.ts'

describe('an audience of the settings', () => {
  it('is one of those there are, shown less', () => {
    const audiences = ownAudiencesSchema.parse({ council: { basedOn: 'board', leastPeople: 5 } })
    expect(findReaders('council', { audiences })).toMatchObject({
      audience: 'board',
      own: { name: 'council', leastPeople: 5, dropFields: [], dropPages: [] },
    })
    expect(findReaders('counsel', { audiences })).toBeNull()
  })

  it.each([
    [{ one: { basedOn: 'bord' } }, '"board"?'],
    [{ one: { basedOn: 'team', dropFields: ['plans.acton'] } }, '"plans.action"?'],
    [{ one: { basedOn: 'board', leastPeople: 2 } }, '3 or more'],
    [{ one: { basedOn: 'coded', leastPeople: 5 } }, 'only where basedOn is'],
  ])('that is wrong is told what was expected: %j', (given, message) => {
    const { error } = ownAudiencesSchema.safeParse(given)
    expect(JSON.stringify(error?.issues.map((issue) => issue.message))).toContain(
      JSON.stringify(message).slice(1, -1),
    )
  })
})

it('a text mentions a name in whatever case and width, and within a longer word', () => {
  const mentions = findMentions(['Ada Brook', '李明'])
  expect(['met ADA BROOK', '与李明华', 'Ａda Brooks'].map(mentions)).toEqual([true, true, true])
  expect(['Ada', '李'].map(mentions)).toEqual([false, false])
})
