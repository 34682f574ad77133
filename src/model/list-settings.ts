import type { Settings } from './settings.ts'

/** One value of the settings and its path, e.g. `standards.S.contacts`. A list is one value. */
export interface SettingValue {
  readonly path: string
  readonly value: unknown
}

const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function listValues(branch: object, path: string): SettingValue[] {
  return Object.entries(branch).flatMap(([key, value]: [string, unknown]) =>
    isBranch(value) ? listValues(value, `${path}${key}.`) : [{ path: path + key, value }],
  )
}

/** Every value of the settings, in their order. */
export function listSettings(settings: Settings): SettingValue[] {
  return listValues(settings, '')
}

/** Paths at which two settings differ. */
export function findChangedSettings(settings: Settings, defaults: Settings): string[] {
  const before = new Map(listSettings(defaults).map(({ path, value }) => [path, JSON.stringify(value)]))
  return listSettings(settings)
    .filter(({ path, value }) => before.get(path) !== JSON.stringify(value))
    .map(({ path }) => path)
}
