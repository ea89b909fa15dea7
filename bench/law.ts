// Structure and difference of an act of 500 articles (about 1 MB) with 5 % of its provisions changed, against the
// `diff` package on the same words. `node bench/law.ts`. Wanted: difference / diff ≤ 1.0.
import { diffArrays } from 'diff'
import {
  applyDifference,
  compareVersions,
  diffWords,
  type LawDocument,
  lineOf,
  ownText,
  recognise,
  tokensOf,
  walk,
} from '#domain/law/index.ts'
import { blocksOf, generateAct } from '#domain/law/testing/act.ts'
import { editAct } from '#domain/law/testing/edits.ts'
import { median, printTable } from './support/table.ts'

const ROUNDS = 9
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
  const blocks = blocksOf(generateAct({ seed: 1, language, articles: ARTICLES, sentences: 2 }))
  const before = recognise(blocks, language).document
  const { after } = editAct(before, 2, Math.round(walk(before).length * CHANGED))
  const difference = compareVersions(before, after)
  if (JSON.stringify(applyDifference(before, difference)) !== JSON.stringify(after)) throw new Error('Wrong.')
  const [a, b] = [textOf(before), textOf(after)]
  const longest = walk(before).reduce((best, { provision }) => {
    const text = ownText(provision)
    return text.length > best.length ? text : best
  }, '')
  const reworded = longest.replaceAll(' и ', ' или ').split(' ').toReversed().join(' ')
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const ours = () => compareVersions(before, after)
    const theirs = () => diffArrays(tokensOf(a), tokensOf(b))
    // Nobody always goes first.
    const first = round % 2 === 0 ? milliseconds(ours) : 0
    const second = milliseconds(theirs)
    return {
      ours: first || milliseconds(ours),
      theirs: second,
      structure: milliseconds(() => recognise(blocks, language)),
      oneOurs: milliseconds(() => Array.from({ length: 200 }, () => diffWords(longest, reworded))),
      oneTheirs: milliseconds(() =>
        Array.from({ length: 200 }, () => diffArrays(tokensOf(longest), tokensOf(reworded))),
      ),
    }
  })
  return {
    language,
    MB: (new TextEncoder().encode(a).length / 1e6).toFixed(2),
    provisions: walk(before).length,
    'structure, ms': Math.round(median(times.map(({ structure }) => structure))),
    'difference, ms': Math.round(median(times.map(({ ours }) => ours))),
    'difference / diff': median(times.map(({ ours, theirs }) => ours / theirs)).toFixed(3),
    'one wording / diff': median(times.map(({ oneOurs, oneTheirs }) => oneOurs / oneTheirs)).toFixed(3),
    wanted: '≤ 1.0',
  }
}

printTable([measure('kk'), measure('ru')])
