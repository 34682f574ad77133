import { existsSync, statSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isLanguage, languages } from '../src/i18n/language.ts'
import { formatQuarter } from '../src/model/quarter.ts'
import { reviewFor } from '../src/pipeline.ts'
import { readErased } from '../src/store/erased.ts'
import { chooseReaders } from './choose-readers.ts'
import { editionFlags, refuseEditionFlags, sayUnwritable } from './edition-flags.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { tripStart } from './input-flags.ts'
import { formats, isFormat } from './pack/formats.ts'
import { readPassword } from './pack/read-password.ts'
import { startProgress } from './progress.ts'
import { readReview } from './read-review.ts'

const definition = {
  command: 'pack',
  does: 'what is handed round: the PDF of the meeting, a zip of the site, or an encrypted page',
  flags: {
    ...editionFlags,
    format: { takes: 'NAME', says: `one of ${formats.join(', ')}; default pdf` },
    lang: {
      takes: 'NAME',
      says: `language of pdf and html, ${languages.join(' or ')}; default that of the settings`,
    },
    to: { takes: 'FILE', says: 'default data/packs/<quarter>-<audience>-<language>.<format>' },
    'password-file': { takes: 'FILE', says: 'holds the password of html in one line' },
  },
} as const

const root = join(import.meta.dirname, '..')

/** Bad input 1, wrong usage 2 (also where no browser is found), else 0. The file appears whole or not at all. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { flags } = read
  const refuse = (text: string): number => printStop({ exitCode: 2, text })
  const format = flags.format ?? 'pdf'
  const refusal = refuseEditionFlags(flags)
  if (refusal !== null) return refuse(refusal)
  if (!isFormat(format))
    return refuse(`There is no format "${format}"; there are ${formats.map((one) => `"${one}"`).join(', ')}.`)
  const { lang } = flags
  if (lang !== undefined && !isLanguage(lang))
    return refuse(
      `There is no language "${lang}"; there are ${languages.map((one) => `"${one}"`).join(', ')}.`,
    )
  if (lang !== undefined && format === 'zip')
    return refuse('A zip holds the site in every language: --lang is for pdf and html.')
  const to = flags.to === undefined ? undefined : resolve(flags.to)
  const misplaced = to === undefined ? null : refuseFile(to, format)
  if (misplaced !== null) return refuse(misplaced)
  const password = await readPassword(format, flags['password-file'])
  if ('refusal' in password) return refuse(password.refusal)

  const progress = startProgress()
  const start = await tripStart(flags)
  const measured = await readReview(start, flags.lenient, progress)
  if (measured === null) {
    process.stderr.write('Nothing was packed. --lenient packs all the same.\n')
    return 1
  }
  const audience = flags.audience ?? measured.settings.audience
  const language = lang ?? measured.settings.language
  const quarter = formatQuarter(measured.quarter)
  const name = [quarter, audience, ...(format === 'zip' ? [] : [language])].join('-')
  const file = to ?? join(root, 'data', 'packs', `${name}.${format}`)
  const erased = await readErased(join(root, 'data', 'archive'))
  const choice = await chooseReaders(audience, measured, flags.codes, file, erased)
  if ('refusal' in choice) return refuse(choice.refusal)
  const { readers } = choice
  // loaded here, so that help and a stop at the input need wait for neither site generator nor browser
  const { packers } = await import('./pack/packers.ts')
  const packed = await packers[format]({
    review: reviewFor(measured.review, readers),
    marks: { sample: start.sample, lenient: measured.collector.hasErrors },
    readers,
    language,
    password: password.password,
    env,
    progress,
  }).finally(() => {
    progress.end()
  })
  if ('refusal' in packed) return refuse(packed.refusal)
  try {
    await placeFile(file, packed.bytes)
  } catch (fault) {
    return refuse(sayUnwritable(file, fault, '--to'))
  }
  process.stdout.write(`${quarter}: ${packed.says} in ${file}\n`)
  if (start.sample) process.stdout.write('This is sample data; put your own exports into data/exports.\n')
  return 0
}

/** A pack takes the place of an earlier one, never of anything that may be something else. */
function refuseFile(file: string, format: string): string | null {
  if (!file.endsWith(`.${format}`))
    return `${file} does not end with .${format}: nothing was written. Name another file with --to.`
  if (existsSync(file) && !statSync(file).isFile())
    return `${file} is no file: nothing was written. Name another file with --to.`
  return null
}

async function placeFile(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const aside = join(dirname(file), `.${basename(file)}.packing`)
  await writeFile(aside, bytes)
  await rename(aside, file)
}
