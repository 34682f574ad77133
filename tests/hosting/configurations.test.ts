import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hostHeaders } from '../../src/layouts/content-policy.ts'

const folder = join(import.meta.dirname, '../../docs/hosting')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** How each host is told to send a header. */
const lines: Readonly<Record<string, (name: string, value: string) => string>> = {
  'nginx.conf': (name, value) => `add_header ${name} "${value}" always;`,
  'httpd.conf': (name, value) => `Header always set ${name} "${value}"`,
  Caddyfile: (name, value) => `\t${name} "${value}"\n`,
  'web.config': (name, value) => `<add name="${name}" value="${value}" />`,
}

describe.each(Object.entries(lines))('the configuration %s', (name, line) => {
  const text = read(name)

  it.each(Object.entries(hostHeaders))('sends %s as the pages have it', (header, value) => {
    expect(text).toContain(line(header, value))
    expect(text.split(header)).toHaveLength(2)
  })

  it('says what a table and a data file are', () => {
    for (const type of ['text/csv', 'application/json']) expect(text).toContain(type)
    expect(text).toMatch(/utf-8/)
  })

  it('asks who is there', () => {
    expect(text).toMatch(/auth_basic_user_file|Require valid-user|basicauth|<authorization>/)
  })

  it('is in the folder and described', () => {
    expect(readFileSync(join(folder, '../put-it-on-a-server.md'), 'utf8')).toContain(`hosting/${name}`)
  })
})

it('no configuration is left out of these', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(lines).sort())
})

it('web.config is well-formed, and all it says is said of the sub-path', () => {
  const body = read('web.config').replace(/<\?xml[^?]*\?>|<!--(?:(?!--)[\s\S])*-->/g, '')
  const open: string[] = []
  const rest = body.replace(
    /<(\/?)([\w.]+)((?:\s+\w+="[^"<&]*")*)\s*(\/?)>/g,
    (_, end, name: string, __, empty) => {
      if (end === '/') expect(open.pop()).toBe(name)
      else if (empty !== '/') open.push(name)
      return ''
    },
  )
  expect({ open, rest: rest.trim() }).toEqual({ open: [], rest: '' })
  expect(body).toMatch(/^\s*<configuration>\s*<location path="customer-review">\s*<system\.webServer>/)
  expect(body.match(/<location/g)).toHaveLength(1)
})
