import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import settings from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
const documents = [
  'README.md',
  'data/README.md',
  'src/README.md',
  'src/DECISIONS.md',
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
].filter((path) => path.endsWith('.md'))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Every command written in a document: in a block of shell, or between single quotes of code. */
function listCommands(text: string): string[] {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((match) => match[1]!.split('\n'))
  const inline = [...text.matchAll(/`((?:npm|npx|node) [^`\n]+)`/g)].map((match) => match[1]!)
  return [...blocks, ...inline]
    .flatMap((line) => line.split('&&'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

const commands = documents.flatMap((path) => listCommands(read(path)).map((command) => ({ path, command })))
const ours = commands.flatMap(({ path, command }) => {
  const match = /^npm (?:run (?:-s )?)?([a-z-]+)(?: -- (.*))?$/.exec(command)
  const name = match?.[1] ?? ''
  return name in settings.scripts ? [{ path, command, name, flags: match?.[2] ?? '' }] : []
})

describe('every command in the documents', () => {
  it('is one of npm itself or one of ours', () => {
    const known = new Set(['npm ci', 'npm test'])
    const strange = commands.filter(
      ({ command }) =>
        !known.has(command) &&
        !ours.some((one) => one.command === command) &&
        !/^npm run <command>/.test(command) &&
        !existsSync(join(root, /^node ([\w/.-]+)/.exec(command)?.[1] ?? '?')),
    )
    expect(strange).toEqual([])
    expect(ours.length).toBeGreaterThan(5)
  })

  it.each([...new Set(ours.filter(({ flags }) => flags !== '').map(({ name }) => name))])(
    '`%s` has the flags it is shown with',
    (name) => {
      const { stdout } = spawnSync(process.execPath, ['scripts/mcr.mjs', name, '--help'], {
        cwd: root,
        encoding: 'utf8',
      })
      for (const { command, flags } of ours.filter((one) => one.name === name))
        for (const [flag] of flags.matchAll(/--[a-z-]+/g)) expect(stdout, command).toContain(flag)
    },
  )
})

it('every file, folder and page a document links to is there', () => {
  const dead = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#[^)]*)?\)/g)]
      .map((match) => match[1]!)
      .filter((to) => to !== '' && !existsSync(join(root, dirname(path), to)))
      .map((to) => `${path} → ${to}`),
  )
  expect(dead).toEqual([])
})

it('every document is reached from the README', () => {
  const reached = new Set(['README.md'])
  for (const path of reached)
    for (const [, to = ''] of read(path).matchAll(/\]\((?!https?:)([^)\s#]+\.md)(?:#[^)]*)?\)/g))
      if (existsSync(join(root, dirname(path), to)))
        reached.add(join(dirname(path), to).replaceAll('\\', '/'))
  expect(documents.filter((path) => !reached.has(path))).toEqual([])
})

it('a picture in a document is at most 150 KB', () => {
  const pictures = readdirSync(join(root, 'docs/pictures'))
  expect(pictures.filter((name) => statSync(join(root, 'docs/pictures', name)).size > 150_000)).toEqual([])
})
