import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import { type PublishRefusal, TITLE_MAX, type WithdrawRefusal } from './model.ts'

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
  published: { kk: 'Жарияланған күні', ru: 'Опубликовано', en: 'Published' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  withdrawn: { kk: 'Сайттан алынды', ru: 'Снято с сайта', en: 'Withdrawn' },
  // with participation
  closesOn: {
    kk: 'Ұсыныстардың соңғы күні',
    ru: 'Последний день для предложений',
    en: 'Last day for proposals',
  },
  'closes-on-wrong': { kk: 'Күнді таңдаңыз', ru: 'Выберите день', en: 'Choose a day' },
  'closes-on-past': {
    kk: 'Бұл күн өтіп кетті: бүгінгі немесе кейінгі күнді таңдаңыз',
    ru: 'Этот день уже прошёл: выберите сегодня или позже',
    en: 'This day has passed: choose today or later',
  },
  // end
  newTitle: { kk: 'Жаңасын жариялау', ru: 'Новая публикация', en: 'Publish a new one' },
  publishedTitle: { kk: 'Жарияланғандары', ru: 'Опубликовано', en: 'Published' },
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
    kk: `Тақырып ${TITLE_MAX} таңбадан аспасын`,
    ru: `Заголовок не длиннее ${TITLE_MAX} знаков`,
    en: `The title may have at most ${TITLE_MAX} characters`,
  },
  'organisation-unknown': {
    kk: 'Ұйымды таңдаңыз',
    ru: 'Выберите организацию',
    en: 'Choose the organisation',
  },
  'withdrawn-already': {
    kk: 'Бұл сайттан бұрын алынған',
    ru: 'Это уже снято с сайта',
    en: 'This has been withdrawn already',
  },
} satisfies Messages & Record<PublishRefusal | WithdrawRefusal, unknown>
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
  // with participation
  'NAMES_KEBAB.answered': {
    kk: 'NAME_KK: ұсынысқа жауап берілді',
    ru: 'NAME_RU: дан ответ на предложение',
    en: 'NAME_EN: a proposal was answered',
  },
  // end
} as const
// with participation

/** What the public journal records besides: residents are not in the audit record. */
export const proposedName = {
  kk: 'NAME_KK: ұсыныс түсті',
  ru: 'NAME_RU: поступило предложение',
  en: 'NAME_EN: a proposal was received',
} as const
// end
