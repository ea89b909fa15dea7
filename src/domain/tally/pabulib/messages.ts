import type { Language } from '#domain/base/text.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { type Details, type Repaired, repairs } from './repair-messages.ts'

type Sentence = (details: Details) => string | Repaired

/** What a problem is; of those that repair mode mends, also what it did. */
const messages: Readonly<Record<ProblemCode, Readonly<Record<Language, Sentence>>>> = {
  'byte-order-mark': {
    kk: () => 'файл BOM белгісінен басталады; ол ескерілмейді',
    ru: () => 'файл начинается с метки BOM; она не учитывается',
    en: () => 'the file begins with a byte order mark; it is ignored',
  },
  'mixed-line-ends': {
    kk: ({ found }) => `жол соңдары әртүрлі (${found}); бәрі бірдей қабылданады`,
    ru: ({ found }) => `концы строк разные (${found}); все понимаются одинаково`,
    en: ({ found }) => `line endings are mixed (${found}); all are read alike`,
  },
  'blank-line': {
    kk: () => 'бос жол; өткізіп жіберіледі',
    ru: () => 'пустая строка; пропускается',
    en: () => 'a blank line; it is ignored',
  },
  'legacy-name': {
    kk: ({ found, expected }) => `«${found}» бағанының ескі атауы «${expected}» деп оқылды`,
    ru: ({ found, expected }) => `старое имя столбца «${found}» прочитано как «${expected}»`,
    en: ({ found, expected }) => `the old column name “${found}” was read as “${expected}”`,
  },
  'missing-rule': {
    kk: () => 'META бөлімінде rule жоқ; қала қай ережемен санағаны белгісіз',
    ru: () => 'в META нет rule; по какому правилу считал город, неизвестно',
    en: () => 'META has no rule; it is unknown how the city counted',
  },
  'missing-vote-type': {
    kk: ({ expected }) => `META бөлімінде vote_type жоқ; бағандарға қарап «${expected}» деп алынды`,
    ru: ({ expected }) => `в META нет vote_type; по столбцам принято «${expected}»`,
    en: ({ expected }) => `META has no vote_type; from the columns it was taken to be “${expected}”`,
  },
  'colon-in-meta': {
    kk: ({ found }) => `«${found}» жолында нүктелі үтірдің орнына қос нүкте тұр`,
    ru: ({ found }) => `в строке «${found}» вместо точки с запятой стоит двоеточие`,
    en: ({ found }) => `“${found}” has a colon in place of a semicolon`,
  },
  'short-row': {
    kk: ({ found, expected }) => `жолда ${expected} орнына ${found} өріс бар; жетпегендері бос деп саналады`,
    ru: ({ found, expected }) => `в строке полей ${found} вместо ${expected}; недостающие считаются пустыми`,
    en: ({ found, expected }) =>
      `the row has ${found} of ${expected} fields; the missing ones count as empty`,
  },
  'project-twice-in-ballot': {
    kk: ({ found }) =>
      `бюллетеньде «${found}» жобасы бірнеше рет аталған; бір рет саналады, ұпайдың соңғысы алынады`,
    ru: ({ found }) =>
      `проект «${found}» назван в бюллетене не раз; считается один раз, баллы берутся последние`,
    en: ({ found }) =>
      `the ballot names project “${found}” more than once; it counts once, with the last points`,
  },
  'ballot-length': {
    kk: ({ found, expected }) => `${found} бюллетеньде жоба саны ${expected} шегінен тыс; олар да саналады`,
    ru: ({ found, expected }) =>
      `в бюллетенях (${found}) число проектов вне пределов ${expected}; они тоже учитываются`,
    en: ({ found, expected }) =>
      `${found} ballots name fewer or more projects than ${expected}; they count too`,
  },
  'cost-above-budget': {
    kk: ({ found }) => `«${found}» жобасы бүкіл бюджеттен қымбат`,
    ru: ({ found }) => `проект «${found}» дороже всего бюджета`,
    en: ({ found }) => `project “${found}” costs more than the whole budget`,
  },
  'unknown-column-value': {
    kk: ({ found, expected }) => `«${found}» мәні түсініксіз (${expected} күтілген); ескерілмеді`,
    ru: ({ found, expected }) => `значение «${found}» непонятно (ожидалось ${expected}); не учтено`,
    en: ({ found, expected }) => `the value “${found}” is none of ${expected}; it is ignored`,
  },
  'missing-count': {
    kk: ({ expected }) => `META бөлімінде ${expected} жоқ; файлдың толық екенін тексеру мүмкін емес`,
    ru: ({ expected }) => `в META нет ${expected}; полноту файла проверить нельзя`,
    en: ({ expected }) => `META has no ${expected}; there is no way to check that the file is complete`,
  },
  'limit-not-a-number': {
    kk: ({ found, expected }) => `META бөліміндегі ${expected} мәні оқылмады: «${found}»; ескерілмейді`,
    ru: ({ found, expected }) => `значение ${expected} в META не прочитать: «${found}»; не учитывается`,
    en: ({ found, expected }) => `the value of ${expected} in META cannot be read: “${found}”; it is ignored`,
  },
  ...repairs,
  'line-too-long': {
    kk: ({ expected }) => `жол ${expected} байттан ұзын; бұл Pabulib файлы емес сияқты`,
    ru: ({ expected }) => `строка длиннее ${expected} байт; вряд ли это файл Pabulib`,
    en: ({ expected }) => `the line is longer than ${expected} bytes; this is hardly a Pabulib file`,
  },
  'not-pabulib': {
    kk: () => 'файл META жолынан басталмайды: бұл Pabulib файлы емес',
    ru: () => 'файл не начинается со строки META: это не файл Pabulib',
    en: () => 'the file does not begin with META: it is not a Pabulib file',
  },
  'missing-section': {
    kk: ({ expected }) => `файл ${expected} бөлімінсіз аяқталды`,
    ru: ({ expected }) => `файл закончился без раздела ${expected}`,
    en: ({ expected }) => `the file ends without a section ${expected}`,
  },
  'missing-column': {
    kk: ({ expected }) => `${expected} бағаны жоқ`,
    ru: ({ expected }) => `нет столбца ${expected}`,
    en: ({ expected }) => `there is no column ${expected}`,
  },
  'missing-budget': {
    kk: () => 'META бөлімінде бюджет жоқ',
    ru: () => 'в META нет бюджета',
    en: () => 'META has no budget',
  },
  'budget-not-a-number': {
    kk: ({ found }) => `бюджет сан емес: «${found}»`,
    ru: ({ found }) => `бюджет не число: «${found}»`,
    en: ({ found }) => `the budget is not a number: “${found}”`,
  },
  'negative-budget': {
    kk: ({ found }) => `бюджет теріс: ${found}`,
    ru: ({ found }) => `бюджет отрицателен: ${found}`,
    en: ({ found }) => `the budget is negative: ${found}`,
  },
  'unknown-vote-type': {
    kk: ({ found, expected }) => `«${found}» деген дауыс түрі жоқ; болатындары: ${expected}`,
    ru: ({ found, expected }) => `нет вида голосования «${found}»; бывают ${expected}`,
    en: ({ found, expected }) => `there is no vote type “${found}”; there are ${expected}`,
  },
  'no-projects': {
    kk: () => 'бірде-бір жоба жоқ',
    ru: () => 'нет ни одного проекта',
    en: () => 'there are no projects',
  },
  'too-many-decimals': {
    kk: ({ found, expected }) => `үтірден кейінгі таңба тым көп (${found}); көбі ${expected}`,
    ru: ({ found, expected }) => `слишком много знаков после запятой (${found}); самое большее ${expected}`,
    en: ({ found, expected }) => `too many digits after the point (${found}); at most ${expected}`,
  },
}

const lines: Readonly<Record<Language, (line: number) => string>> = {
  kk: (line) => `${line}-жол`,
  ru: (line) => `строка ${line}`,
  en: (line) => `line ${line}`,
}

/**
 * “line 12: the cost is negative: −3; the project was left out”. What was done about it is said only where it was
 * done: a file that strict mode refused is not mended, and nothing of it is counted.
 */
export function describeProblem(problem: Problem, language: Language): string {
  const sentence = messages[problem.code][language](problem)
  const [found, repair] = typeof sentence === 'string' ? [sentence, ''] : sentence
  const text = problem.weight === 'repair' ? `${found}; ${repair}` : found
  return problem.line === 0 ? text : `${lines[language](problem.line)}: ${text}`
}
