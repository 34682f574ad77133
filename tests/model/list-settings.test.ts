import { expect, it } from 'vitest'
import { findChangedSettings, listSettings } from '../../src/model/list-settings.ts'
import { buildSettings } from '../metrics/build-dataset.ts'

const settings = buildSettings()

it('every value of the settings has one path, and a list is one value', () => {
  const listed = listSettings(settings)
  expect(new Set(listed.map(({ path }) => path)).size).toBe(listed.length)
  expect(listed).toContainEqual({ path: 'standards.S.gapDays', value: 30 })
  expect(listed).toContainEqual({ path: 'standards.C.exchanges', value: null })
  expect(listed).toContainEqual({ path: 'standards.C.requiredRoles', value: ['D'] })
})

it('a changed value is named by its path, inside a tier or a list too', () => {
  expect(findChangedSettings(settings, buildSettings())).toEqual([])
  const { standards } = settings
  const own = {
    ...settings,
    keyInfluence: 5,
    standards: { ...standards, S: { ...standards.S, requiredRoles: ['A' as const, 'D' as const] } },
  }
  expect(findChangedSettings(own, settings)).toEqual(['keyInfluence', 'standards.S.requiredRoles'])
})
