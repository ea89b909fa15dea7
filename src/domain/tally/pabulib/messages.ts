import type { Language } from '#domain/base/text.ts'
import type { Problem, ProblemCode } from './problem.ts'

type Words = (problem: Pick<Problem, 'found' | 'expected'>) => string

/** What a problem means and, where repair mode mends it, how. One sentence for each language. */
const words: Readonly<Record<ProblemCode, Readonly<Record<Language, Words>>>> = {
  'byte-order-mark': {
    kk: () => 'файл BOM белгісінен басталады; ол ескерілмейді',
    ru: () => 'файл начинается с метки BOM; она не учитывается',
    en: () => 'the file begins with a byte order mark; it is passed over',
  },
  'mixed-line-ends': {
    kk: ({ found }) => `жол соңдары әртүрлі (${found}); бәрі бірдей қабылданады`,
    ru: ({ found }) => `концы строк разные (${found}); все понимаются одинаково`,
    en: ({ found }) => `line ends are mixed (${found}); all are understood alike`,
  },
  'blank-line': {
    kk: () => 'бос жол; өткізіп жіберіледі',
    ru: () => 'пустая строка; пропускается',
    en: () => 'a blank line; it is passed over',
  },
  'legacy-name': {
    kk: ({ found, expected }) => `«${found}» бағанының ескі атауы «${expected}» деп оқылды`,
    ru: ({ found, expected }) => `старое имя столбца «${found}» прочитано как «${expected}»`,
    en: ({ found, expected }) => `the old column name “${found}” was read as “${expected}”`,
  },
  'missing-rule': {
    kk: () => 'META бөлімінде rule жоқ; қала қай ережемен санағаны белгісіз',
    ru: () => 'в META нет rule; по какому правилу считал город, неизвестно',
    en: () => 'META has no rule; how the city counted is not known',
  },
  'missing-vote-type': {
    kk: ({ expected }) => `META бөлімінде vote_type жоқ; бағандарға қарап «${expected}» деп алынды`,
    ru: ({ expected }) => `в META нет vote_type; по столбцам принято «${expected}»`,
    en: ({ expected }) => `META has no vote_type; from the columns it was taken to be “${expected}”`,
  },
  'colon-in-meta': {
    kk: ({ found }) => `«${found}» жолында нүктелі үтірдің орнына қос нүкте тұр`,
    ru: ({ found }) => `в строке «${found}» вместо точки с запятой стоит двоеточие`,
    en: ({ found }) => `“${found}” has a colon where a semicolon belongs`,
  },
  'short-row': {
    kk: ({ found, expected }) => `жолда ${expected} орнына ${found} өріс бар; жетпегендері бос деп саналады`,
    ru: ({ found, expected }) => `в строке полей ${found} вместо ${expected}; недостающие считаются пустыми`,
    en: ({ found, expected }) =>
      `the row has ${found} fields of ${expected}; the missing ones count as empty`,
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
      `в бюллетенях (${found}) число проектов вне пределов ${expected}; они тоже учтены`,
    en: ({ found, expected }) =>
      `${found} ballots name fewer or more projects than ${expected}; they are counted too`,
  },
  'cost-above-budget': {
    kk: ({ found }) => `«${found}» жобасы бүкіл бюджеттен қымбат`,
    ru: ({ found }) => `проект «${found}» дороже всего бюджета`,
    en: ({ found }) => `project “${found}” costs more than the whole budget`,
  },
  'unknown-column-value': {
    kk: ({ found, expected }) => `«${found}» мәні түсініксіз (${expected} күтілген); ескерілмеді`,
    ru: ({ found, expected }) => `значение «${found}» непонятно (ожидалось ${expected}); не учтено`,
    en: ({ found, expected }) => `the value “${found}” is none of ${expected}; it is passed over`,
  },
  'missing-count': {
    kk: ({ expected }) => `META бөлімінде ${expected} жоқ; файлдың толық екенін тексеру мүмкін емес`,
    ru: ({ expected }) => `в META нет ${expected}; полноту файла проверить нельзя`,
    en: ({ expected }) => `META has no ${expected}; whether the file is complete cannot be checked`,
  },
  'invalid-utf8': {
    kk: () => 'мәтін UTF-8 емес; оқылмаған байттар � белгісімен алмастырылды',
    ru: () => 'текст не в UTF-8; непрочитанные байты заменены знаком �',
    en: () => 'the text is not UTF-8; bytes that make no sense were replaced by �',
  },
  'stray-quote': {
    kk: () => 'тырнақша дұрыс жабылмаған; мәтін сол күйінде алынды',
    ru: () => 'кавычка закрыта неправильно; текст взят как есть',
    en: () => 'a quotation mark is not closed properly; the text was taken as it stands',
  },
  'double-meta-key': {
    kk: ({ found }) => `META бөлімінде «${found}» екі рет берілген; біріншісі алынды`,
    ru: ({ found }) => `«${found}» дано в META дважды; взято первое`,
    en: ({ found }) => `META gives “${found}” twice; the first was taken`,
  },
  'count-of-projects': {
    kk: ({ found, expected }) =>
      `num_projects ${found} дейді, ал файлда ${expected} жоба бар; файлдағысы саналды`,
    ru: ({ found, expected }) =>
      `num_projects говорит ${found}, а проектов в файле ${expected}; посчитаны те, что есть`,
    en: ({ found, expected }) =>
      `num_projects says ${found}, the file has ${expected} projects; those were counted`,
  },
  'count-of-votes': {
    kk: ({ found, expected }) =>
      `num_votes ${found} дейді, ал файлда ${expected} бюллетень бар; файлдағысы саналды`,
    ru: ({ found, expected }) =>
      `num_votes говорит ${found}, а бюллетеней в файле ${expected}; посчитаны те, что есть`,
    en: ({ found, expected }) =>
      `num_votes says ${found}, the file has ${expected} ballots; those were counted`,
  },
  'votes-column': {
    kk: ({ found, expected }) =>
      `votes бағаны ${found} дейді, бюллетеньдерде ${expected}; бюллетеньдерге сенеміз`,
    ru: ({ found, expected }) => `столбец votes говорит ${found}, в бюллетенях ${expected}; верим бюллетеням`,
    en: ({ found, expected }) =>
      `the column votes says ${found}, the ballots say ${expected}; the ballots hold`,
  },
  'score-column': {
    kk: ({ found, expected }) =>
      `score бағаны ${found} дейді, бюллетеньдерде ${expected}; бюллетеньдерге сенеміз`,
    ru: ({ found, expected }) => `столбец score говорит ${found}, в бюллетенях ${expected}; верим бюллетеням`,
    en: ({ found, expected }) =>
      `the column score says ${found}, the ballots say ${expected}; the ballots hold`,
  },
  'too-many-fields': {
    kk: ({ found, expected }) => `жолда ${expected} орнына ${found} өріс бар; артығы ескерілмейді`,
    ru: ({ found, expected }) => `в строке полей ${found} вместо ${expected}; лишние не учтены`,
    en: ({ found, expected }) => `the row has ${found} fields, not ${expected}; the surplus is passed over`,
  },
  'missing-vote-field': {
    kk: () => 'жолда дауыс бағаны жоқ (файл үзілген бе?); жол саналмады',
    ru: () => 'в строке нет столбца с голосом (файл оборван?); строка не посчитана',
    en: () => 'the row ends before the vote (is the file cut off?); it was not counted',
  },
  'double-project': {
    kk: ({ found }) => `«${found}» жобасы екінші рет берілген; біріншісі қалды`,
    ru: ({ found }) => `проект «${found}» дан второй раз; оставлен первый`,
    en: ({ found }) => `project “${found}” is listed a second time; the first stays`,
  },
  'cost-not-a-number': {
    kk: ({ found }) => `жобаның құны сан емес: «${found}»; жоба алынып тасталды`,
    ru: ({ found }) => `стоимость проекта не число: «${found}»; проект исключён`,
    en: ({ found }) => `the cost is not a number: “${found}”; the project was left out`,
  },
  'negative-cost': {
    kk: ({ found }) => `жобаның құны теріс: ${found}; жоба алынып тасталды`,
    ru: ({ found }) => `стоимость проекта отрицательна: ${found}; проект исключён`,
    en: ({ found }) => `the cost is negative: ${found}; the project was left out`,
  },
  'unknown-project': {
    kk: ({ found }) => `бюллетеньде белгісіз «${found}» жобасы аталған; ол бюллетеньнен алынды`,
    ru: ({ found }) => `в бюллетене назван неизвестный проект «${found}»; он вычеркнут`,
    en: ({ found }) => `the ballot names an unknown project “${found}”; it was struck out`,
  },
  'double-voter': {
    kk: ({ found }) => `«${found}» сайлаушысы екінші рет кездесті; екінші бюллетень саналмады`,
    ru: ({ found }) => `избиратель «${found}» встретился второй раз; второй бюллетень не посчитан`,
    en: ({ found }) => `voter “${found}” appears a second time; the second ballot was not counted`,
  },
  'points-do-not-match': {
    kk: ({ found, expected }) =>
      `${expected} жобаға ${found} ұпай берілген; жетпегені 0, артығы ескерілмейді`,
    ru: ({ found, expected }) =>
      `баллов ${found} на проектов ${expected}; недостающие равны 0, лишние не учтены`,
    en: ({ found, expected }) =>
      `${found} points for ${expected} projects; missing ones are 0, surplus ones passed over`,
  },
  'points-not-a-number': {
    kk: ({ found }) => `ұпай сан емес: «${found}»; 0 деп алынды`,
    ru: ({ found }) => `балл не число: «${found}»; принят за 0`,
    en: ({ found }) => `the points are not a number: “${found}”; taken as 0`,
  },
  'negative-points': {
    kk: ({ found }) => `ұпай теріс: ${found}; 0 деп алынды`,
    ru: ({ found }) => `балл отрицателен: ${found}; принят за 0`,
    en: ({ found }) => `the points are negative: ${found}; taken as 0`,
  },
  'budget-zero': {
    kk: () => 'бюджет 0: ақысыз жобалардан басқа ештеңе таңдалмайды',
    ru: () => 'бюджет 0: кроме бесплатных проектов, ничего не выбрать',
    en: () => 'the budget is 0: nothing but free projects can be chosen',
  },
  'no-votes': {
    kk: () => 'бірде-бір бюллетень жоқ; дауыссыз саналды',
    ru: () => 'нет ни одного бюллетеня; посчитано без голосов',
    en: () => 'there is not one ballot; counted without any',
  },
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
    ru: ({ expected }) => `файл кончился без раздела ${expected}`,
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
    en: () => 'there is not one project',
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

/** “line 12: the cost is negative: −3; the project was left out”. */
export function describeProblem(problem: Problem, language: Language): string {
  const text = words[problem.code][language](problem)
  return problem.line === 0 ? text : `${lines[language](problem.line)}: ${text}`
}
