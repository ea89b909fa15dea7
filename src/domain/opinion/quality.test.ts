import { expect, test, vi } from 'vitest'
import { sampleOf } from '#tests/support/extent.ts'
import { isCounted, openPart } from './conversation.ts'
import { findGroups } from './groups/find-groups.ts'
import { adjustedRand } from './groups/measures.ts'
import { fitMap } from './map/fit-map.ts'
import type { Votes } from './map/model.ts'
import { randomFrom } from './math/random.ts'
import { loadConversation, sampledConversations } from './testing/conversations.ts'
import { compareModels } from './testing/held-out.ts'
import { newcomerErrors } from './testing/newcomers.ts'
import { resampled } from './testing/resample.ts'
import { castVotes, type Planting, plantGroups } from './testing/synthetic.ts'

// Refitting many times takes seconds where the machine is shared.
vi.setConfig({ testTimeout: 60_000 })

/** Agree-or-disagree accuracy of alternating least squares of rank 4 on held-out votes, as published with the data. */
const RANK_FOUR = {
  'brexit-consensus': 0.837,
  'vtaiwan.uberx': 0.842,
  'ssis.land-bank-farmland.2rumnecbeh.2021-08-01': 0.864,
} as const

test.each(sampleOf(Object.entries(RANK_FOUR), ([name]) => name === 'brexit-consensus'))(
  '%s: held-out votes are predicted better than by rank-4 ALS',
  (name, target) => {
    const { ours, groupMeans } = compareModels(loadConversation(name).conversation, [1, 2, 3, 4, 5])
    expect(ours).toBeGreaterThanOrEqual(target)
    expect(ours).toBeGreaterThan(groupMeans)
  },
)

function groupsOf(votes: Votes, seed = 1) {
  const map = fitMap(votes, seed)
  const people = Array.from({ length: votes.people }, (_, p) => p).filter((p) => isCounted(votes, p))
  const { dimensions, coordinate } = map.positions
  const at = Float64Array.from(
    people.flatMap((p) => [...coordinate.subarray(p * dimensions, (p + 1) * dimensions)]),
  )
  return { people, finding: findGroups({ count: people.length, dimensions, at }, seed, map.rank > 0) }
}

const planting = (
  people: number,
  statements: number,
  groups: number,
  density: number,
  strength = 0.4,
): Planting => ({
  people,
  statements,
  groups,
  density,
  strength,
})

test.each([
  planting(200, 40, 2, 0.5),
  planting(300, 60, 3, 0.5),
  planting(400, 80, 4, 0.5),
  planting(500, 100, 5, 0.5),
])('$groups planted groups are found', (planted) => {
  const { votes, group } = plantGroups(planted, 11)
  const { people, finding } = groupsOf(votes)
  expect(finding.verdict).toBe('clear')
  expect(finding.k).toBe(planted.groups)
  expect(
    adjustedRand(
      finding.group,
      people.map((p) => group[p]!),
    ),
  ).toBeGreaterThanOrEqual(0.95)
})

test('noise has no groups, whatever the seed', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { votes } = plantGroups(
      planting(100 + 50 * (seed % 4), 20 + 10 * (seed % 3), 1, 0.5, seed % 2 ? 0 : 0.3),
      seed,
    )
    expect(groupsOf(votes, seed).finding.k).toBe(0)
  }
})

test('people who differ only in how readily they agree are not separated into groups', () => {
  const random = randomFrom(4)
  const ready = Array.from({ length: 300 }, () => 0.3 + 0.5 * random())
  const votes = castVotes(300, 40, 0.6, random, (p) => (random() < ready[p]! ? 1 : 0))
  expect(groupsOf(votes).finding.k).toBe(0)
})

test.each(sampleOf(['brexit-consensus', 'vtaiwan.uberx'], (name) => name === 'brexit-consensus'))(
  '%s: the reported groups are found again in resampled people',
  (name) => {
    const votes = openPart(loadConversation(name).conversation)
    const { finding } = groupsOf(votes)
    expect(finding.k).toBeGreaterThan(1)
    expect(finding.kept).toBeGreaterThanOrEqual(0.95)
    const random = randomFrom(21)
    const again = Array.from({ length: 5 }, () => groupsOf(resampled(votes, random)).finding.candidate)
    expect(again.filter((k) => k === finding.k).length).toBe(5)
  },
)

test('bg2050: nine tenths against a handful is no pair of groups', () => {
  expect(groupsOf(openPart(loadConversation('bg2050-volunteers').conversation)).finding.k).toBe(0)
})

test.each(sampledConversations)(
  '%s: a newcomer is nearer to their final position than in compatible mode, after 5, 10 and 20 votes',
  (name) => {
    const { conversation } = loadConversation(name)
    for (const votes of [5, 10, 20]) {
      const { ours, compatible } = newcomerErrors(conversation, votes)
      expect(ours).toBeLessThan(compatible)
    }
  },
)
