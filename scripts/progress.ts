/** Says what a long command is doing: one changing line on a terminal, silence in CI and in pipes. */
export interface Progress {
  say(what: string): void
  end(): void
}

export function startProgress(): Progress {
  const lively = process.stderr.isTTY && process.env['CI'] === undefined
  const write = (text: string): void => {
    if (lively) process.stderr.write(`\r\u001B[2K${text}`)
  }
  return { say: write, end: () => write('') }
}
