import type { Messages } from '#domain/base/message.ts'
import type { Language } from '#domain/base/text.ts'
import type { ReadNotice, ReadProblem } from '#domain/opinion/index.ts'

const PROBLEMS: Record<ReadProblem['code'], Record<Language, (detail: string) => string>> = {
  'no-votes-file': {
    kk: () => 'мұнда votes.csv те, participants-votes.csv те жоқ',
    ru: () => 'здесь нет ни votes.csv, ни participants-votes.csv',
    en: () => 'there is neither votes.csv nor participants-votes.csv here',
  },
  'empty-file': { kk: () => 'файл бос', ru: () => 'файл пуст', en: () => 'the file is empty' },
  'missing-column': {
    kk: (detail) => `«${detail}» бағаны жоқ`,
    ru: (detail) => `нет столбца «${detail}»`,
    en: (detail) => `the column “${detail}” is missing`,
  },
  'vote-out-of-range': {
    kk: (detail) => `дауыс -1, 0 немесе 1 болуға тиіс, мұнда «${detail}»`,
    ru: (detail) => `голос должен быть -1, 0 или 1, а здесь «${detail}»`,
    en: (detail) => `a vote must be -1, 0 or 1, not “${detail}”`,
  },
  'bad-timestamp': {
    kk: (detail) => `«${detail}» уақыт емес`,
    ru: (detail) => `«${detail}» не время`,
    en: (detail) => `“${detail}” is not a time`,
  },
  'missing-id': {
    kk: (detail) => `кім немесе неге дауыс бергені көрсетілмеген: ${detail}`,
    ru: (detail) => `не указано, кто или за что голосовал: ${detail}`,
    en: (detail) => `the voter or the statement is missing: ${detail}`,
  },
  'unclosed-quote': {
    kk: () => 'файл тырнақша жабылмай бітіп қалған',
    ru: () => 'файл кончается внутри кавычек',
    en: () => 'the file ends inside a quoted field',
  },
  'too-many-problems': {
    kk: (detail) => `${detail} қате табылды, қалғаны оқылмады`,
    ru: (detail) => `ошибок уже ${detail}, остальное не прочитано`,
    en: (detail) => `there are ${detail} problems; the rest was not read`,
  },
}

const LINE: Record<Language, (line: number) => string> = {
  kk: (line) => `${line}-жол`,
  ru: (line) => `строка ${line}`,
  en: (line) => `line ${line}`,
}

export function problemInWords({ code, file, line, detail }: ReadProblem, language: Language): string {
  const where = line > 0 ? `${file}, ${LINE[language](line)}` : file
  return `${where}: ${PROBLEMS[code][language](detail)}.`
}

/** Messages of the command itself on standard error. */
export const commandMessages = {
  note: { kk: 'Ескерту', ru: 'Примечание', en: 'Note' },
  reading: { kk: 'Файл оқылып жатыр', ru: 'Чтение', en: 'Reading' },
  map: { kk: 'Карта салынып жатыр', ru: 'Построение карты', en: 'Building the map' },
  groups: { kk: 'Топтар ізделіп жатыр', ru: 'Поиск групп', en: 'Looking for groups' },
  statements: { kk: 'Пікірлер салыстырылып жатыр', ru: 'Сравнение высказываний', en: 'Comparing statements' },
  influence: { kk: 'Әсері тексеріліп жатыр', ru: 'Проверка влияния', en: 'Testing influence' },
  done: { kk: 'Дайын', ru: 'Готово', en: 'Done' },
  noVotes: { kk: 'бірде-бір дауыс жоқ', ru: 'нет ни одного голоса', en: 'there are no votes' },
  noFile: {
    kk: 'мұндай файл да, каталог та жоқ',
    ru: 'нет такого файла или каталога',
    en: 'there is no such file or directory',
  },
  unreadable: { kk: 'оқуға рұқсат жоқ', ru: 'нет права на чтение', en: 'there is no permission to read it' },
  mergePairs: {
    kk: '--merge ҚАЙДАН=ҚАЙДА жұптарын қажет етеді',
    ru: '--merge требует пар ОТКУДА=КУДА',
    en: '--merge needs pairs FROM=INTO',
  },
  written: { kk: 'Жазылды', ru: 'Записано', en: 'Written' },
} satisfies Messages

/** Irregularities of the input, for the terminal and for the page. */
export const noticeMessages = {
  'repeated-rows': {
    kk: ({ count }: ReadNotice) => `${count} дауысты сол адамның кейінгі дауысы алмастырды.`,
    ru: ({ count }: ReadNotice) => `Заменено более поздним голосом того же человека: ${count}.`,
    en: ({ count }: ReadNotice) => `Replaced by a later vote of the same person: ${count}.`,
  },
  'sign-reversed': {
    kk: () =>
      'Таңбалар теріс еді (+1 «келіспейді» дегенді білдірген, comments.csv соны көрсетеді); олар түзетілді.',
    ru: () => 'Знаки были обратными (+1 означало «не согласны», это видно по comments.csv); они исправлены.',
    en: () => 'The signs were reversed (+1 meant disagree; comments.csv shows it). They were corrected.',
  },
  'sign-doubtful': {
    kk: () =>
      '−1 саны +1 санынан екі еседен көп. Егер мұнда +1 «келіспейді» дегенді білдірсе, барлық таңба теріс.',
    ru: () =>
      'Минус единиц более чем вдвое больше, чем плюс единиц. Если +1 здесь означает «не согласны», все знаки обратны.',
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
  'repeated-statements': {
    kk: ({ count, detail }: ReadNotice) =>
      `comments.csv ішінде бірнеше рет кездескен пікірлер: ${count} (${detail}); әрқайсысының соңғысы алынды.`,
    ru: ({ count, detail }: ReadNotice) =>
      `Высказывания, которые встречаются в comments.csv не раз: ${count} (${detail}); взято последнее по времени.`,
    en: ({ count, detail }: ReadNotice) =>
      `Statements that comments.csv lists more than once: ${count} (${detail}); the latest of each was taken.`,
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
      'Votes have no times: it is unknown which of several votes by one person on a statement is the latest.',
  },
  'matrix-only': {
    kk: () => 'votes.csv жоқ, дауыстар participants-votes.csv файлынан алынды.',
    ru: () => 'Файла votes.csv нет, голоса взяты из participants-votes.csv.',
    en: () => 'There is no votes.csv; the votes were read from participants-votes.csv.',
  },
} satisfies Record<ReadNotice['code'], Record<Language, (notice: ReadNotice) => string>>

export const noticeInWords = (notice: ReadNotice, language: Language): string =>
  noticeMessages[notice.code][language](notice)
