import type { ProblemOf } from '#domain/base/form.ts'
import { type Messages, plural } from '#domain/base/message.ts'
import type { Label } from '#domain/base/text.ts'
import { ANSWER_MAX, type SubmissionAnswerRefusal, type SubmissionNotice } from './model.ts'

export const submissionMessages = {
  waiting: { kk: 'Жауап күтіледі', ru: 'Ждёт ответа', en: 'Waits for an answer' },
  toAnswer: { kk: 'Жауап беру', ru: 'Ответить', en: 'Answer' },
  owedTo: { kk: 'авторына', ru: 'автору', en: 'to its author' },
  about: { kk: 'Не туралы', ru: 'О чём', en: 'About' },
  text: { kk: 'Мәтін', ru: 'Текст', en: 'Text' },
  language: { kk: 'Тілі', ru: 'Язык', en: 'Language' },
  state: { kk: 'Нәтижесі', ru: 'Итог', en: 'Outcome' },
  writtenAt: { kk: 'Жіберілген уақыты', ru: 'Отправлено', en: 'Sent' },
  answeredAt: { kk: 'Жауап берілген уақыты', ru: 'Дан ответ', en: 'Answered' },

  // The list at the desk, and the form.
  noneSent: {
    kk: 'Әзірге ештеңе түскен жоқ.',
    ru: 'Пока ничего не поступило.',
    en: 'Nothing has been sent yet.',
  },
  decision: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
  answer: { kk: 'Жауап', ru: 'Ответ', en: 'Answer' },
  answerHelp: {
    kk: 'Автор қай тілде жазса, сол тілде жазыңыз. Автордың мәтіні мен жауап бәріне көрінеді, авторға хат жіберіледі.',
    ru: 'Пишите на языке автора. Его текст и ответ увидят все, автору придёт письмо.',
    en: 'Write in the language of the author. Everybody will see both texts, and the author gets an e-mail.',
  },
  send: { kk: 'Жауапты жариялау', ru: 'Опубликовать ответ', en: 'Publish the answer' },
  answered: {
    kk: 'Жауап жарияланды, авторға хат жіберіледі',
    ru: 'Ответ опубликован, автору придёт письмо',
    en: 'The answer is published, and its author gets an e-mail',
  },
  'decision-empty': { kk: 'Шешімді таңдаңыз', ru: 'Выберите решение', en: 'Choose the decision' },
  'answer-empty': { kk: 'Жауапты жазыңыз', ru: 'Напишите ответ', en: 'Write the answer' },
  'answer-long': {
    kk: `Жауап ${ANSWER_MAX} таңбадан аспасын`,
    ru: `Ответ не длиннее ${ANSWER_MAX} знаков`,
    en: `The answer has at most ${ANSWER_MAX} characters`,
  },
  'answered-already': {
    kk: 'Бұған жауап беріліп қойған',
    ru: 'На это уже ответили',
    en: 'This has been answered already',
  },

  // What everybody reads.
  answeredLead: {
    kk: 'Мұнда жауап берілгендері ғана, авторларының аты көрсетілмейді.',
    ru: 'Здесь только то, на что ответили, без имён авторов.',
    en: 'Only what was answered is shown here, without the names of the authors.',
  },
  noneAnswered: {
    kk: 'Әзірге ештеңеге жауап берілген жоқ.',
    ru: 'Ответов пока нет.',
    en: 'Nothing has been answered yet.',
  },

  // The letter to the author.
  subject: {
    kk: (title: string) => `Сізге жауап берілді: ${title}`,
    ru: (title: string) => `Вам ответили: ${title}`,
    en: (title: string) => `You have an answer: ${title}`,
  },
  letterWhy: {
    kk: 'Бұл хат сізге осы сайт арқылы жазғаныңыз үшін келді.',
    ru: 'Письмо пришло, потому что вы написали через этот сайт.',
    en: 'You receive this e-mail because you wrote through this site.',
  },

  // “My data”, the privacy page.
  retained: {
    kk: 'Жауап берілгені қалады, бірақ авторы кім екені ұмытылады.',
    ru: 'То, на что ответили, остаётся, но кто автор, забывается.',
    en: 'What was answered stays, but who wrote it is forgotten.',
  },
  kept: {
    kk: 'Мәтін тіркелгіңізбен бірге сақталады: жауап хатпен баруы үшін. Авторы кім екенін ешкім көрмейді, ол ашық журналға түспейді; мәтін жауабымен бірге ғана жарияланады.',
    ru: 'Текст хранится вместе с вашей учётной записью, чтобы ответ пришёл письмом. Кто автор, не видит никто, и в открытый журнал это не попадает; текст публикуется только вместе с ответом.',
    en: 'The text is kept together with your account, so that the answer reaches you by e-mail. Nobody sees who wrote it, and the public journal does not say it; the text is published only together with its answer.',
  },
  author: {
    kk: (whole: string) => `${whole} (авторы кім екені)`,
    ru: (whole: string) => `${whole} (кто автор)`,
    en: (whole: string) => `${whole} (who wrote them)`,
  },
  keptFor: {
    kk: (days: number) => `жауаптан кейін ${days} күн`,
    ru: (days: number) =>
      `${days} ${plural('ru', days, { one: 'день', few: 'дня', many: 'дней' })} после ответа`,
    en: (days: number) => `${days} ${plural('en', days, { one: 'day', other: 'days' })} after the answer`,
  },
} satisfies Messages & Record<SubmissionAnswerRefusal | SubmissionNotice, unknown>
/** What can be wrong with an answer: the key of a label. */
export type SubmissionAnswerProblem = ProblemOf<typeof submissionMessages>

/** What became of a submission, in messages. */
export const labelOfState = (
  { states }: { readonly states: Readonly<Record<string, { readonly label: Label }>> },
  { state }: { readonly state: string },
): Label => states[state]?.label ?? submissionMessages.waiting
