import { randomFrom, seedFor, shuffled } from '#domain/opinion/math/random.ts'
import { square } from '#domain/opinion/math/special.ts'
import { improveTimes, startingModel, withAxis } from './fit.ts'
import type { OpinionModel, Votes } from './model.ts'
import { expectedVote, PersonPlacer } from './person.ts'

const AXES_MAX = 8
const HELD_OUT = 0.1
/** Larger conversations choose the number of axes on a sample of people with about so many votes. */
const SAMPLE_VOTES = 120_000
const VOTES_FOR_ONE_SPLIT = 20_000
const SPLITS_MAX = 5
const ROUNDS_WITHOUT_AXES = 3
const ROUNDS_PER_AXIS = 4
const POWER_ROUNDS = 4
const FIRST_LOADING = 0.2
/** Standard errors by which the first axis must lower the error: without it nothing is claimed at all. */
const FIRST_AXIS_EVIDENCE = 2
const NEXT_AXIS_EVIDENCE = 0.3
/** Share of the error that every further axis must remove. */
const LEAST_GAIN = 0.001

export type RankChoice = {
  /** Axes whose worth held-out votes confirm; 0: the votes show no common direction. */
  readonly rank: number
  /** Mean squared error of held-out votes by number of axes tried. */
  readonly heldOutError: readonly number[]
  /** The model of that rank (at least two axes, so that a map can be drawn), fitted to the other votes. */
  readonly model: OpinionModel
}

/**
 * Chooses the number of axes by votes that the model did not see: one tenth of them, in conversations with few
 * votes several different tenths, so that the comparison does not hang on a hundred votes.
 */
export function chooseRank(votes: Votes, seed: number, drawnAxes: number): RankChoice {
  const sample = samplePeople(votes, seed)
  const folds = Math.max(
    1,
    Math.min(SPLITS_MAX, Math.round(VOTES_FOR_ONE_SPLIT / (sample.statement.length + 1))),
  )
  const splits = Array.from({ length: folds }, (_, fold) => split(sample, seed, fold))
  let models = splits.map(({ train }) => improveTimes(train, startingModel(train), ROUNDS_WITHOUT_AXES))
  let errors = allErrors(splits, models)
  const heldOutError = [mean(errors)]
  let rank = 0
  let chosen = models[0]!
  for (let axes = 1; axes <= Math.min(AXES_MAX, votes.statements - 1); axes++) {
    models = models.map((model, fold) => grow(splits[fold]!.train, model, seed))
    const next = allErrors(splits, models)
    heldOutError.push(mean(next))
    if (!isBetter(errors, next, axes)) break
    rank = axes
    chosen = models[0]!
    errors = next
  }
  while (chosen.rank < Math.min(drawnAxes, votes.statements)) chosen = grow(splits[0]!.train, chosen, seed)
  return { rank, heldOutError, model: chosen }
}

const grow = (train: Votes, model: OpinionModel, seed: number): OpinionModel =>
  improveTimes(train, withAxis(model, newAxis(train, model, seed)), ROUNDS_PER_AXIS)

function allErrors(splits: readonly Split[], models: readonly OpinionModel[]): Float64Array {
  const parts = splits.map(({ train, heldOut }, fold) => squaredErrors(train, heldOut, models[fold]!))
  const all = new Float64Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Paired comparison of squared errors on the same held-out votes. */
function isBetter(before: Float64Array, after: Float64Array, axes: number): boolean {
  const gain = before.map((error, at) => error - after[at]!)
  const average = mean(gain)
  const variance =
    gain.reduce((sum, value) => sum + square(value - average), 0) / Math.max(gain.length - 1, 1)
  const standardError = Math.sqrt(variance / Math.max(gain.length, 1))
  const evidence = axes === 1 ? FIRST_AXIS_EVIDENCE : NEXT_AXIS_EVIDENCE
  return average > evidence * standardError && average > LEAST_GAIN * mean(before)
}

const mean = (values: Float64Array): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0

/** The same votes with only a sample of people, in their order; all of them when the conversation is small. */
export function samplePeople(votes: Votes, seed: number, limit = SAMPLE_VOTES): Votes {
  if (votes.statement.length <= limit) return votes
  const order = shuffled(randomFrom(seedFor(seed, 'people')), votes.people)
  const kept = new Uint8Array(votes.people)
  let size = 0
  let people = 0
  for (const p of order) {
    if (size >= limit) break
    kept[p] = 1
    people++
    size += votes.start[p + 1]! - votes.start[p]!
  }
  const start = new Int32Array(people + 1)
  const statement = new Int32Array(size)
  const value = new Int8Array(size)
  let row = 0
  for (let p = 0; p < votes.people; p++) {
    if (!kept[p]) continue
    const from = votes.start[p]!
    const to = votes.start[p + 1]!
    statement.set(votes.statement.subarray(from, to), start[row]!)
    value.set(votes.value.subarray(from, to), start[row]!)
    start[row + 1] = start[row]! + to - from
    row++
  }
  return { people, statements: votes.statements, start, statement, value }
}

type HeldOut = { readonly person: Int32Array; readonly statement: Int32Array; readonly value: Int8Array }

type Split = { readonly train: Votes; readonly heldOut: HeldOut }

function split(votes: Votes, seed: number, fold: number): Split {
  const random = randomFrom(seedFor(seed, `held-out ${fold}`))
  const size = votes.statement.length
  const start = new Int32Array(votes.people + 1)
  const statement = new Int32Array(size)
  const value = new Int8Array(size)
  const heldOut: number[] = []
  const person: number[] = []
  let length = 0
  for (let p = 0; p < votes.people; p++) {
    for (let at = votes.start[p]!; at < votes.start[p + 1]!; at++) {
      if (random() < HELD_OUT) {
        heldOut.push(at)
        person.push(p)
      } else {
        statement[length] = votes.statement[at]!
        value[length++] = votes.value[at]!
      }
    }
    start[p + 1] = length
  }
  return {
    train: { ...votes, start, statement: statement.subarray(0, length), value: value.subarray(0, length) },
    heldOut: {
      person: Int32Array.from(person),
      statement: Int32Array.from(heldOut, (at) => votes.statement[at]!),
      value: Int8Array.from(heldOut, (at) => votes.value[at]!),
    },
  }
}

function squaredErrors(train: Votes, heldOut: HeldOut, model: OpinionModel): Float64Array {
  const placer = new PersonPlacer(model)
  let placed = -1
  return Float64Array.from(heldOut.person, (p, at) => {
    if (p !== placed) placer.place(train, train.start[p]!, train.start[p + 1]!)
    placed = p
    return square(heldOut.value[at]! - expectedVote(model, placer.mean, 0, heldOut.statement[at]!))
  })
}

/** The direction in which what the model leaves unexplained varies most: power iterations on the residuals. */
function newAxis(votes: Votes, model: OpinionModel, seed: number): Float64Array {
  const random = randomFrom(seedFor(seed, `axis ${model.rank}`))
  const residual = residuals(votes, model)
  let axis = Float64Array.from({ length: votes.statements }, () => random() - 0.5)
  for (let round = 0; round < POWER_ROUNDS; round++) {
    const next = new Float64Array(votes.statements)
    for (let p = 0; p < votes.people; p++) {
      let share = 0
      const to = votes.start[p + 1]!
      for (let at = votes.start[p]!; at < to; at++) share += residual[at]! * axis[votes.statement[at]!]!
      for (let at = votes.start[p]!; at < to; at++) next[votes.statement[at]!]! += share * residual[at]!
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0))
    if (length === 0) break
    const scale = (FIRST_LOADING * Math.sqrt(votes.statements)) / length
    axis = next.map((value) => value * scale)
  }
  return axis
}

function residuals(votes: Votes, model: OpinionModel): Float64Array {
  const placer = new PersonPlacer(model)
  const residual = new Float64Array(votes.statement.length)
  for (let p = 0; p < votes.people; p++) {
    const to = votes.start[p + 1]!
    placer.place(votes, votes.start[p]!, to)
    for (let at = votes.start[p]!; at < to; at++) {
      residual[at] = votes.value[at]! - expectedVote(model, placer.mean, 0, votes.statement[at]!)
    }
  }
  return residual
}
