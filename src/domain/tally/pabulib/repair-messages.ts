import type { Language } from '#domain/base/text.ts'
import type { Problem, ProblemCode, problemKinds } from './problem.ts'

export type Details = Pick<Problem, 'found' | 'expected'>
export type Repaired = readonly [problem: string, repair: string]
type Repairable = {
  [Code in ProblemCode]: (typeof problemKinds)[Code] extends 'repairable' ? Code : never
}[ProblemCode]

/** Problems that repair mode mends: what was found, and what was done about it. */
export const repairs: Readonly<
  Record<Repairable, Readonly<Record<Language, (details: Details) => Repaired>>>
> = {
  'invalid-utf8': {
    kk: () => ['мәтін UTF-8 емес', 'оқылмаған байттар � белгісімен алмастырылды'],
    ru: () => ['текст не в UTF-8', 'непрочитанные байты заменены знаком �'],
    en: () => ['the text is not UTF-8', 'bytes that make no sense were replaced by �'],
  },
  'stray-quote': {
    kk: () => ['тырнақша дұрыс жабылмаған', 'мәтін сол күйінде алынды'],
    ru: () => ['кавычка закрыта неправильно', 'текст взят как есть'],
    en: () => ['a quotation mark is not closed properly', 'the text was taken as it is'],
  },
  'double-meta-key': {
    kk: ({ found }) => [`META бөлімінде «${found}» екі рет берілген`, 'біріншісі алынды'],
    ru: ({ found }) => [`«${found}» дано в META дважды`, 'взято первое'],
    en: ({ found }) => [`META gives “${found}” twice`, 'the first was taken'],
  },
  'count-of-projects': {
    kk: ({ found, expected }) => [
      `num_projects мәні ${found}, ал файлда ${expected} жоба бар`,
      'файлдағы жобалар алынды',
    ],
    ru: ({ found, expected }) => [
      `в num_projects указано ${found}, а проектов в файле ${expected}`,
      'взяты те, что есть в файле',
    ],
    en: ({ found, expected }) => [
      `num_projects is ${found}, but the file has ${expected} projects`,
      'the projects of the file were taken',
    ],
  },
  'count-of-votes': {
    kk: ({ found, expected }) => [
      `num_votes мәні ${found}, ал файлда ${expected} бюллетень бар`,
      'файлдағы бюллетеньдер алынды',
    ],
    ru: ({ found, expected }) => [
      `в num_votes указано ${found}, а бюллетеней в файле ${expected}`,
      'взяты те, что есть в файле',
    ],
    en: ({ found, expected }) => [
      `num_votes is ${found}, but the file has ${expected} ballots`,
      'the ballots of the file were taken',
    ],
  },
  'votes-column': {
    kk: ({ found, expected }) => [
      `votes бағанында ${found}, бюллетеньдерде ${expected}`,
      'бюллетеньдердегі сан алынды',
    ],
    ru: ({ found, expected }) => [
      `в столбце votes ${found}, в бюллетенях ${expected}`,
      'взято число из бюллетеней',
    ],
    en: ({ found, expected }) => [
      `the column votes says ${found}, the ballots say ${expected}`,
      'the number of the ballots was taken',
    ],
  },
  'score-column': {
    kk: ({ found, expected }) => [
      `score бағанында ${found}, бюллетеньдерде ${expected}`,
      'бюллетеньдердегі сан алынды',
    ],
    ru: ({ found, expected }) => [
      `в столбце score ${found}, в бюллетенях ${expected}`,
      'взято число из бюллетеней',
    ],
    en: ({ found, expected }) => [
      `the column score says ${found}, the ballots say ${expected}`,
      'the number of the ballots was taken',
    ],
  },
  'too-many-fields': {
    kk: ({ found, expected }) => [`жолда ${expected} орнына ${found} өріс бар`, 'артығы ескерілмеді'],
    ru: ({ found, expected }) => [`в строке полей ${found} вместо ${expected}`, 'лишние не учтены'],
    en: ({ found, expected }) => [
      `the row has ${found} fields, not ${expected}`,
      'the extra ones were ignored',
    ],
  },
  'missing-vote-field': {
    kk: () => ['жолда дауыс бағаны жоқ (файл үзілген бе?)', 'жол алынып тасталды'],
    ru: () => ['в строке нет столбца с голосом (файл оборван?)', 'строка исключена'],
    en: () => ['the row ends before the vote (is the file cut off?)', 'the row was left out'],
  },
  'double-project': {
    kk: ({ found }) => [`«${found}» жобасы екінші рет берілген`, 'біріншісі қалды'],
    ru: ({ found }) => [`проект «${found}» дан второй раз`, 'оставлен первый'],
    en: ({ found }) => [`project “${found}” is listed a second time`, 'the first was kept'],
  },
  'missing-project-id': {
    kk: () => ['жобаның project_id мәні жоқ', 'жоба алынып тасталды'],
    ru: () => ['у проекта нет project_id', 'проект исключён'],
    en: () => ['the project has no project_id', 'the project was left out'],
  },
  'key-not-a-number': {
    kk: ({ found, expected }) => [
      `META бөліміндегі ${expected} мәні оқылмады: «${found}»`,
      `файл ${expected} шартынсыз оқылды`,
    ],
    ru: ({ found, expected }) => [
      `значение ${expected} в META не прочитать: «${found}»`,
      `файл прочитан без условия ${expected}`,
    ],
    en: ({ found, expected }) => [
      `the value of ${expected} in META cannot be read: “${found}”`,
      `the file was read as if it had no ${expected}`,
    ],
  },
  'cost-not-a-number': {
    kk: ({ found }) => [`жобаның құны сан емес: «${found}»`, 'жоба алынып тасталды'],
    ru: ({ found }) => [`стоимость проекта не число: «${found}»`, 'проект исключён'],
    en: ({ found }) => [`the cost is not a number: “${found}”`, 'the project was left out'],
  },
  'negative-cost': {
    kk: ({ found }) => [`жобаның құны теріс: ${found}`, 'жоба алынып тасталды'],
    ru: ({ found }) => [`стоимость проекта отрицательна: ${found}`, 'проект исключён'],
    en: ({ found }) => [`the cost is negative: ${found}`, 'the project was left out'],
  },
  'unknown-project': {
    kk: ({ found }) => [`бюллетеньде белгісіз «${found}» жобасы аталған`, 'ол бюллетеньнен алынды'],
    ru: ({ found }) => [`в бюллетене назван неизвестный проект «${found}»`, 'он вычеркнут'],
    en: ({ found }) => [`the ballot names an unknown project “${found}”`, 'it was struck out'],
  },
  'double-voter': {
    kk: ({ found }) => [`«${found}» сайлаушысы екінші рет кездесті`, 'екінші бюллетень алынып тасталды'],
    ru: ({ found }) => [`избиратель «${found}» встретился второй раз`, 'второй бюллетень исключён'],
    en: ({ found }) => [`voter “${found}” appears a second time`, 'the second ballot was left out'],
  },
  'points-do-not-match': {
    kk: ({ found, expected }) => [
      `${expected} жобаға ${found} ұпай берілген`,
      'жетпегені 0 деп алынды, артығы ескерілмеді',
    ],
    ru: ({ found, expected }) => [
      `баллов ${found} на проектов ${expected}`,
      'недостающие приняты за 0, лишние не учтены',
    ],
    en: ({ found, expected }) => [
      `${found} points for ${expected} projects`,
      'missing ones were taken as 0, extra ones ignored',
    ],
  },
  'points-not-a-number': {
    kk: ({ found }) => [`ұпай сан емес: «${found}»`, '0 деп алынды'],
    ru: ({ found }) => [`балл не число: «${found}»`, 'принят за 0'],
    en: ({ found }) => [`the points are not a number: “${found}”`, 'they were taken as 0'],
  },
  'negative-points': {
    kk: ({ found }) => [`ұпай теріс: ${found}`, '0 деп алынды'],
    ru: ({ found }) => [`балл отрицателен: ${found}`, 'принят за 0'],
    en: ({ found }) => [`the points are negative: ${found}`, 'they were taken as 0'],
  },
  'budget-zero': {
    kk: () => ['бюджет 0', 'ақысыз жобалардан басқа ештеңе таңдалмайды'],
    ru: () => ['бюджет 0', 'кроме бесплатных проектов, ничего не выбрать'],
    en: () => ['the budget is 0', 'nothing but free projects can be chosen'],
  },
  'no-votes': {
    kk: () => ['бірде-бір бюллетень жоқ', 'файл бюллетеньсіз оқылды'],
    ru: () => ['нет ни одного бюллетеня', 'файл прочитан без них'],
    en: () => ['there are no ballots', 'the file was read without ballots'],
  },
}
