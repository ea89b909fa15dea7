import { type Messages, plural } from '#domain/base/message.ts'
import type { CommentKind, Verdict } from '#domain/comment/index.ts'
import type { CommentSort } from './model.ts'

const commentForms = {
  kk: { one: 'пікір', other: 'пікір' },
  ru: { one: 'мнение', few: 'мнения', many: 'мнений' },
  en: { one: 'comment', other: 'comments' },
} as const

/** Labels of entries in the public journal and in the audit record. */
export const actNames = {
  comment: { kk: 'Пікір айтылды', ru: 'Высказано мнение', en: 'Comment made' },
  nameless: {
    kk: 'Пікірден автордың аты алынды',
    ru: 'Из мнения убрано имя автора',
    en: 'Name taken off a comment',
  },
  join: {
    kk: 'Тағы бір адам пікірге қосылды',
    ru: 'К мнению присоединились',
    en: 'One more person agreed',
  },
  reply: { kk: 'Пікірге сөз қосылды', ru: 'Оставлена реплика', en: 'Reply made' },
  answered: {
    kk: 'Пікірге жауап берілді',
    ru: 'Дан ответ на мнение',
    en: 'Comment answered',
  },
} satisfies Messages

/** Names of things that moderators decide about. */
export const hideableNames = {
  comment: { kk: 'Пікір', ru: 'Мнение', en: 'Comment' },
  reply: { kk: 'Пікірге қосылған сөз', ru: 'Реплика', en: 'Reply' },
} satisfies Messages

export const commentKindNames = {
  support: { kk: 'Қолдаймын', ru: 'Поддерживаю', en: 'In favour' },
  against: { kk: 'Қарсымын', ru: 'Возражаю', en: 'Against' },
  wording: { kk: 'Басқаша жазу', ru: 'Другая формулировка', en: 'Other wording' },
  question: { kk: 'Сұрақ', ru: 'Вопрос', en: 'Question' },
  remark: { kk: 'Ескерту', ru: 'Замечание', en: 'Remark' },
} satisfies Readonly<Record<CommentKind, Messages[string]>>

export const verdictNames = {
  accepted: { kk: 'Қабылданды', ru: 'Принято', en: 'Accepted' },
  partly: { kk: 'Ішінара қабылданды', ru: 'Принято частично', en: 'Partly accepted' },
  rejected: { kk: 'Қабылданбады', ru: 'Не принято', en: 'Not accepted' },
  noted: { kk: 'Назарға алынды', ru: 'Принято к сведению', en: 'Noted' },
} satisfies Readonly<Record<Verdict, Messages[string]>>

/** What became of something that a person wrote, on their own page. */
export const contributionNames = {
  join: { kk: 'Пікірге қосылу', ru: 'Присоединение к мнению', en: 'Joined a comment' },
  pending: {
    kk: 'Хаттағы сілтемемен расталмаған',
    ru: 'Не подтверждено по ссылке из письма',
    en: 'Not confirmed by the link in the e-mail',
  },
  hidden: { kk: 'Модератор жасырған', ru: 'Скрыто модератором', en: 'Hidden by a moderator' },
  public: { kk: 'Жарияланған', ru: 'Опубликовано', en: 'Published' },
  counted: { kk: 'Есепке алынды', ru: 'Учтено', en: 'Counted' },
  waiting: { kk: 'Жауап күтіледі', ru: 'Ждёт ответа', en: 'Waiting for an answer' },
  unanswered: { kk: 'Жауапсыз аяқталған', ru: 'Завершено без ответа', en: 'Closed without an answer' },
} satisfies Messages

export const sortNames = {
  support: { kk: 'Қолдауы көп', ru: 'По поддержке', en: 'Most supported' },
  newest: { kk: 'Жаңасы', ru: 'Новые', en: 'Newest' },
  unanswered: { kk: 'Жауапсыз', ru: 'Без ответа', en: 'Unanswered' },
} satisfies Readonly<Record<CommentSort, Messages[string]>>

/** Texts of comments and of their lists. */
export const commentMessages = {
  sent: {
    kk: (number: string) => `Пікіріңіз қабылданды, нөмірі – ${number}`,
    ru: (number: string) => `Ваше мнение принято под № ${number}`,
    en: (number: string) => `We received your comment (no. ${number})`,
  },
  sentHelp: {
    kk: (day: string) =>
      `Жауап беруге уәде етілген күн: ${day}. Жауап шыққанда поштаңызға хат келеді; оны осы беттен де көресіз.`,
    ru: (day: string) =>
      `Ответить обещано до ${day}. Когда ответят, вам придёт письмо; ответ появится и на этой странице.`,
    en: (day: string) =>
      `An answer is promised by ${day}. You will get an e-mail when it is there; it will be on this page too.`,
  },
  comments: {
    kk: (n: number) => `${n} пікір`,
    ru: (n: number) => `${n} ${plural('ru', n, commentForms.ru)}`,
    en: (n: number) => `${n} ${plural('en', n, commentForms.en)}`,
  },
  report: { kk: 'Шағымдану', ru: 'Пожаловаться', en: 'Report' },
  kind: { kk: 'Пікір түрі', ru: 'Вид мнения', en: 'Kind of comment' },
  title: { kk: 'Пікірлер', ru: 'Мнения', en: 'Comments' },
  sayYours: { kk: 'Өз сөзіңізді айтыңыз', ru: 'Скажите своё', en: 'Have your say' },
  notOpen: {
    kk: 'Пікірлер әлі қабылданбайды',
    ru: 'Мнения ещё не принимают',
    en: 'Comments are not open yet',
  },
  paused: {
    kk: 'Пікір қабылдау тоқтатыла тұр',
    ru: 'Приём мнений приостановлен',
    en: 'Comments are paused',
  },
  over: {
    kk: 'Пікір қабылдау аяқталды',
    ru: 'Приём мнений окончен',
    en: 'Comments are closed',
  },
  nobodyYet: {
    kk: 'Мұнда әзірге ешкім пікір айтқан жоқ',
    ru: 'Здесь пока никто не высказался',
    en: 'There are no comments here yet',
  },
  nobodyHelp: {
    kk: 'Бірінші болып пікір айта аласыз.',
    ru: 'Ваше мнение может стать первым.',
    en: 'You can be the first.',
  },
  allAnswered: {
    kk: 'Бәріне жауап берілген',
    ru: 'На все мнения ответили',
    en: 'All of them are answered',
  },
  sort: { kk: 'Реті', ru: 'Порядок', en: 'Order' },
  anyCommentKind: { kk: 'Бәрі', ru: 'Все', en: 'All' },
  resident: { kk: 'Тұрғын', ru: 'Житель', en: 'A resident' },
  number: {
    kk: (n: string) => `№ ${n}`,
    ru: (n: string) => `№ ${n}`,
    en: (n: string) => `No. ${n}`,
  },
  commentedOn: {
    kk: (number: number) => `${number}-нұсқаға айтылған`,
    ru: (number: number) => `К версии ${number}`,
    en: (number: number) => `On version ${number}`,
  },
  gone: {
    kk: 'Бұл тармақ жаңа нұсқада жоқ; пікір оның орнында қалды.',
    ru: 'В новой версии этого положения нет; мнение осталось на его месте.',
    en: 'This provision is not in the new version; the comment stays where it was.',
  },
  same: {
    kk: (n: number) => `Тағы ${n} адам осылай ойлайды`,
    ru: (n: number) =>
      `Так же ${plural('ru', n, { one: 'думает', few: 'думают', many: 'думают' })} ещё ${n} ${plural('ru', n, { one: 'человек', few: 'человека', many: 'человек' })}`,
    en: (n: number) => `${n} more think so too`,
  },
  replies: {
    kk: (n: number) => `Қосылған сөз: ${n}`,
    ru: (n: number) => `Реплик: ${n}`,
    en: (n: number) => `Replies: ${n}`,
  },
  reply: { kk: 'Сөз қосу', ru: 'Ответить на это', en: 'Reply' },
  official: { kk: 'ресми', ru: 'официально', en: 'official' },
  noAnswerYet: {
    kk: (until: string) => `Жауап берудің соңғы күні: ${until}`,
    ru: (until: string) => `Ответ обещан до ${until}`,
    en: (until: string) => `An answer is promised by ${until}`,
  },
  answerLate: {
    kk: (due: string) => `Жауап кешікті: мерзімі ${due} еді`,
    ru: (due: string) => `Ответ опаздывает: срок был ${due}`,
    en: (due: string) => `The answer is late: it was due on ${due}`,
  },
  answeredLate: {
    kk: 'мерзімінен кеш',
    ru: 'позже срока',
    en: 'after the deadline',
  },
  corrected: {
    kk: 'жауап түзетілген',
    ru: 'ответ исправлен',
    en: 'the answer was corrected',
  },
  hidden: {
    kk: 'Бұл пікір ережені бұзғаны үшін жасырылды',
    ru: 'Это мнение скрыто за нарушение правил',
    en: 'This comment was hidden because it broke a rule',
  },
  hiding: {
    kk: 'Шешімді көру, апелляция беру',
    ru: 'Решение и обжалование',
    en: 'The decision, and how to appeal',
  },
  comment: {
    kk: (n: string) => `№ ${n} пікір`,
    ru: (n: string) => `Мнение № ${n}`,
    en: (n: string) => `Comment no. ${n}`,
  },
} satisfies Messages
