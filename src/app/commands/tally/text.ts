import { type Count, type Fraction, formatDecimal, toNumber } from '#domain/tally/index.ts'

/** Lines of a table with aligned columns; columns named in `right` are flush right. */
export function alignTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number>,
): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, widths[column]! - [...cell].length))
        return right.has(column) ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')
}

const groups = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** 1,234,567.50 with the digits that the file has. */
export function money(count: Count, units: bigint): string {
  const [whole = '', fraction] = formatDecimal(units, count.election.decimals).split('.')
  return fraction === undefined ? groups.format(BigInt(whole)) : `${groups.format(BigInt(whole))}.${fraction}`
}

/** An exact amount, shown rounded to hundredths of the currency; the JSON has it exactly. */
export function roughMoney(count: Count, amount: Fraction): string {
  const value = toNumber({
    numerator: amount.numerator < 0n ? 0n : amount.numerator,
    denominator: amount.denominator * 10n ** BigInt(count.election.decimals),
  })
  return value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

export const formatShare = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

export function shorten(text: string, length: number): string {
  const characters = [...text]
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text
}
