import { type Messages, plural } from '#domain/base/message.ts'
import { pauseActNames } from './pause-messages.ts'
import type { ConsultationState, DecisionWarning } from './state-model.ts'

const commentForms = {
  kk: { one: 'пікір', other: 'пікір' },
  ru: { one: 'мнение', few: 'мнения', many: 'мнений' },
  en: { one: 'comment', other: 'comments' },
} as const
const workingDays = {
  ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' },
  en: { one: 'working day', other: 'working days' },
} as const

/** Labels of entries in the public journal. */
export const actNames = {
  'consultations.announced': {
    kk: 'Талқылау жарияланды',
    ru: 'Объявлено обсуждение',
    en: 'Consultation announced',
  },
  'consultations.extended': {
    kk: 'Талқылау мерзімі ұзартылды',
    ru: 'Срок обсуждения продлён',
    en: 'Consultation extended',
  },
  ...pauseActNames,
  'consultations.corrected': {
    kk: 'Талқылау сипаттамасы түзетілді',
    ru: 'Исправлено описание обсуждения',
    en: 'Description of the consultation corrected',
  },
  'consultations.version': {
    kk: 'Құжаттың жаңа нұсқасы жарияланды',
    ru: 'Опубликована новая версия документа',
    en: 'New version of the document published',
  },
  'consultations.closed': { kk: 'Талқылау аяқталды', ru: 'Обсуждение завершено', en: 'Consultation closed' },
  'consultations.decided': { kk: 'Шешім қабылданды', ru: 'Принято решение', en: 'Decision taken' },
  'consultations.in-force': { kk: 'Күшіне енді', ru: 'Вступило в силу', en: 'In force' },
} satisfies Messages

export const stateNames = {
  announced: { kk: 'Жарияланды', ru: 'Объявлено', en: 'Announced' },
  open: { kk: 'Талқыланып жатыр', ru: 'Идёт обсуждение', en: 'Open' },
  paused: { kk: 'Тоқтатыла тұрды', ru: 'Приостановлено', en: 'Paused' },
  answering: { kk: 'Жауаптар дайындалуда', ru: 'Готовятся ответы', en: 'Answers due' },
  closed: { kk: 'Талқылау аяқталды', ru: 'Обсуждение завершено', en: 'Closed' },
  decided: { kk: 'Шешім қабылданды', ru: 'Решение принято', en: 'Decided' },
  'in-force': { kk: 'Күшінде', ru: 'Действует', en: 'In force' },
} satisfies Readonly<Record<ConsultationState, Messages[string]>>

export const warningTexts = {
  'decided-before-end': {
    kk: 'Шешім талқылау аяқталмай тұрып қабылданды',
    ru: 'Решение принято до окончания обсуждения',
    en: 'The decision came before the end of the consultation',
  },
  'decided-before-answers': {
    kk: 'Шешім барлық пікірге жауап берілмей тұрып қабылданды',
    ru: 'Решение принято раньше, чем ответили на все мнения',
    en: 'The decision came before all comments were answered',
  },
} satisfies Readonly<Record<DecisionWarning, Messages[string]>>

export const warningDetails = {
  'decided-before-end': {
    kk: (decided: string, closes: string) =>
      `Шешім қабылданған күн: ${decided}. Ал пікір айтудың жарияланған соңғы күні: ${closes}. Пікірлер сол күнге дейін қабылдана береді, әрқайсысына жауап берілуге тиіс.`,
    ru: (decided: string, closes: string) =>
      `Решение принято ${decided}, а мнения обещали принимать до ${closes}. Их принимают до этого дня, и на каждое обязаны ответить.`,
    en: (decided: string, closes: string) =>
      `The decision was taken on ${decided}, although comments were to be accepted until ${closes}. They are accepted until then, and each must be answered.`,
  },
  'decided-before-answers': {
    kk: (decided: string, _closes: string) => `Шешім қабылданған күн: ${decided}.`,
    ru: (decided: string, _closes: string) => `Решение принято ${decided}.`,
    en: (decided: string, _closes: string) => `The decision was taken on ${decided}.`,
  },
} satisfies Messages

const left = {
  kk: (days: number) => (days === 0 ? 'бүгін соңғы күн' : `${days} жұмыс күні қалды`),
  ru: (days: number) =>
    days === 0
      ? 'сегодня последний день'
      : `${plural('ru', days, { one: 'остался', few: 'осталось', many: 'осталось' })} ${days} ${plural('ru', days, workingDays.ru)}`,
  en: (days: number) =>
    days === 0 ? 'today is the last day' : `${days} ${plural('en', days, workingDays.en)} left`,
}

export const messages = {
  title: { kk: 'Талқылаулар', ru: 'Обсуждения', en: 'Consultations' },
  answersOwed: {
    kk: 'Пікірлерге жауап және талқылау қорытындысы',
    ru: 'Ответы на мнения и итоги обсуждения',
    en: 'Answers to comments and the result of the consultation',
  },
  answersOwedTo: {
    kk: 'Пікір айтқандардың бәріне',
    ru: 'Всем, кто высказался',
    en: 'Everyone who commented',
  },
  lead: {
    kk: 'Билік тұрғындардан пікір сұрап отырған жобалар, жоспарлар, бюджеттер мен есептер. Кез келген тармағына пікір айтасыз, дәл соған жауап аласыз.',
    ru: 'Проекты, планы, бюджеты и отчёты, о которых власть спрашивает мнение жителей. Вы говорите о конкретном пункте и получаете ответ именно на это.',
    en: 'Drafts, plans, budgets and reports on which residents are consulted. You comment on a particular provision and get an answer to exactly that.',
  },
  of: {
    kk: (what: string) => `Талқылаулар: ${what}`,
    ru: (what: string) => `Обсуждения: ${what}`,
    en: (what: string) => `Consultations: ${what}`,
  },
  page: {
    kk: (title: string, number: string) => `${title}, ${number}-бет`,
    ru: (title: string, number: string) => `${title}, страница ${number}`,
    en: (title: string, number: string) => `${title}, page ${number}`,
  },
  kind: { kk: 'Құжат түрі', ru: 'Вид документа', en: 'Kind of document' },
  anyKind: { kk: 'Кез келген түрі', ru: 'Любой', en: 'Any' },
  state: { kk: 'Кезеңі', ru: 'Стадия', en: 'Stage' },
  anyState: { kk: 'Барлық кезең', ru: 'Любая', en: 'Any' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  none: { kk: 'Мұндай талқылау жоқ', ru: 'Таких обсуждений нет', en: 'No consultations found' },
  noneHelp: {
    kk: 'Шарттардың бірін алып тастап көріңіз.',
    ru: 'Попробуйте снять часть условий.',
    en: 'Try removing some of the filters.',
  },
  noneYet: {
    kk: 'Әзірге талқыланып жатқан құжат жоқ',
    ru: 'Пока ничего не обсуждается',
    en: 'Nothing is being discussed yet',
  },
  all: { kk: 'Барлық талқылау', ru: 'Все обсуждения', en: 'All consultations' },
  comments: {
    kk: (n: number) => `${n} пікір`,
    ru: (n: number) => `${n} ${plural('ru', n, commentForms.ru)}`,
    en: (n: number) => `${n} ${plural('en', n, commentForms.en)}`,
  },
  readAndComment: { kk: 'Оқып, пікір айту', ru: 'Прочесть и высказаться', en: 'Read and comment' },
  consideredOf: {
    kk: (n: number, of: number) => `Ескерілген пікір: ${n}, барлығы ${of}`,
    ru: (n: number, of: number) => `Учтено мнений: ${n} из ${of}`,
    en: (n: number, of: number) => `${n} of ${of} comments changed the text`,
  },
  answeredOf: {
    kk: (answered: string, all: string) => `${answered} / ${all}`,
    ru: (answered: string, all: string) => `${answered} из ${all}`,
    en: (answered: string, all: string) => `${answered} of ${all}`,
  },
  answersLate: {
    kk: (n: number, shown: string) =>
      n === 0
        ? 'пікірге жауап берілді, бірде-бір жауап кешіккен жоқ'
        : `пікірге жауап берілді, ${shown} жауаптың мерзімі өтіп кетті`,
    ru: (n: number, shown: string) =>
      n === 0
        ? 'мнений с ответом, ни один ответ не просрочен'
        : `мнений с ответом, просрочено ответов: ${shown}`,
    en: (n: number, shown: string) =>
      n === 0
        ? 'comments answered, no answer is late'
        : `comments answered, ${shown} ${n === 1 ? 'answer is' : 'answers are'} late`,
  },
  opens: {
    kk: (day: string) => `Басталатын күні: ${day}`,
    ru: (day: string) => `Начнётся ${day}`,
    en: (day: string) => `Opens on ${day}`,
  },
  openUntil: {
    kk: (day: string, days: number) => `Пікір айтудың соңғы күні: ${day}, ${left.kk(days)}`,
    ru: (day: string, days: number) => `Мнения принимают до ${day}, ${left.ru(days)}`,
    en: (day: string, days: number) => `Open for comments until ${day}, ${left.en(days)}`,
  },
  answersUntil: {
    kk: (day: string) => `Жауап берудің соңғы күні: ${day}`,
    ru: (day: string) => `Ответить обещано до ${day}`,
    en: (day: string) => `Answers are promised by ${day}`,
  },
  closedOn: {
    kk: (day: string) => `Талқылау аяқталған күн: ${day}`,
    ru: (day: string) => `Обсуждение завершено ${day}`,
    en: (day: string) => `The consultation was closed on ${day}`,
  },
  decidedOn: {
    kk: (day: string) => `Шешім қабылданған күн: ${day}`,
    ru: (day: string) => `Решение принято ${day}`,
    en: (day: string) => `The decision was taken on ${day}`,
  },
  inForceOn: {
    kk: (day: string) => `Күшіне енген күні: ${day}`,
    ru: (day: string) => `Действует с ${day}`,
    en: (day: string) => `In force since ${day}`,
  },
  read: { kk: 'Оқу және пікір айту', ru: 'Читать и высказаться', en: 'Read and comment' },
  readOnly: { kk: 'Мәтінді оқу', ru: 'Читать текст', en: 'Read the text' },
  overview: { kk: 'Не туралы', ru: 'О чём это', en: 'About' },
  text: { kk: 'Мәтін', ru: 'Текст', en: 'Text' },
  commentsTab: { kk: 'Пікірлер', ru: 'Мнения', en: 'Comments' },
  versions: { kk: 'Нұсқалар', ru: 'Версии', en: 'Versions' },
  result: { kk: 'Нәтижесі', ru: 'Итог', en: 'Result' },
  sides: { kk: 'Талқылау беттері', ru: 'Разделы обсуждения', en: 'Parts of the consultation' },
  why: { kk: 'Түсіндірме жазба', ru: 'Пояснительная записка', en: 'Explanatory note' },
  promise: {
    kk: 'Пікіріңіз не болады',
    ru: 'Что будет с вашими словами',
    en: 'What will happen to your comment',
  },
  course: { kk: 'Кезеңдері', ru: 'Этапы', en: 'Stages' },
  decision: { kk: 'Қабылданған шешім', ru: 'Принятое решение', en: 'The decision' },
  whoComments: { kk: 'Кім пікір айта алады', ru: 'Кто может высказаться', en: 'Who may comment' },
  whoAnswers: { kk: 'Кім жауап береді', ru: 'Кто отвечает', en: 'Who answers' },
  termTitle: { kk: 'Мерзім қайдан алынған', ru: 'Откуда срок', en: 'Where the deadline comes from' },
  term: {
    kk: (least: string, law: string, earliest: string) =>
      `Кемінде ${least} (${law}). Ең ерте аяқталатын күні: ${earliest}.`,
    ru: (least: string, law: string, earliest: string) =>
      `Не меньше чем ${least} (${law}): раньше ${earliest} закончить нельзя.`,
    en: (least: string, law: string, earliest: string) =>
      `Not less than ${least} (${law}): it may not end before ${earliest}.`,
  },
  termMeant: {
    kk: 'Заң бұл мерзімді қоғамдық кеңеске береді; тұрғындармен талқылау одан қысқа болмайды.',
    ru: 'Этот срок закон даёт общественному совету; обсуждение с жителями длится не меньше.',
    en: 'The law gives this period to the public council; residents are given no less.',
  },
  shorter: {
    kk: 'Мерзім қысқартылған',
    ru: 'Срок сокращён',
    en: 'The period is shortened',
  },
  shorterGround: { kk: 'Негізі', ru: 'Основание', en: 'Ground' },
  workingDay: {
    kk: (n: number) => `${n} жұмыс күні`,
    ru: (n: number) => `${n} ${plural('ru', n, workingDays.ru)}`,
    en: (n: number) => `${n} ${plural('en', n, workingDays.en)}`,
  },
  calendarDay: {
    kk: (n: number) => `${n} күнтізбелік күн`,
    ru: (n: number) =>
      `${n} ${plural('ru', n, { one: 'календарный день', few: 'календарных дня', many: 'календарных дней' })}`,
    en: (n: number) => `${n} calendar ${n === 1 ? 'day' : 'days'}`,
  },
  article: {
    kk: (law: string, article: string) => `${law} Заң, ${article}-бап`,
    ru: (law: string, article: string) => `Закон ${law}, ст. ${article}`,
    en: (law: string, article: string) => `Law ${law}, art. ${article}`,
  },
  demo: {
    kk: 'Үлгі ретінде жазылған',
    ru: 'Написано для демонстрации',
    en: 'Written for the demonstration',
  },
  lastDay: { kk: 'Пікір айтудың соңғы күні', ru: 'Последний день высказаться', en: 'Last day to comment' },
  answersDue: { kk: 'Жауап берудің соңғы күні', ru: 'Срок ответов', en: 'Answers are due' },
  toCalendar: {
    kk: 'Мерзімдерін күнтізбеге қосу',
    ru: 'Добавить сроки в календарь',
    en: 'Add the deadlines to a calendar',
  },
  figures: { kk: 'Сандармен', ru: 'В цифрах', en: 'In figures' },
  answered: {
    kk: (n: number, of: number) => `Жауап алған пікір: ${n}, барлығы ${of}`,
    ru: (n: number, of: number) => (of === 0 ? 'Мнений пока нет' : `Ответили на ${n} из ${of}`),
    en: (n: number, of: number) => `${n} of ${of} answered`,
  },
  stepAnnounced: { kk: 'Жарияланды', ru: 'Объявлено', en: 'Announced' },
  stepOpen: { kk: 'Пікірлер қабылданады', ru: 'Принимаются мнения', en: 'Open for comments' },
  stepAnswers: { kk: 'Әр пікірге жауап', ru: 'Ответ на каждое мнение', en: 'Each comment is answered' },
  stepDecided: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
  stepForce: { kk: 'Күшіне енуі', ru: 'Вступление в силу', en: 'Entry into force' },
  until: {
    kk: (day: string) => `соңғы күні: ${day}`,
    ru: (day: string) => `до ${day}`,
    en: (day: string) => `until ${day}`,
  },
  extended: {
    kk: (day: string) => `Мерзім ұзартылды, бұрын: ${day}`,
    ru: (day: string) => `Срок продлён, было: ${day}`,
    en: (day: string) => `Extended; was ${day}`,
  },
  descriptionCorrected: {
    kk: (day: string) => `Сипаттамасы түзетілді, ${day}`,
    ru: (day: string) => `Исправлено описание, ${day}`,
    en: (day: string) => `Description corrected, ${day}`,
  },
  versionPublished: {
    kk: (number: number) => `${number}-нұсқа жарияланды`,
    ru: (number: number) => `Опубликована версия ${number}`,
    en: (number: number) => `Version ${number} published`,
  },
} satisfies Messages
