import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareIds, OpinionIdTable } from './ids.ts'
import { VoteLog, type VoteValue } from './log.ts'
import { byStatement, type TableOptions, tabulate } from './table.ts'

type Row = readonly [person: string, statement: string, value: VoteValue, time: number]

const fill = (rows: readonly Row[]) => {
  const log = new VoteLog()
  for (const row of rows) log.add(...row)
  return log
}
const latest = (rows: readonly Row[], options?: TableOptions) => {
  const table = tabulate(fill(rows), options)
  return table.participants.flatMap((person, p) =>
    Array.from({ length: table.start[p + 1]! - table.start[p]! }, (_, k) => {
      const at = table.start[p]! + k
      return `${person} ${table.statements[table.statement[at]!]} ${table.value[at]}`
    }),
  )
}

const id = fc.oneof(
  fc.nat(12).map(String),
  fc.constantFrom('a', 'b', '007', 'Әсел', '99999999999999999999', '16777300'),
)
const row = fc.tuple(id, id, fc.constantFrom<VoteValue>(-1, 0, 1), fc.nat(5))

test('the latest vote of a person on a statement counts', () => {
  expect(
    latest([
      ['1', '2', 1, 10],
      ['1', '2', -1, 30],
      ['1', '2', 0, 20],
    ]),
  ).toEqual(['1 2 -1'])
})

test('two different votes at the same instant are a pass, or the later row where a database is imitated', () => {
  const rows: Row[] = [
    ['1', '2', 1, 10],
    ['1', '2', -1, 10],
  ]
  expect(latest(rows)).toEqual(['1 2 0'])
  expect(latest(rows, { contradiction: 'last' })).toEqual(['1 2 -1'])
})

test('any order of the same rows gives the same table', () => {
  fc.assert(
    fc.property(
      fc
        .array(row, { maxLength: 60 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(tabulate(fill(shuffled))).toEqual(tabulate(fill(rows)))
      },
    ),
  )
})

test('an excluded participant leaves no trace: neither votes nor statements that nobody else saw', () => {
  const rows: Row[] = [
    ['1', 'x', 1, 1],
    ['2', 'y', 1, 1],
    ['3', 'x', -1, 2],
  ]
  const table = tabulate(fill(rows), { excluded: new Set(['2']) })
  expect(table).toEqual(tabulate(fill(rows.filter(([person]) => person !== '2'))))
})

test('votes on a merged statement count for the one into which it went, the latest of both', () => {
  const merged = new Map([
    ['x', 'y'],
    ['y', 'z'],
  ])
  expect(
    latest(
      [
        ['1', 'x', 1, 1],
        ['1', 'z', -1, 2],
        ['2', 'y', 1, 1],
      ],
      { merged },
    ),
  ).toEqual(['1 z -1', '2 z 1'])
})

test('a circle of merges leaves statements where they are', () => {
  const merged = new Map([
    ['x', 'y'],
    ['y', 'x'],
  ])
  expect(
    latest(
      [
        ['1', 'x', 1, 1],
        ['1', 'y', -1, 1],
      ],
      { merged },
    ),
  ).toEqual(['1 x 1', '1 y -1'])
})

test('the columns hold the same votes as the rows', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const table = tabulate(fill(rows))
      const columns = byStatement(table)
      const fromRows = latest(rows).toSorted()
      const fromColumns = table.statements.flatMap((statement, i) =>
        Array.from({ length: columns.start[i + 1]! - columns.start[i]! }, (_, k) => {
          const at = columns.start[i]! + k
          return `${table.participants[columns.participant[at]!]} ${statement} ${columns.value[at]}`
        }),
      )
      expect(fromColumns.toSorted()).toEqual(fromRows)
    }),
  )
})

test('integers go by value before all other identifiers, and one identifier has one index', () => {
  expect(['b', '10', '9', 'a', '010'].sort(compareIds)).toEqual(['9', '10', '010', 'a', 'b'])
  const ids = new OpinionIdTable()
  expect([ids.internText('7'), ids.internInteger(7), ids.internText('07'), ids.find('7')]).toEqual([
    0, 0, 1, 0,
  ])
  expect([ids.internInteger(90_000_000), ids.find('90000000'), ids.find('8')]).toEqual([2, 2, undefined])
})
