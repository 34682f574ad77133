import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inflatedRatings } from '../../src/metrics/flags/rating-flags.ts'
import { triggerValues } from '../../src/metrics/flags/trigger-values.ts'

const localeOf = (file: string) =>
  readFileSync(new URL(`../../src/i18n/locales/${file}.json`, import.meta.url), 'utf8')

it('“inflated” names the flag alone: a claim is above its evidence, or so many levels above', () => {
  expect([inflatedRatings.label.zh, inflatedRatings.label.en]).toEqual(['评级虚高', 'Inflated ratings'])
  const words = JSON.stringify(triggerValues)
  expect(words.replaceAll('"inflated":', '') + localeOf('en')).not.toMatch(/inflat/i)
  expect(words + localeOf('zh-CN')).not.toContain('虚高')
})
