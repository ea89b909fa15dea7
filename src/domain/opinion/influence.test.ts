import { expect, test } from 'vitest'
import { analyseOpinions } from './analyse.ts'
import { randomFrom } from './math/random.ts'
import { loadConversation } from './testing/conversations.ts'
import { plantGroups } from './testing/synthetic.ts'
import { VoteLog, type VoteValue } from './votes/log.ts'
import { tabulate } from './votes/table.ts'

/** Two honest groups over a month, and a crowd that joins within one hour and votes identically. */
function withCrowd(crowd: number) {
  const { votes } = plantGroups({ people: 120, statements: 30, groups: 2, density: 0.7, strength: 0.35 }, 2)
  const log = new VoteLog()
  const random = randomFrom(3)
  for (let p = 0; p < votes.people; p++) {
    for (let at = votes.start[p]!; at < votes.start[p + 1]!; at++) {
      log.add(`honest-${p}`, `${votes.statement[at]}`, votes.value[at] as VoteValue, p * 10_000 + at)
    }
  }
  for (let p = 0; p < crowd; p++) {
    for (let i = 0; i < 12; i++)
      log.add(`crowd-${p}`, `${i}`, i % 2 ? 1 : -1, 500_000 + Math.floor(random() * 100))
  }
  return analyseOpinions({ table: tabulate(log), info: new Map() })
}

test('a crowd with identical votes is found and listed first', () => {
  const first = withCrowd(20).influence.find(({ kind }) => kind === 'voting-in-step')
  expect(first).toMatchObject({ people: 20 })
  expect(first!.largestChange).toBeGreaterThan(0.02)
  expect(first!.to - first!.from).toBeLessThan(200)
})

test('no identical votes are reported without a crowd', () => {
  expect(withCrowd(0).influence.filter(({ kind }) => kind === 'voting-in-step')).toEqual([])
})

test('blocks of a real conversation are people of one group who joined one after another', () => {
  const { influence, finding } = analyseOpinions(loadConversation('brexit-consensus').conversation)
  expect(influence.length).toBeGreaterThan(5)
  for (const item of influence) {
    expect(item.from).toBeLessThanOrEqual(item.to)
    expect(item.group).toBeLessThan(finding.k)
    expect(item.groupsKept).toBeGreaterThan(0.5)
  }
})
