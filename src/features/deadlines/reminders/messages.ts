import type { Messages } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'
import type { LetterStep } from '../model.ts'

type Sentence = {
  readonly kk: (organisation: string, day: string) => string
  readonly ru: (organisation: string, day: string) => string
  readonly en: (organisation: string, day: string) => string
}

/** Subjects: the title of the thing follows. */
export const subjects = {
  'owes-before': { kk: 'Мерзімі жақындады', ru: 'Срок подходит', en: 'Due soon' },
  'waits-before': {
    kk: 'Соңғы күн жақындады',
    ru: 'Скоро последний день',
    en: 'The last day is near',
  },
  'owes-after': { kk: 'Мерзімі өтіп кетті', ru: 'Срок прошёл', en: 'Overdue' },
  'waits-after': {
    kk: 'Ұйым мерзімінде үлгермеді',
    ru: 'Организация не уложилась в срок',
    en: 'Not done in time',
  },
  extended: { kk: 'Мерзім ұзартылды', ru: 'Срок продлён', en: 'The deadline was extended' },
} satisfies Readonly<Record<LetterStep, Label>>

/** What has happened or will, in the first sentence. */
export const openings = {
  'owes-before': {
    kk: (organisation, day) => `Ұйымыңыздың (${organisation}) мына міндетінің соңғы күні – ${day}.`,
    ru: (organisation, day) => `Последний день для вашей организации (${organisation}) – ${day}.`,
    en: (organisation, day) => `The last day for your organisation (${organisation}) is ${day}.`,
  },
  'waits-before': {
    kk: (organisation, day) => `${organisation} мынаны ${day} күніне дейін орындауға тиіс.`,
    ru: (organisation, day) =>
      `Последний день, когда это должно быть сделано, – ${day}. Отвечает: ${organisation}.`,
    en: (organisation, day) => `${organisation} has to do this by ${day}.`,
  },
  'owes-after': {
    kk: (organisation, day) =>
      `Ұйымыңыз (${organisation}) міндетін мерзімінде орындаған жоқ. Соңғы күні – ${day}. Мұны сайттан бәрі көреді.`,
    ru: (organisation, day) =>
      `Ваша организация (${organisation}) не уложилась в срок. Последним днём было ${day}. Это видят на сайте все.`,
    en: (organisation, day) =>
      `Your organisation (${organisation}) has missed its deadline. The last day was ${day}. Everybody can see this on the site.`,
  },
  'waits-after': {
    kk: (organisation, day) => `${organisation} міндетін мерзімінде орындаған жоқ. Соңғы күні – ${day}.`,
    ru: (organisation, day) => `${organisation}: обещанное не сделано в срок. Последним днём было ${day}.`,
    en: (organisation, day) => `${organisation} has not done this in time. The last day was ${day}.`,
  },
  extended: {
    kk: (organisation, day) => `${organisation} мерзімді ұзартты. Жаңа соңғы күні – ${day}.`,
    ru: (organisation, day) => `Срок продлён. Новый последний день – ${day}. Отвечает: ${organisation}.`,
    en: (organisation, day) => `${organisation} has extended the deadline. The new last day is ${day}.`,
  },
} satisfies Readonly<Record<LetterStep, Sentence>>

export const letterMessages = {
  greeting: { kk: 'Сәлеметсіз бе!', ru: 'Здравствуйте!', en: 'Hello!' },
  ground: {
    kk: (reason: string) => `Негізі: ${reason}`,
    ru: (reason: string) => `Основание: ${reason}`,
    en: (reason: string) => `Ground: ${reason}`,
  },
  how: {
    kk: 'Мерзім қалай есептелгені:',
    ru: 'Как посчитан срок:',
    en: 'How the deadline is counted:',
  },
  whyOwes: {
    kk: 'Бұл хат сізге осы ұйымдағы рөліңізге байланысты келді. Әр ескерту бір рет қана жіберіледі.',
    ru: 'Вы получили это письмо, потому что у вас есть роль в этой организации. Каждое напоминание приходит один раз.',
    en: 'You get this e-mail because you have a role in this organisation. Each reminder is sent once.',
  },
  whyWaits: {
    kk: 'Бұл хат сізге осы іске қатысқандықтан келді. Әр ескерту бір рет қана жіберіледі.',
    ru: 'Вы получили это письмо, потому что участвовали в этом. Каждое напоминание приходит один раз.',
    en: 'You get this e-mail because you took part. Each reminder is sent once.',
  },

  personal: {
    kk: 'Мерзімдер туралы сізге жазылған хаттар',
    ru: 'Письма вам о сроках',
    en: 'E-mails to you about deadlines',
  },
  keyKind: { kk: 'Қандай міндет', ru: 'О какой обязанности', en: 'About what' },
  keyDueOn: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  keyStep: { kk: 'Қандай хат', ru: 'Какое письмо', en: 'Which e-mail' },
  keyMadeAt: { kk: 'Жазылған уақыты', ru: 'Когда составлено', en: 'Written' },
  keySentAt: { kk: 'Жіберілген уақыты', ru: 'Когда отправлено', en: 'Sent' },
} satisfies Messages
