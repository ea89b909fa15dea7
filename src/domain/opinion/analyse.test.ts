import { expect, test, vi } from 'vitest'
import { full } from '#tests/support/extent.ts'
import { analyseOpinions, type OpinionAnalysis } from './analyse.ts'
import type { Conversation } from './conversation.ts'
import { randomFrom, shuffled } from './math/random.ts'
import { loadConversation, sampledConversations } from './testing/conversations.ts'
import { type Planting, plantGroups } from './testing/synthetic.ts'
import { VoteLog, type VoteValue } from './votes/log.ts'
import { tabulate } from './votes/table.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The complete result of an analysis as text; typed arrays are written in full. */
const reported = ({ conversation: _, ...analysis }: OpinionAnalysis): string =>
  JSON.stringify(analysis, (_key, value: unknown) =>
    value instanceof Map ? [...value] : ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
  )

function logOf(planting: Planting, seed: number): VoteLog {
  const { votes } = plantGroups(planting, seed)
  const log = new VoteLog()
  for (let p = 0; p < votes.people; p++) {
    for (let at = votes.start[p]!; at < votes.start[p + 1]!; at++) {
      log.add(`${p}`, `${votes.statement[at]}`, votes.value[at] as VoteValue, p * 1000 + at)
    }
  }
  return log
}

function reordered(log: VoteLog, order: Int32Array): VoteLog {
  const { participant, statement, value, time } = log.columns()
  const people = log.participants.names()
  const statements = log.statements.names()
  const other = new VoteLog()
  for (const row of order) {
    other.add(people[participant[row]!]!, statements[statement[row]!]!, value[row] as VoteValue, time[row]!)
  }
  return other
}

const withoutWords = (log: VoteLog): Conversation => ({ table: tabulate(log), info: new Map() })

const ORDERS = full ? 100 : 10

test(`${ORDERS} random orders of the rows give the same bytes`, () => {
  const log = logOf({ people: 60, statements: 14, groups: 2, density: 0.8, strength: 0.4 }, 3)
  const random = randomFrom(8)
  const results = new Set<string>()
  for (let order = 0; order < ORDERS; order++) {
    results.add(reported(analyseOpinions(withoutWords(reordered(log, shuffled(random, log.length))))))
  }
  expect(results.size).toBe(1)
})

test('a real conversation in three random orders gives the same bytes', () => {
  const { log, conversation } = loadConversation('brexit-consensus')
  const random = randomFrom(5)
  const results = [
    log,
    reordered(log, shuffled(random, log.length)),
    reordered(log, shuffled(random, log.length)),
  ]
  expect(
    new Set(
      results.map((result) =>
        reported(analyseOpinions({ ...withoutWords(result), info: conversation.info })),
      ),
    ).size,
  ).toBe(1)
})

test('another seed may change the map, never the counts', () => {
  const { conversation } = loadConversation('brexit-consensus')
  const [first, second] = [1, 2].map((seed) => analyseOpinions(conversation, { seed }))
  expect(first!.finding.k).toBe(second!.finding.k)
  expect(first!.counted).toEqual(second!.counted)
})

test.each(sampledConversations)('%s: closed statements do not appear in the result', (name) => {
  const { conversation } = loadConversation(name)
  const analysis = analyseOpinions(conversation)
  const open = [...conversation.table.statements].filter((id) => {
    const one = conversation.info.get(id)
    return one?.moderation !== -1 && one?.meta !== true
  })
  expect(Array.from(analysis.votes.original, (i) => conversation.table.statements[i])).toEqual(open)
  expect(analysis.priorities.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
})

const everybody = (
  people: number,
  statements: number,
  vote: (p: number, i: number) => VoteValue,
): Conversation => {
  const log = new VoteLog()
  for (let p = 0; p < people; p++) for (let i = 0; i < statements; i++) log.add(`${p}`, `${i}`, vote(p, i), p)
  return withoutWords(log)
}

test.each([
  ['one participant', everybody(1, 12, () => 1)],
  ['one statement', everybody(40, 1, (p) => (p % 2 ? 1 : -1))],
  ['one vote', everybody(1, 1, () => 1)],
  ['everybody agrees', everybody(50, 12, () => 1)],
  ['everybody passes', everybody(50, 12, () => 0)],
  ['two people', everybody(2, 10, (p) => (p ? 1 : -1))],
])('%s: no groups are invented, and no figure is NaN', (_, conversation) => {
  const analysis = analyseOpinions(conversation)
  expect(analysis.finding.k).toBe(0)
  expect(reported(analysis)).not.toMatch(/null|NaN/)
})

test('a statement liked by the few who saw it does not rank above one that all groups share', () => {
  const log = new VoteLog()
  for (let p = 0; p < 40; p++)
    for (let i = 0; i < 12; i++) log.add(`${p}`, `${i}`, (p + i) % 10 === 0 ? -1 : 1, p)
  for (let p = 0; p < 4; p++) log.add(`${p}`, '12', 1, p)
  const { barelySeen, groupAwareConsensus } = analyseOpinions(withoutWords(log))
  expect(barelySeen).toEqual([12])
  expect(groupAwareConsensus[12]).toBe(0.5)
  expect(Math.min(...groupAwareConsensus.slice(0, 12))).toBeGreaterThan(0.7)
})

test.each(sampledConversations)('%s: a rarely seen statement never has the highest consensus', (name) => {
  const { barelySeen, groupAwareConsensus } = analyseOpinions(loadConversation(name).conversation)
  const highest = groupAwareConsensus.indexOf(Math.max(...groupAwareConsensus))
  expect(barelySeen).not.toContain(highest)
})

test('an empty conversation is not an error', () => {
  expect(analyseOpinions(withoutWords(new VoteLog())).finding.verdict).toBe('too-few-people')
})

test('progress is reported in order, from 0 to 1', () => {
  const reported: number[] = []
  analyseOpinions(loadConversation('brexit-consensus').conversation, {
    progress: (_, done) => reported.push(done),
  })
  expect(reported).toEqual([...reported].sort((a, b) => a - b))
  expect([reported[0], reported.at(-1)]).toEqual([0, 1])
})
