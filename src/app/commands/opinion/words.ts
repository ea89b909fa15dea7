import type { ReadNotice, ReadProblem } from '#domain/opinion/polis/sources.ts'

const PROBLEMS: Record<ReadProblem['code'], (problem: ReadProblem) => string> = {
  'empty-file': ({ detail }) => (detail ? `no ${detail} found` : 'the file is empty'),
  'missing-column': ({ detail }) => `the column “${detail}” is missing`,
  'vote-out-of-range': ({ detail }) => `a vote must be -1, 0 or 1, not “${detail}”`,
  'bad-timestamp': ({ detail }) => `“${detail}” is not a time`,
  'missing-id': ({ detail }) => `who voted, or on what, is missing: ${detail}`,
  'unclosed-quote': () => 'the file ends inside a quoted field',
  'too-many-problems': ({ detail }) => `more than ${detail} problems; the rest was not read`,
}

export const problemInWords = (problem: ReadProblem): string =>
  `${problem.file}${problem.line > 0 ? `, line ${problem.line}` : ''}: ${PROBLEMS[problem.code](problem)}.`

const NOTICES: Record<ReadNotice['code'], (notice: ReadNotice) => string> = {
  'repeated-rows': ({ count }) => `${count} votes were replaced by a later vote of the same person.`,
  'sign-reversed': () =>
    'The signs were reversed (+1 meant disagree, as in the Polis database); comments.csv shows it. They were turned.',
  'sign-doubtful': () =>
    'There are more than twice as many -1 as +1: if +1 means disagree here, every sign below is wrong.',
  'unknown-statements': ({ count, detail }) =>
    `${count} statements have votes but are not in comments.csv: ${detail}.`,
  'statements-without-votes': ({ count, detail }) => `${count} statements have no votes: ${detail}.`,
  'timestamps-in-seconds': () => 'Times are in seconds (newer exporter).',
  'no-timestamps': () =>
    'Votes have no times: of several votes of a person on a statement none is the latest.',
  'matrix-only': () => 'There is no votes.csv; the votes were read from participants-votes.csv.',
}

export const noticeInWords = (notice: ReadNotice): string => NOTICES[notice.code](notice)
