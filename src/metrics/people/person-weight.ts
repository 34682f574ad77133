import type { Person } from '../../model/dataset.ts'
import type { Settings } from '../../model/settings.ts'
import type { MapColumns, PersonState } from '../account-slice.ts'

/**
 * Weight of a person in the decision: weight of the highest role × influence, an integer. A missing role or influence
 * is assumed from the settings and marked; 1 each where the import has no column to weigh by.
 */
export function measurePersonWeight(
  person: Person,
  columns: MapColumns,
  settings: Settings,
): Pick<PersonState, 'weight' | 'weightAssumed'> {
  if (!columns.any) return { weight: 1, weightAssumed: true }
  const { roleWeights, assumedInfluence } = settings
  const role =
    person.roles.length === 0 ? roleWeights.none : Math.max(...person.roles.map((each) => roleWeights[each]))
  return {
    weight: role * (person.influence ?? assumedInfluence),
    weightAssumed: person.roles.length === 0 || person.influence === null,
  }
}
