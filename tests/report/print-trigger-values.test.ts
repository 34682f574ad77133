import { expect, it } from 'vitest'
import { createLocale } from '../../src/i18n/locale.ts'
import { printTriggerValues } from '../../src/report/print-trigger-values.ts'

it('a fall that raised a flag is rounded and signed like every change of a score', () => {
  expect(printTriggerValues(createLocale('en'), { scoreChange: -10.424 })).toBe(
    'points over two quarters −10.4',
  )
  expect(printTriggerValues(createLocale('zh'), { scoreChange: -10.424 })).toBe('两季分差 −10.4')
})

it('a verdict is said in words, a share in percent, a value readers have no name for not at all', () => {
  expect(printTriggerValues(createLocale('en'), { outlook: 'lost', share: 0.8, person: 7 })).toBe(
    'outlook lost, share 80\u00A0%',
  )
})
