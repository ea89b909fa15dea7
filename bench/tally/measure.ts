/** Milliseconds of several things, taken in turn so that a busy moment hits all of them: the median of each. */
export function interleaved<Name extends string>(
  rounds: number,
  things: Readonly<Record<Name, () => unknown>>,
): Record<Name, number> {
  const names = Object.keys(things) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const began = performance.now()
      things[name]()
      taken[name].push(performance.now() - began)
    }
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN
  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<Name, number>
}

export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const text = rows.map((row) => row.map(String))
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...text.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
  console.log(`\n${title}\n`)
  for (const row of [head, ...text]) console.log(line(row))
}

export const short = (instance: string): string => instance.replace(/^Poland_|\.pb$/g, '').slice(0, 34)
