import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'

export const messages = {
  title: { kk: 'NAME_KK', ru: 'NAME_RU', en: 'NAME_EN' },
  none: {
    kk: 'Әзірге ештеңе жарияланған жоқ.',
    ru: 'Пока ничего не опубликовано.',
    en: 'Nothing has been published yet.',
  },
  published: { kk: 'Жарияланған күні', ru: 'Опубликовано', en: 'Published' },
  organisation: { kk: 'Орган', ru: 'Орган', en: 'Organisation' },
  withdrawn: { kk: 'Сайттан алынды', ru: 'Снято с сайта', en: 'Withdrawn' },
  publish: { kk: 'Жариялау', ru: 'Опубликовать', en: 'Publish' },
  withdraw: { kk: 'Сайттан алу', ru: 'Снять с сайта', en: 'Withdraw' },
  titleKk: { kk: 'Қазақша тақырып', ru: 'Заголовок на казахском', en: 'Title in Kazakh' },
  titleRu: { kk: 'Орысша тақырып', ru: 'Заголовок на русском', en: 'Title in Russian' },
  'title-kk-empty': {
    kk: 'Қазақша тақырып жазыңыз',
    ru: 'Напишите заголовок на казахском',
    en: 'Write the title in Kazakh',
  },
  'title-ru-empty': {
    kk: 'Орысша тақырып жазыңыз',
    ru: 'Напишите заголовок на русском',
    en: 'Write the title in Russian',
  },
  'title-long': {
    kk: 'Тақырып 200 таңбадан аспасын',
    ru: 'Заголовок не длиннее 200 знаков',
    en: 'The title has at most 200 characters',
  },
  'organisation-unknown': { kk: 'Органды таңдаңыз', ru: 'Выберите орган', en: 'Choose the organisation' },
} satisfies Messages
/** What can be wrong with a field: the key of a label. */
export type NamePascalProblem = ProblemOf<typeof messages>

/** Labels of its acts in the public journal and in the audit record. */
export const actNames = {
  'NAMES_KEBAB.published': {
    kk: 'NAME_KK: жарияланды',
    ru: 'NAME_RU: опубликовано',
    en: 'NAME_EN: published',
  },
  'NAMES_KEBAB.withdrawn': {
    kk: 'NAME_KK: сайттан алынды',
    ru: 'NAME_RU: снято с сайта',
    en: 'NAME_EN: withdrawn',
  },
} as const
