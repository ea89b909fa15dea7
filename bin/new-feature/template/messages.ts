import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import { type NamePascalDeskNotice, type NamePascalPublishRefusal, TITLE_MAX } from './model.ts'

export const messages = {
  title: { kk: 'NAME_KK', ru: 'NAME_RU', en: 'NAME_EN' },
  /** One of them. */
  one: { kk: 'ONE_KK', ru: 'ONE_RU', en: 'ONE_EN' },
  notificationText: {
    kk: 'Соған байланысты жаңалық, жиын немесе шешім шықса, хат аласыз.',
    ru: 'Придёт письмо, когда появится связанная новость, встреча или решение.',
    en: 'You will get an e-mail when there is news, a meeting or a decision linked with it.',
  },
  none: {
    kk: 'Әзірге ештеңе жарияланған жоқ.',
    ru: 'Пока ничего не опубликовано.',
    en: 'Nothing has been published yet.',
  },
  noneInFilter: {
    kk: 'Мұнда әзірге ештеңе жарияланған жоқ.',
    ru: 'Здесь пока ничего не опубликовано.',
    en: 'Nothing has been published here yet.',
  },
  all: { kk: 'Бәрін көру', ru: 'Показать все', en: 'Show all' },
  publishedAt: { kk: 'Жарияланған күні', ru: 'Опубликовано', en: 'Published' },
  published: { kk: 'Жарияланды', ru: 'Опубликовано', en: 'Published' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  publicPage: { kk: 'Сайттағы беті', ru: 'Страница на сайте', en: 'Its page on the site' },
  // with participation
  closesOn: {
    kk: 'Ұсыныстардың соңғы күні',
    ru: 'Последний день для предложений',
    en: 'Last day for proposals',
  },
  'day-empty': { kk: 'Күнді таңдаңыз', ru: 'Выберите день', en: 'Choose a day' },
  'day-wrong': {
    kk: 'Мұндай күн жоқ: 2027-03-22 сияқты етіп жазыңыз',
    ru: 'Такого дня нет: напишите так: 2027-03-22',
    en: 'There is no such day: write it like 2027-03-22',
  },
  'closes-on-past': {
    kk: 'Бұл күн өтіп кетті: бүгінгі немесе кейінгі күнді таңдаңыз',
    ru: 'Этот день уже прошёл: выберите сегодня или позже',
    en: 'This day has passed: choose today or later',
  },
  // end
  newTitle: { kk: 'Жаңасын жариялау', ru: 'Новая публикация', en: 'Publish a new one' },
  publishedTitle: { kk: 'Жарияланғандары', ru: 'Опубликовано', en: 'Published' },
  publish: { kk: 'Жариялау', ru: 'Опубликовать', en: 'Publish' },
  titleField: { kk: 'Тақырып', ru: 'Заголовок', en: 'Title' },
  'kk-empty': { kk: 'Қазақша жазыңыз', ru: 'Напишите на казахском', en: 'Write it in Kazakh' },
  'ru-empty': { kk: 'Орысша жазыңыз', ru: 'Напишите на русском', en: 'Write it in Russian' },
  'title-long': {
    kk: `Тақырып ${TITLE_MAX} таңбадан аспасын`,
    ru: `Заголовок не длиннее ${TITLE_MAX} знаков`,
    en: `The title may have at most ${TITLE_MAX} characters`,
  },
  'organisation-empty': {
    kk: 'Ұйымды таңдаңыз',
    ru: 'Выберите организацию',
    en: 'Choose the organisation',
  },
  'organisation-unknown': {
    kk: 'Мұндай ұйым жоқ',
    ru: 'Такой организации нет',
    en: 'There is no such organisation',
  },
} satisfies Messages & Record<NamePascalPublishRefusal | NamePascalDeskNotice, unknown>
/** What can be wrong with a field: the key of a label. */
export type NamePascalProblem = ProblemOf<typeof messages>

/** Labels of its acts in the audit record, and in the public journal. */
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
// with participation

/** What the public journal records besides: residents are not in the audit record. */
export const proposedName = {
  kk: 'NAME_KK: ұсыныс түсті',
  ru: 'NAME_RU: поступило предложение',
  en: 'NAME_EN: a proposal was received',
} as const
// end
