import { analyseCompatibly } from '#domain/opinion/compatible/analyse.ts'
import { type Conversation, openPart } from '#domain/opinion/conversation.ts'
import { fitMap } from '#domain/opinion/map/fit-map.ts'
import type { Votes } from '#domain/opinion/map/model.ts'
import { expectedVote } from '#domain/opinion/map/person.ts'
import { randomFrom } from '#domain/opinion/math/random.ts'

const SHARE = 0.1

export type HeldOut = { readonly person: number; readonly statement: number; readonly value: number }

/** A random tenth of the votes taken away. */
function holdOut(votes: Votes, seed: number): { train: Votes; hidden: HeldOut[] } {
  const random = randomFrom(seed)
  const hidden: HeldOut[] = []
  const start = new Int32Array(votes.people + 1)
  const statement: number[] = []
  const value: number[] = []
  for (let p = 0; p < votes.people; p++) {
    for (let at = votes.start[p]!; at < votes.start[p + 1]!; at++) {
      if (random() < SHARE)
        hidden.push({ person: p, statement: votes.statement[at]!, value: votes.value[at]! })
      else {
        statement.push(votes.statement[at]!)
        value.push(votes.value[at]!)
      }
    }
    start[p + 1] = statement.length
  }
  return {
    train: { ...votes, start, statement: Int32Array.from(statement), value: Int8Array.from(value) },
    hidden,
  }
}

type Predict = (person: number, statement: number) => number

/** Share of hidden agreements and disagreements whose direction is predicted. */
function accuracy(hidden: readonly HeldOut[], predict: Predict): number {
  const decided = hidden.filter(({ value }) => value !== 0)
  const right = decided.filter((item) => predict(item.person, item.statement) > 0 === item.value > 0)
  return right.length / decided.length
}

function modelPrediction(train: Votes): Predict {
  const { model, positions } = fitMap(train, 1)
  return (p, i) => expectedVote(model, positions.traits, p * (model.rank + 1), i)
}

/** Mean vote of the person's group in compatible mode; of everybody for those outside. */
function groupMeanPrediction(train: Votes): Predict {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i))
  const table = {
    ...train,
    participants: ids(train.people),
    statements: ids(train.statements),
    joined: new Float64Array(train.people),
    events: train.statement.length,
    replaced: 0,
  }
  const { counted, group, counts } = analyseCompatibly(table, { moderatedOut: new Set(), meta: new Set() })
  const own = new Map(Array.from(counted, (p, at) => [p, group[at]!]))
  const total = (i: number) =>
    counts.reduce((sum, ofGroup) => sum + ofGroup[i]!.agree - ofGroup[i]!.disagree, 0)
  return (p, i) => {
    const g = own.get(p)
    return g === undefined ? total(i) : counts[g]![i]!.agree - counts[g]![i]!.disagree
  }
}

/** Mean accuracy over the seeds, of the model and of compatible mode's group means, on the same hidden votes. */
export function compareModels(conversation: Conversation, seeds: readonly number[]) {
  const votes = openPart(conversation)
  let ours = 0
  let groupMeans = 0
  for (const seed of seeds) {
    const { train, hidden } = holdOut(votes, seed)
    ours += accuracy(hidden, modelPrediction(train)) / seeds.length
    groupMeans += accuracy(hidden, groupMeanPrediction(train)) / seeds.length
  }
  return { ours, groupMeans }
}
