import fc from 'fast-check'
import type { Amount, Chart, ChartPart } from '#ui/chart/index.ts'

/** A figure as data bring it: also what a division by zero leaves behind. */
const anyAmount: fc.Arbitrary<Amount> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double(),
  fc.constantFrom(0, -0, 1e15, -1e15, 9.007e15, 1e-9),
)
const letters = 'аәбғқңөұүһіщЖШabcMW- 0123«»<&"\'№'
const anyName = fc.string({ unit: fc.constantFrom(...letters), maxLength: 90, size: 'max' })
const amounts = fc.array(anyAmount, { maxLength: 12 })
const names = { names: anyName, valueName: anyName }
const periodsOf = (maxLength: number) =>
  fc.array(fc.string({ unit: fc.constantFrom(...letters), maxLength: 11 }), { maxLength })
const of = <Kind extends Chart['kind']>(kind: Kind) => ({
  kind: fc.constant(kind),
  id: fc.constant('c'),
  title: anyName,
  unit: fc.constantFrom('', 'адам', 'млн ₸'),
})
const perhaps = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: undefined })
const ids = ['a', 'b', 'c', 'd', 'e'] as const

const { part } = fc.letrec<{ part: ChartPart }>((tie) => ({
  part: fc.record({
    name: anyName,
    value: anyAmount,
    parts: fc.option(fc.array(tie('part'), { maxLength: 3 }), { nil: undefined, depthSize: 'small' }),
  }),
}))

/** Charts of each kind, of any content. */
export const anyChart: Readonly<Record<Chart['kind'], fc.Arbitrary<Chart>>> = {
  bars: fc.record({
    ...of('bars'),
    ...names,
    targetName: perhaps(anyName),
    fromName: perhaps(anyName),
    partName: perhaps(anyName),
    bars: fc.array(
      fc.record({
        name: anyName,
        value: anyAmount,
        target: perhaps(anyAmount),
        from: perhaps(anyAmount),
        part: perhaps(anyAmount),
        emphasis: perhaps(anyName),
      }),
      { maxLength: 8 },
    ),
  }),
  trend: fc.record({
    ...of('trend'),
    periodName: anyName,
    periods: periodsOf(14),
    series: fc.array(fc.record({ name: anyName, values: amounts }), { maxLength: 4 }),
    target: perhaps(fc.record({ name: anyName, values: amounts })),
  }),
  multiples: fc.record({
    ...of('multiples'),
    names: anyName,
    periods: periodsOf(6),
    panels: fc.array(fc.record({ name: anyName, values: amounts, target: perhaps(amounts) }), {
      maxLength: 7,
    }),
    targetName: perhaps(anyName),
  }),
  icicle: fc.record({ ...of('icicle'), ...names, parts: fc.array(part, { maxLength: 5 }) }),
  flow: fc.record({
    ...of('flow'),
    fromName: anyName,
    toName: anyName,
    valueName: anyName,
    nodes: fc.constant(ids.map((id) => ({ id, name: `Түйін ${id}` }))),
    links: fc.array(
      fc.record({ from: fc.constantFrom(...ids, 'x'), to: fc.constantFrom(...ids), value: anyAmount }),
      { maxLength: 8 },
    ),
  }),
  map: fc.record({
    ...of('map'),
    ...names,
    tiles: fc.uniqueArray(
      fc.record({
        name: anyName,
        short: fc.string({ unit: fc.constantFrom(...letters), maxLength: 11 }),
        column: fc.nat(7),
        row: fc.nat(4),
        value: anyAmount,
      }),
      { maxLength: 20, selector: ({ column, row }) => `${column} ${row}` },
    ),
  }),
}

export const kinds = Object.keys(anyChart) as readonly Chart['kind'][]
