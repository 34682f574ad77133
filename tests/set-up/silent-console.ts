import { afterAll, afterEach } from 'vitest'

/**
 * Anything printed while a test runs fails that test: a stray message is a left-over of debugging or a
 * warning nobody would read among passing tests. A test that means to print catches it with `vi.spyOn`.
 */
const printed: string[] = []

for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table'] as const) {
  console[method] = (...parts: unknown[]) => {
    printed.push(`console.${method}: ${parts.map(String).join(' ')}`)
  }
}

for (const stream of ['stdout', 'stderr'] as const) {
  process[stream].write = (text: string | Uint8Array) => {
    printed.push(`${stream}: ${typeof text === 'string' ? text : new TextDecoder().decode(text)}`)
    return true
  }
}

function failIfPrinted(): void {
  const lines = printed.splice(0)
  if (lines.length > 0) throw new Error(`A test must not print, but this was printed:\n${lines.join('\n')}`)
}

afterEach(failIfPrinted)
afterAll(failIfPrinted)
