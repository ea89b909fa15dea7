import type { Language } from '#domain/base/text.ts'
import { type Count, type Fraction, formatDecimal, toNumber } from '#domain/tally/index.ts'

/** Numbers in the format of the language; amounts carry the currency of the file. */
export type Numbers = ReturnType<typeof numbersFor>

export function numbersFor(count: Count, language: Language) {
  const { election } = count
  const currency = election.meta.get('currency') ?? ''
  const whole = new Intl.NumberFormat(language)
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: election.decimals })
  const cents = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const three = new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const percents = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const percentages = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const named = (text: string) => (currency === '' ? text : `${text}\u00a0${currency}`)
  return {
    currency,
    /** An amount of the file in whole units of its currency. */
    amount: ({ numerator, denominator }: Fraction) =>
      toNumber({ numerator, denominator: denominator * 10n ** BigInt(election.decimals) }),
    /** Such an amount without its currency. */
    bare: (value: number) => exact.format(value),
    /** A share of a hundred without its sign. */
    ofHundred: (value: number) => percentages.format(value),
    integer: (value: number | bigint) => whole.format(value),
    money: (units: bigint) =>
      named(exact.format(formatDecimal(units, election.decimals) as Intl.StringNumericLiteral)),
    whole: (units: bigint) => named(whole.format(units)),
    rough: ({ numerator, denominator }: Fraction) =>
      named(
        cents.format(toNumber({ numerator, denominator: denominator * 10n ** BigInt(election.decimals) })),
      ),
    mean: (sum: number, of: number) => three.format(sum / Math.max(1, of)),
    percent: (part: number, of: number) => percents.format(part / Math.max(1, of)),
  }
}
