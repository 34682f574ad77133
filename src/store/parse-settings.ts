import type { z } from 'zod'
import { nearestName } from '../lib/nearest-name.ts'
import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
import { ownAudienceKeys } from '../model/audience-settings.ts'
import { type Settings, settingsSchema } from '../model/settings.ts'

/** A settings file as text; later ones win over earlier ones, key by key. */
export interface SettingsText {
  readonly file: string
  readonly text: string
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lays `over` upon `under`: objects are joined key by key, everything else is replaced. */
function overlay(under: JsonObject, over: JsonObject): JsonObject {
  const joined: JsonObject = { ...under }
  for (const [key, value] of Object.entries(over)) {
    const before = Object.hasOwn(joined, key) ? joined[key] : undefined
    Object.defineProperty(joined, key, {
      value: isObject(before) && isObject(value) ? overlay(before, value) : value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return joined
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  )
}

function reportIssue(
  issue: z.core.$ZodIssue,
  given: JsonObject,
  defaults: Settings,
  file: string,
  collector: DiagnosticCollector,
): void {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const siblings =
      issue.path[0] === 'audiences' ? ownAudienceKeys : Object.keys(valueAt(defaults, issue.path) ?? {})
    for (const key of issue.keys) {
      const column = path === '' ? key : `${path}.${key}`
      collector.add('setting-unknown', {
        file,
        column,
        actual: key,
        expected: nearestName(key, siblings) ?? siblings.join(', '),
      })
    }
    return
  }
  // a name that can't be one: what is wrong with it lies one deeper
  const isName = issue.code === 'invalid_key'
  const actual = isName ? issue.path.at(-1) : valueAt(given, issue.path)
  collector.add('setting-bad-value', {
    file,
    column: path,
    actual: actual === undefined ? '—' : JSON.stringify(actual),
    expected: (isName ? issue.issues[0]?.message : undefined) ?? issue.message,
  })
}

/**
 * Reads settings files over each other, the shipped one first, and names everything wrong in one pass: the file, the
 * path in it, what was expected, and for a misspelt name the nearest one there is. A file with a fault has no effect.
 * The shipped file must be right: it throws otherwise, because that is our fault and not the user's.
 */
export function parseSettings(
  shipped: SettingsText,
  others: readonly SettingsText[],
  collector: DiagnosticCollector,
): Settings {
  const defaults = settingsSchema.parse(JSON.parse(shipped.text))
  let merged: JsonObject = JSON.parse(shipped.text) as JsonObject
  for (const { file, text } of others) {
    let given: unknown
    try {
      given = JSON.parse(text.replace(/^\uFEFF/, ''))
    } catch (fault) {
      collector.add('settings-unreadable', { file, actual: fault instanceof Error ? fault.message : '' })
      continue
    }
    if (!isObject(given)) {
      collector.add('settings-unreadable', { file, actual: JSON.stringify(given), expected: '{ … }' })
      continue
    }
    const joined = overlay(merged, given)
    const checked = settingsSchema.safeParse(joined)
    if (checked.success) merged = joined
    else for (const issue of checked.error.issues) reportIssue(issue, joined, defaults, file, collector)
  }
  return settingsSchema.parse(merged)
}
