// Structure and difference of an act of 500 articles (about 1 MB) with 5 % of its provisions changed, against the
// `diff` package on the same words: on the whole text, and on single wordings. `node bench/law.ts`.
// Goal: at most the time of `diff`. On a whole act `diff` gets a few seconds and is then stopped.
import {
  applyDifference,
  compareVersions,
  diffWords,
  type LawDocument,
  lineOf,
  recognise,
  tokensOf,
  walk,
} from '#domain/law/index.ts'
import { generateAct, generatedBlocksOf } from '#domain/law/testing/act.ts'
import { editAct } from '#domain/law/testing/edits.ts'
import { median, printTable } from './support/table.ts'

type DiffArrays = (a: string[], b: string[], options: { timeout: number }) => unknown
// The reference implementation is used here only; without it the times are printed without ratios.
const yardstick: string = 'diff'
const { diffArrays } = (await import(yardstick).catch(() => ({}))) as { diffArrays?: DiffArrays }

const ROUNDS = 5
const TIMEOUT_MS = 2000
const ARTICLES = 500
const CHANGED = 0.05

const milliseconds = (work: () => unknown) => {
  const before = performance.now()
  work()
  return performance.now() - before
}

const textOf = (document: LawDocument) =>
  walk(document)
    .map(({ provision }) => lineOf(provision))
    .join('\n')

function measure(language: 'kk' | 'ru') {
  const blocks = generatedBlocksOf(generateAct({ seed: 1, language, articles: ARTICLES, sentences: 2 }))
  const before = recognise(blocks, language).document
  const { after } = editAct(before, 2, Math.round(walk(before).length * CHANGED))
  const difference = compareVersions(before, after)
  if (JSON.stringify(applyDifference(before, difference)) !== JSON.stringify(after)) throw new Error('Wrong.')
  const [a, b] = [textOf(before), textOf(after)]
  const wordings = difference.changes.flatMap(({ status, words }) =>
    status === 'changed'
      ? [
          (['removed', 'added'] as const).map((op) =>
            words
              .filter((edit) => edit.op !== op)
              .map(({ text }) => text)
              .join(''),
          ),
        ]
      : [],
  )
  const theirs = (from: string, to: string) =>
    diffArrays?.(tokensOf(from), tokensOf(to), { timeout: TIMEOUT_MS })
  const single = (work: (from: string, to: string) => unknown) => () => {
    for (let times = 0; times < 20; times += 1) for (const [now = '', was = ''] of wordings) work(was, now)
  }
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const ours = () => compareVersions(before, after)
    // The order alternates.
    const first = round % 2 === 0 ? milliseconds(ours) : 0
    const whole = milliseconds(() => theirs(a, b))
    return {
      ours: first || milliseconds(ours),
      whole,
      structure: milliseconds(() => recognise(blocks, language)),
      wording: milliseconds(single(diffWords)),
      theirWording: milliseconds(single(theirs)),
    }
  })
  const ratio = (of: (time: (typeof times)[number]) => number) =>
    diffArrays ? median(times.map(of)).toFixed(3) : 'no diff'
  const gaveUp = diffArrays && times.every(({ whole }) => whole >= TIMEOUT_MS)
  return {
    language,
    MB: (new TextEncoder().encode(a).length / 1e6).toFixed(2),
    provisions: walk(before).length,
    'structure, ms': Math.round(median(times.map(({ structure }) => structure))),
    'difference, ms': Math.round(median(times.map(({ ours }) => ours))),
    'act / diff': `${gaveUp ? '< ' : ''}${ratio(({ ours, whole }) => ours / whole)}`,
    'wordings / diff': ratio(({ wording, theirWording }) => wording / theirWording),
    wanted: '≤ 1.0',
  }
}

printTable([measure('kk'), measure('ru')])
