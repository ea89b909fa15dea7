import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LiveOpinionMap } from './live.ts'
import { fitMap } from './map/fit-map.ts'
import { plantGroups } from './testing/synthetic.ts'
import { VoteLog, type VoteValue } from './votes/log.ts'
import { tabulate } from './votes/table.ts'

const STATEMENTS = 15
const { votes } = plantGroups(
  { people: 80, statements: STATEMENTS, groups: 2, density: 0.8, strength: 0.4 },
  1,
)
const map = fitMap(votes, 1)
const centers = Float64Array.from({ length: 2 * map.scales.length }, (_, at) =>
  at % map.scales.length > 0 ? 0 : at === 0 ? map.scales[0]! : -map.scales[0]!,
)

const event = fc.tuple(
  fc.constantFrom('p1', 'p2', 'p3'),
  fc.nat(STATEMENTS - 1),
  fc.constantFrom<VoteValue>(-1, 0, 1),
)
const bytes = (array: Float64Array) => [...new Uint8Array(array.buffer.slice(0))]

test.each([
  ['with groups', centers],
  ['without groups', new Float64Array(0)],
])('%s: votes added one by one give the same bytes as the whole log', (_, middle) => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 60 }), (events) => {
      const live = new LiveOpinionMap(map, middle)
      const log = new VoteLog()
      events.forEach(([person, statement, value], time) => {
        live.vote(person, statement, value)
        log.add(person, String(statement), value, time)
      })
      const table = tabulate(log)
      const atOnce = new LiveOpinionMap(map, middle)
      table.participants.forEach((person, p) => {
        const [from, to] = [table.start[p]!, table.start[p + 1]!]
        const statement = Int32Array.from(table.statement.subarray(from, to), (i) =>
          Number(table.statements[i]),
        )
        atOnce.load(person, statement, table.value.slice(from, to))
      })
      expect(live.tallies.cells()).toEqual(atOnce.tallies.cells())
      for (const person of table.participants) {
        const one = live.find(person)!
        const other = atOnce.find(person)!
        expect([bytes(one.coordinate), bytes(one.deviation), one.group]).toEqual([
          bytes(other.coordinate),
          bytes(other.deviation),
          other.group,
        ])
      }
    }),
  )
})

test('a removed person leaves sums as if they had never voted', () => {
  const live = new LiveOpinionMap(map, centers)
  for (let i = 0; i < 9; i++) live.vote('stays', i, 1)
  const before = live.tallies.cells().slice()
  for (let i = 0; i < 9; i++) live.vote('leaves', i, -1)
  expect(live.tallies.cells()).not.toEqual(before)
  live.remove('leaves')
  expect(live.tallies.cells()).toEqual(before)
  expect(live.find('leaves')).toBeUndefined()
})

test('nobody is in a group before seven votes, and uncertainty falls with every vote', () => {
  const live = new LiveOpinionMap(map, centers)
  let last = Number.POSITIVE_INFINITY
  for (let i = 0; i < 10; i++) {
    const { group, deviation } = live.vote('new', i, 1)
    expect(group >= 0).toBe(i >= 6)
    expect(deviation[0]!).toBeLessThan(last)
    last = deviation[0]!
  }
})

test('a vote on an unknown statement throws', () => {
  const live = new LiveOpinionMap(map, centers)
  expect(() => live.vote('p', STATEMENTS, 1)).toThrow(RangeError)
  expect(() => live.vote('p', -1, 1)).toThrow(RangeError)
})
