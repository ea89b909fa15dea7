import type { Label, Language } from '#domain/base/text.ts'
import {
  type ComparisonRow,
  changeLabels,
  kinds,
  lawProblemText,
  lineOf,
  type Problem,
  type WordEdit,
  walk,
} from '#domain/law/index.ts'
import type { OpenedLawFile } from '#platform/law-files/index.ts'

const WIDTH = 100

const messages = {
  clear: { kk: 'Күмәнді жер жоқ.', ru: 'Сомнительных мест нет.', en: 'Nothing is doubtful.' },
  doubtful: { kk: 'Күмәнді жерлер:', ru: 'Сомнительные места:', en: 'Doubtful:' },
  block: { kk: 'абзац', ru: 'абзац', en: 'paragraph' },
  same: { kk: 'Айырмашылық жоқ.', ru: 'Различий нет.', en: 'There is no difference.' },
} satisfies Readonly<Record<string, Label>>

const cut = (line: string) => (line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line)

/** The tree, one provision a line with its address, then what is doubtful with its place. */
export function structureText({ recognition }: OpenedLawFile, language: Language): string {
  const lines = walk(recognition.document).map(({ provision, depth }) => {
    const shown = lineOf(provision) || `(${kinds[provision.kind].label[language]})`
    return `${cut('  '.repeat(depth) + shown)}  #${provision.eId}`
  })
  const { problems } = recognition
  const doubts = problems.map((problem) => problemLine(problem, language))
  const end = doubts.length > 0 ? [messages.doubtful[language], ...doubts] : [messages.clear[language]]
  return `${[...lines, '', ...end].join('\n')}\n`
}

const problemLine = (problem: Problem, language: Language) =>
  `  ${messages.block[language]} ${problem.block + 1} «${problem.firstWords}» #${problem.eId}: ${lawProblemText(problem, language)}`

/** The changes one after another; removed words in [-…-], added ones in {+…+}, in the format of wdiff. */
export function comparisonText(rows: readonly ComparisonRow[], language: Language): string {
  if (rows.length === 0) return `${messages.same[language]}\n`
  return rows.map((row) => `${rowText(row, language)}\n`).join('\n')
}

function rowText(row: ComparisonRow, language: Language): string {
  const head = `${row.place}: ${changeLabels[row.status][language]}`
  if (row.words.length > 0) return `${head}\n${row.words.map(marked).join('')}`
  const old = row.oldWording === null ? [] : [`- ${row.oldWording.replaceAll('\n', '\n- ')}`]
  const now = row.newWording === null ? [] : [`+ ${row.newWording.replaceAll('\n', '\n+ ')}`]
  return [head, ...(row.oldWording === row.newWording ? now : [...old, ...now])].join('\n')
}

const marked = ({ op, text }: WordEdit) =>
  op === 'same' ? text : op === 'removed' ? `[-${text}-]` : `{+${text}+}`
