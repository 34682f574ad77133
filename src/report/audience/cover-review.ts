import type { AccountSlice, PersonState, PreviousFacts } from '../../metrics/account-slice.ts'
import type { AccountFacts } from '../../metrics/facts/account-facts.ts'
import type { AccountMeasures, AccountReview, Review } from '../../metrics/review.ts'
import type { Dataset, InputFile } from '../../model/dataset.ts'
import type { Settings } from '../../model/settings.ts'
import { coverRecords, type RecordCovers } from './cover-records.ts'
import type { Naming } from './naming.ts'

const QUARTER_MARK = /-?\d{4}-?Q[1-4]\.csv(?:\.gz)?$/i

/** A file of the input by its place: its name, its hash and its own headers could all tell who is in it. */
function coverFile(file: InputFile, index: number): InputFile {
  return {
    ...file,
    // the quarter in a name says for when an export speaks
    file: `file-${index + 1}${QUARTER_MARK.exec(file.file)?.[0] ?? '.csv'}`,
    sha256: '',
    header: [],
    unknownHeaders: file.unknownHeaders.map((_, at) => ({ header: `#${at + 1}`, nearest: null })),
    droppedHeaders: file.droppedHeaders.map((_, at) => `#${at + 1}`),
  }
}

function coverDataset(dataset: Dataset, say: RecordCovers, naming: Naming, open: boolean): Dataset {
  const files = open ? dataset.files : dataset.files.map(coverFile)
  const keep = (text: string | null) => (text === null || naming.text(text, null) === text ? text : null)
  const quote = (one: Dataset['diagnostics'][number]) => ({
    ...one,
    actual: keep(one.actual),
    expected: keep(one.expected),
  })
  const nameOf = new Map(dataset.files.map(({ file }, at) => [file, files[at]!.file]))
  return {
    ...dataset,
    files,
    ...(open ? {} : { rowsWithheld: true as const }),
    accounts: dataset.accounts.map(say.account),
    organizations: dataset.organizations.map(say.organization),
    units: dataset.units.map(say.unit),
    people: dataset.people.map(say.person),
    staff: dataset.staff.map(say.staff),
    departments: dataset.departments.map(say.department),
    opportunities: dataset.opportunities.map(say.opportunity),
    plans: dataset.plans.map(say.plan),
    sites: dataset.sites.map(say.site),
    cases: dataset.cases.map(say.case),
    partnership: dataset.partnership.map(say.partnership),
    siteNames: dataset.siteNames.map(say.siteName),
    // what was found quotes cells, and what was expected may quote the nearest name
    diagnostics: dataset.diagnostics.map((one) =>
      open
        ? quote(one)
        : {
            ...one,
            file: one.file === null ? null : (nameOf.get(one.file) ?? null),
            line: null,
            column: null,
            actual: null,
            expected: null,
          },
    ),
  }
}

const coverSites = <Facts extends PreviousFacts>(facts: Facts, say: RecordCovers): Facts => ({
  ...facts,
  sites: facts.sites.map((one) => ({ ...one, key: say.siteName(one.key) })),
})

function coverFacts(facts: AccountFacts, account: number, say: RecordCovers): AccountFacts {
  const departments = facts.departments.map((one) => say.inDepartment(one, account))
  return { ...coverSites(facts, say), departments }
}

function coverSlice(slice: AccountSlice, review: Pick<Review, 'dataset' | 'settings'>, say: RecordCovers) {
  const { index } = slice.account
  const { registers } = slice
  const coverState = (state: PersonState): PersonState => ({
    ...state,
    person: say.person(state.person),
    supportRating: state.supportRating && say.rating(state.supportRating),
    intimacyRating: state.intimacyRating && say.rating(state.intimacyRating),
  })
  return {
    ...slice,
    ...review,
    account: say.account(slice.account),
    people: slice.people.map(coverState),
    facts: coverFacts(slice.facts, index, say),
    previousFacts: coverSites(slice.previousFacts, say),
    departments: slice.departments.map(say.department),
    registers: {
      ...registers,
      plans: registers.plans.map(say.plan),
      opportunities: registers.opportunities.map(say.opportunity),
      sites: registers.sites.map(say.site),
      cases: registers.cases.map(say.case),
      partnership: registers.partnership.map(say.partnership),
      inherited: registers.inherited.map(say.partnership),
    },
  } satisfies AccountSlice
}

/** The settings without who is whom. */
export const hideSettings = (settings: Settings): Settings => ({
  ...settings,
  systemUsers: [],
  audiences: {},
})

/** The review with every name, id and free text as an audience is told of it; no number moves. `open`: files, rows and settings stay. */
export function coverReview(review: Review, naming: Naming, open = false): Review {
  const say = coverRecords(review.dataset, naming)
  const dataset = coverDataset(review.dataset, say, naming, open)
  const settings = open ? review.settings : hideSettings(review.settings)
  const coverAccount = (one: AccountReview): AccountReview => {
    const { index } = one.account
    const coverMeasures = (measures: AccountMeasures): AccountMeasures => ({
      ...measures,
      eyes: measures.eyes.map((eye) => ({ ...eye, department: say.departmentKey(index, eye.department) })),
    })
    const history = one.history.map(coverMeasures)
    return {
      ...one,
      account: say.account(one.account),
      slice: coverSlice(one.slice, { dataset, settings }, say),
      now: history.at(-1)!,
      history,
    }
  }
  return {
    ...review,
    dataset,
    settings,
    accounts: review.accounts.map(coverAccount),
    organizations: review.organizations.map((one) => ({ ...one, of: say.organization(one.of) })),
    units: review.units.map((one) => ({ ...one, of: say.unit(one.of) })),
  }
}
