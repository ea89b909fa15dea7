import type { ProblemOf } from '#domain/base/form.ts'
import { type Messages, plural } from '#domain/base/message.ts'

/** Texts of the queue of answers and of the answer form; refusal codes are keys. */
export const answerMessages = {
  queue: { kk: 'Жауап күткен пікірлер', ru: 'Мнения без ответа', en: 'Comments to answer' },
  queueEmpty: {
    kk: 'Барлық пікірге жауап берілді',
    ru: 'На все мнения ответили',
    en: 'All comments are answered',
  },
  answered: {
    kk: 'Жауап жарияланды. Пікір иелеріне хат жіберіледі.',
    ru: 'Ответ опубликован. Авторы мнений получат письмо.',
    en: 'The answer is published. The authors get an e-mail.',
  },
  nextStep: { kk: 'Келесі қадам', ru: 'Следующий шаг', en: 'The next step' },
  answerThese: {
    kk: (n: number) => (n === 1 ? 'Жауап беру' : `${n} пікірге бірден жауап беру`),
    ru: (n: number) => (n === 1 ? 'Ответить' : `Ответить сразу на все ${n}`),
    en: (n: number) => (n === 1 ? 'Answer' : `Answer these ${n} together`),
  },
  answer: { kk: 'Жауап', ru: 'Ответ', en: 'Answer' },
  verdict: { kk: 'Шешім', ru: 'Решение', en: 'Verdict' },
  reasonHelp: {
    kk: 'Екі тілде: жауапты бәрі оқиды.',
    ru: 'На двух языках: ответ прочитают все.',
    en: 'In both languages: everyone reads the answer.',
  },
  template: { kk: 'Дайын жауап', ru: 'Готовый ответ', en: 'Template' },
  useTemplate: { kk: 'Қою', ru: 'Подставить', en: 'Use' },
  noTemplate: { kk: 'Үлгісіз', ru: 'Без шаблона', en: 'No template' },
  keepAs: { kk: 'Үлгі ретінде сақтау', ru: 'Сохранить как шаблон', en: 'Save as a template' },
  keepAsHelp: {
    kk: 'Атауын жазсаңыз, келесіде дайын тұрады.',
    ru: 'Дайте название, и в следующий раз ответ будет под рукой.',
    en: 'Give it a name to have it at hand next time.',
  },
  sendAnswer: { kk: 'Жауапты жариялау', ru: 'Опубликовать ответ', en: 'Publish the answer' },
  correctAnswer: { kk: 'Жауапты түзету', ru: 'Исправить ответ', en: 'Correct the answer' },
  'answered-already': {
    kk: 'Бұл пікірге әріптесіңіз жауап беріп қойды. Жазғаныңыз сақталды.',
    ru: 'На это мнение уже ответил ваш коллега. Написанное вами сохранено.',
    en: 'A colleague has already answered this comment. What you wrote is kept.',
  },
  theirs: { kk: 'Әріптесіңіздің жауабы', ru: 'Ответ коллеги', en: 'Your colleague’s answer' },
  'comment-unknown': { kk: 'Мұндай пікір жоқ.', ru: 'Такого мнения нет.', en: 'There is no such comment.' },
  reason: { kk: 'Негіздеме', ru: 'Обоснование', en: 'Reason' },
  'closed-already': {
    kk: 'Талқылау аяқталған.',
    ru: 'Обсуждение уже завершено.',
    en: 'The consultation is already closed.',
  },
  toAnswer: {
    kk: (n: number) => `${n} пікір жауап күтіп тұр`,
    ru: (n: number) =>
      `${n} ${plural('ru', n, { one: 'мнение ждёт', few: 'мнения ждут', many: 'мнений ждут' })} ответа`,
    en: (n: number) => `${n} ${n === 1 ? 'comment waits' : 'comments wait'} for an answer`,
  },
  due: {
    kk: (day: string) => `мерзімі ${day}`,
    ru: (day: string) => `срок ${day}`,
    en: (day: string) => `due ${day}`,
  },
  late: { kk: 'мерзімі өткен', ru: 'просрочено', en: 'late' },
  'verdict-empty': { kk: 'Толтырыңыз.', ru: 'Заполните.', en: 'Fill this in.' },
  'kk-empty': { kk: 'Қазақша жазыңыз.', ru: 'Заполните на казахском.', en: 'Fill this in, in Kazakh.' },
  'ru-empty': { kk: 'Орысша жазыңыз.', ru: 'Заполните на русском.', en: 'Fill this in, in Russian.' },
} satisfies Messages
export type AnswerProblem = ProblemOf<typeof answerMessages>
