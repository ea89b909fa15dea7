import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import { FEEDBACK_WORDS_MAX } from '../model.ts'

const marks = {
  kk: { 5: 'Өте пайдалы', 4: 'Пайдалы', 3: 'Орташа', 2: 'Пайдасы аз', 1: 'Пайдасыз' },
  ru: { 5: 'Очень полезно', 4: 'Полезно', 3: 'Средне', 2: 'Мало пользы', 1: 'Бесполезно' },
  en: { 5: 'Very useful', 4: 'Useful', 3: 'So-so', 2: 'Of little use', 1: 'Useless' },
} as const
const mark = (language: keyof typeof marks) => (value: string) =>
  `${marks[language][Number(value) as 1 | 2 | 3 | 4 | 5] ?? ''} (${value})`

/** Messages of the feedback form. */
export const feedbackMessages = {
  title: { kk: 'Қалай өтті?', ru: 'Как прошло?', en: 'How was it?' },
  useful: {
    kk: 'Жиын сізге пайдалы болды ма?',
    ru: 'Была ли встреча полезной для вас?',
    en: 'Was the meeting useful to you?',
  },
  marks: { kk: mark('kk'), ru: mark('ru'), en: mark('en') },
  heard: { kk: 'Сіздің сөзіңізді тыңдады ма?', ru: 'Вас услышали?', en: 'Were you heard?' },
  words: {
    kk: 'Нені басқаша істеу керек?',
    ru: 'Что стоит сделать иначе?',
    en: 'What should be done differently?',
  },
  wordsHelp: {
    kk: 'Атыңызды, телефоныңызды жазбаңыз. Жұмыс тобы таңдаған сөздер ғана көрсетіледі.',
    ru: 'Не пишите имён и телефонов. Показаны будут только слова, которые выберет рабочая группа.',
    en: 'Please do not write names or telephone numbers. Only words that the working group chooses will be shown.',
  },
  anonymous: {
    kk: 'Атыңызды сұрамаймыз, кім екеніңізді сақтамаймыз. Сондықтан бір адам екі рет жауап бере алады: сандар шамамен ғана.',
    ru: 'Имени мы не спрашиваем и не храним, кто ответил. Поэтому один человек может ответить дважды: цифры приблизительны.',
    en: 'We do not ask your name and do not keep who answered. That is why one person may answer twice: take the figures as approximate.',
  },
  send: { kk: 'Жіберу', ru: 'Отправить', en: 'Send' },
  'useful-empty': { kk: 'Бағаны таңдаңыз', ru: 'Выберите оценку', en: 'Choose a mark' },
  'heard-empty': { kk: 'Жауапты таңдаңыз', ru: 'Выберите ответ', en: 'Choose an answer' },
  'words-long': {
    kk: `Тым ұзын: ${FEEDBACK_WORDS_MAX} таңбадан асырмаңыз`,
    ru: `Слишком длинно: не больше ${FEEDBACK_WORDS_MAX} знаков`,
    en: `Too long: at most ${FEEDBACK_WORDS_MAX} characters`,
  },
  'not-taken': {
    kk: 'Жауап қабылданбайды',
    ru: 'Ответы не принимаются',
    en: 'Answers are not being accepted',
  },
  closedHelp: {
    kk: 'Жиын басталғаннан бастап, ол аяқталған соң отыз күн ішінде жауап беруге болады.',
    ru: 'Ответить можно с начала встречи и ещё тридцать дней после неё.',
    en: 'Answers are accepted from the beginning of a meeting until thirty days after it.',
  },
  thanks: {
    kk: 'Рақмет, жауабыңыз жазылды',
    ru: 'Спасибо, ваш ответ записан',
    en: 'Thank you, your answer is recorded',
  },
  thanksHelp: {
    kk: 'Жауаптар саны үшке жеткенде сандар жиын бетінде көрінеді.',
    ru: 'Когда ответов станет не меньше трёх, цифры появятся на странице встречи.',
    en: 'Once there are three answers, the figures appear on the page of the meeting.',
  },
  toMeeting: { kk: 'Жиын бетіне', ru: 'К странице встречи', en: 'To the meeting’s page' },
} satisfies Messages
export type FeedbackProblem = ProblemOf<typeof feedbackMessages>
