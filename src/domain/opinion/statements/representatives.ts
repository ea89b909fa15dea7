import type { OpinionMap } from '#domain/opinion/map/fit-map.ts'
import type { Votes } from '#domain/opinion/map/model.ts'
import { expectedVote } from '#domain/opinion/map/person.ts'
import { randomFrom, seedFor, shuffled } from '#domain/opinion/math/random.ts'
import { type RepresentativeSet, representEverybody } from './represent-everybody.ts'

/** People whose approvals are compared when there are more; the guarantee then holds for the sample. */
const SAMPLE = 2000
/** An unseen statement counts as approved when the model expects at least this vote. */
const EXPECTED_APPROVAL = 0.5

/**
 * A set of statements in which everybody finds statements that they agree with. Votes count as cast; for
 * statements that a person did not see, the model's expectation stands in (Halpern et al. 2023 show that some
 * estimate of incomplete votes is unavoidable).
 */
export function chooseRepresentatives(
  votes: Votes,
  map: OpinionMap,
  counted: Int32Array,
  size: number,
  seed: number,
): RepresentativeSet {
  const order = shuffled(randomFrom(seedFor(seed, 'approvals')), counted.length)
  const people = order
    .slice(0, SAMPLE)
    .sort()
    .map((at) => counted[at]!)
  const { statements } = votes
  const approves = new Uint8Array(people.length * statements)
  people.forEach((p, row) => {
    const traits = p * (map.model.rank + 1)
    for (let i = 0; i < statements; i++) {
      const expected = expectedVote(map.model, map.positions.traits, traits, i)
      approves[row * statements + i] = expected >= EXPECTED_APPROVAL ? 1 : 0
    }
    for (let at = votes.start[p]!; at < votes.start[p + 1]!; at++) {
      approves[row * statements + votes.statement[at]!] = votes.value[at] === 1 ? 1 : 0
    }
  })
  return representEverybody({ people: people.length, statements, approves }, size)
}
