import type { Language } from '#domain/base/text.ts'
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

/** What is odd in the input, for the terminal and for the page. */
export const noticeMessages = {
  'repeated-rows': {
    kk: ({ count }: ReadNotice) => `${count} дауысты сол адамның кейінгі дауысы алмастырды.`,
    ru: ({ count }: ReadNotice) => `Заменено более поздним голосом того же человека: ${count}.`,
    en: ({ count }: ReadNotice) => `Replaced by a later vote of the same person: ${count}.`,
  },
  'sign-reversed': {
    kk: () =>
      'Таңбалар теріс еді (+1 «келіспейді» дегенді білдірген, comments.csv соны көрсетеді); олар түзетілді.',
    ru: () => 'Знаки были обратными (+1 значило «не согласен», это видно по comments.csv); они исправлены.',
    en: () => 'The signs were reversed (+1 meant disagree; comments.csv shows it). They were turned.',
  },
  'sign-doubtful': {
    kk: () =>
      '−1 саны +1 санынан екі еседен көп. Егер мұнда +1 «келіспейді» дегенді білдірсе, барлық таңба теріс.',
    ru: () =>
      'Минус единиц более чем вдвое больше, чем плюс единиц. Если здесь +1 значит «не согласен», все знаки обратны.',
    en: () => 'There are more than twice as many -1 as +1: if +1 means disagree here, every sign is wrong.',
  },
  'unknown-statements': {
    kk: ({ count, detail }: ReadNotice) =>
      `Дауыс берілген, бірақ comments.csv ішінде жоқ пікірлер: ${count} (${detail}).`,
    ru: ({ count, detail }: ReadNotice) =>
      `Высказывания с голосами, которых нет в comments.csv: ${count} (${detail}).`,
    en: ({ count, detail }: ReadNotice) =>
      `Statements with votes that are not in comments.csv: ${count} (${detail}).`,
  },
  'statements-without-votes': {
    kk: ({ count, detail }: ReadNotice) => `Ешкім дауыс бермеген пікірлер: ${count} (${detail}).`,
    ru: ({ count, detail }: ReadNotice) => `Высказывания без голосов: ${count} (${detail}).`,
    en: ({ count, detail }: ReadNotice) => `Statements without votes: ${count} (${detail}).`,
  },
  'timestamps-in-seconds': {
    kk: () => 'Уақыт секундпен жазылған (жаңа экспорт).',
    ru: () => 'Время записано в секундах (новый экспорт).',
    en: () => 'Times are in seconds (newer exporter).',
  },
  'no-timestamps': {
    kk: () => 'Дауыстардың уақыты көрсетілмеген: қайта берілген дауыстың қайсысы соңғы екені белгісіз.',
    ru: () => 'У голосов нет времени: неизвестно, какой из повторных голосов последний.',
    en: () =>
      'Votes have no times: of several votes of a person on a statement none is known to be the latest.',
  },
  'matrix-only': {
    kk: () => 'votes.csv жоқ, дауыстар participants-votes.csv файлынан алынды.',
    ru: () => 'Файла votes.csv нет, голоса взяты из participants-votes.csv.',
    en: () => 'There is no votes.csv; the votes were read from participants-votes.csv.',
  },
} satisfies Record<ReadNotice['code'], Record<Language, (notice: ReadNotice) => string>>

export const noticeInWords = (notice: ReadNotice): string => noticeMessages[notice.code].en(notice)
