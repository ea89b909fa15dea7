import type { ProblemOf } from '#domain/base/form.ts'
import type { Messages } from '#domain/base/message.ts'
import { REASON_MAX } from './model.ts'

/** Words of the page that stands in the place of what was withdrawn. */
export const messages = {
  title: {
    kk: 'Бұл бет сайттан алынды',
    ru: 'Эта страница снята с сайта',
    en: 'This page was withdrawn',
  },
  what: { kk: 'Бұл не еді', ru: 'Что это было', en: 'What it was' },
  withdrawnBy: { kk: 'Сайттан алған', ru: 'Кто снял', en: 'Withdrawn by' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  inJournal: {
    kk: 'Ашық журналда оның жарияланғаны мен алынғаны туралы жазба қалады.',
    ru: 'В открытом журнале остались записи о публикации и снятии.',
    en: 'The public journal keeps the entries of its publication and withdrawal.',
  },
  inJournalErased: {
    kk: 'Ашық журналда оның жарияланғаны мен алынғаны туралы жазба қалады, мәтіні өшірілген.',
    ru: 'В открытом журнале остались записи о публикации и снятии, сам текст удалён.',
    en: 'The public journal keeps the entries of its publication and withdrawal; the text itself is erased.',
  },
} satisfies Messages

/** Words of the page at the desk on which a thing is withdrawn. */
export const withdrawalMessages = {
  withdraw: { kk: 'Сайттан алу', ru: 'Снять с сайта', en: 'Withdraw' },
  withdrawn: { kk: 'Сайттан алынды', ru: 'Снято с сайта', en: 'Withdrawn' },
  help: {
    kk: 'Бет жабылады: мекенжайында не болғаны, қашан және неге алынғаны ғана қалады. Мұны кері қайтаруға болмайды.',
    ru: 'Страница закроется: по её адресу останется только, что это было, когда и почему снято. Отменить это нельзя.',
    en: 'The page closes: its address then only says what it was, when it was withdrawn and why. This cannot be undone.',
  },
  helpErased: {
    kk: 'Мәтін мен оның журналдағы мазмұны біржола өшеді. Мекенжайында тек қашан және неге алынғаны жазылып тұрады.',
    ru: 'Текст и его содержание в журнале исчезнут навсегда. По адресу останутся только дата и причина снятия.',
    en: 'The text and its content in the journal disappear for good. The address then only says when it was withdrawn and why.',
  },
  reasonKk: { kk: 'Себебі, қазақша', ru: 'Причина, по-казахски', en: 'Reason, in Kazakh' },
  reasonRu: { kk: 'Себебі, орысша', ru: 'Причина, по-русски', en: 'Reason, in Russian' },
  reasonEn: { kk: 'Себебі, ағылшынша', ru: 'Причина, по-английски', en: 'Reason, in English' },
  'kk-empty': {
    kk: 'Себебін қазақша жазыңыз: оны оқырман көреді',
    ru: 'Напишите причину по-казахски: её увидят читатели',
    en: 'Write the reason in Kazakh: readers will see it',
  },
  'ru-empty': {
    kk: 'Себебін орысша жазыңыз: оны оқырман көреді',
    ru: 'Напишите причину по-русски: её увидят читатели',
    en: 'Write the reason in Russian: readers will see it',
  },
  'reason-long': {
    kk: `Себебі тым ұзын: ${REASON_MAX} таңбадан асырмаңыз`,
    ru: `Причина слишком длинная: не больше ${REASON_MAX} знаков`,
    en: `The reason is too long: at most ${REASON_MAX} characters`,
  },
  'withdrawn-already': {
    kk: 'Бұл сайттан бұрын алынған',
    ru: 'Это уже снято с сайта',
    en: 'This has been withdrawn already',
  },
  'not-withdrawable': {
    kk: 'Мұны сайттан алуға болмайды',
    ru: 'Снять это с сайта нельзя',
    en: 'This cannot be withdrawn',
  },
} satisfies Messages
/** What can be wrong with the form: the key of a label. */
export type WithdrawalProblem = ProblemOf<typeof withdrawalMessages>
