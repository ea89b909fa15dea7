import type { ProblemOf } from '#domain/base/form.ts'
import { type Messages, plural } from '#domain/base/message.ts'
import { REASON_MAX } from './model.ts'

/** Words of the desk about registrations that nobody has confirmed. */
export const confirmationDeskMessages = {
  title: { kk: 'Расталмаған тіркелулер', ru: 'Неподтверждённые записи', en: 'Unconfirmed registrations' },
  lead: {
    kk: 'Мұнда тіркелуін хат арқылы растамаған және телефон нөмірін ғана жазған адамдар. Қоңырау шалып біліңіз: келетінін айтқандарды растаңыз, ойдан жазылғандардың орнын босатыңыз.',
    ru: 'Здесь те, кто не подтвердил запись по письму или оставил только телефон. Позвоните им: тех, кто придёт, подтвердите, а места под вымышленными именами освободите.',
    en: 'People who have not confirmed by e-mail, or who left only a telephone number. Call them: confirm those who will come, and release seats under invented names.',
  },
  burst: {
    kk: (count: number, minutes: number) => `Бір желіден ${minutes} минутта ${count} тіркелу, расталмаған`,
    ru: (count: number, minutes: number) =>
      `${count} ${plural('ru', count, { one: 'запись', few: 'записи', many: 'записей' })} с одного подключения за ${minutes} ${plural('ru', minutes, { one: 'минуту', few: 'минуты', many: 'минут' })}, не подтверждены`,
    en: (count: number, minutes: number) =>
      `${count} registrations from one connection within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, not confirmed`,
  },
  burstHelp: {
    kk: 'Бұл біреу орындарды ойдан алғаны да, бір залдан немесе кітапханадан шынымен тіркелгендер де болуы мүмкін.',
    ru: 'Возможно, кто-то занял места под вымышленными именами, а возможно, люди записались из одного зала или библиотеки.',
    en: 'Somebody may have taken seats with invented names, or people may have registered from one hall or library.',
  },
  look: { kk: 'Қарау', ru: 'Посмотреть', en: 'Look at them' },
  others: { kk: 'Басқалары', ru: 'Остальные', en: 'Others' },
  nobody: {
    kk: 'Барлық тіркелу расталған',
    ru: 'Все записи подтверждены',
    en: 'All registrations are confirmed',
  },
  more: {
    kk: (shown: string) => `Алғашқы ${shown} тіркелу көрсетілген.`,
    ru: (shown: string) => `Показаны первые ${shown}.`,
    en: (shown: string) => `The first ${shown} are shown.`,
  },
  who: { kk: 'Кім', ru: 'Кто', en: 'Who' },
  hasSeat: { kk: 'орны бар', ru: 'есть место', en: 'has a seat' },
  waits: { kk: 'кезекте', ru: 'в листе ожидания', en: 'on the waiting list' },
  pending: { kk: 'растауды күтеді', ru: 'ждёт подтверждения', en: 'to be confirmed' },
  confirm: { kk: 'Белгіленгендерді растау', ru: 'Подтвердить отмеченных', en: 'Confirm the chosen ones' },
  reasonLabel: {
    kk: 'Орынды неге босатасыз?',
    ru: 'Почему освобождаете места?',
    en: 'Why are you releasing the seats?',
  },
  reasonHelp: {
    kk: 'Тек орын босату үшін қажет. Тіркелген адам себебін өз бетінен және хаттан көреді.',
    ru: 'Нужно, только чтобы освободить места. Причину записавшийся увидит на своей странице и в письме.',
    en: 'Needed only to release seats. Whoever registered sees the reason on their page and in an e-mail.',
  },
  release: { kk: 'Орындарын босату', ru: 'Освободить места', en: 'Release their seats' },
  'nobody-chosen': {
    kk: 'Ешкім белгіленбеген: кемінде бір адамды белгілеңіз',
    ru: 'Никто не отмечен: отметьте хотя бы одного человека',
    en: 'Nobody is chosen: tick at least one person',
  },
  'reason-empty': { kk: 'Себебін жазыңыз', ru: 'Напишите причину', en: 'Enter the reason' },
  'reason-long': {
    kk: `Себеп тым ұзын: ${REASON_MAX} таңбадан асырмаңыз`,
    ru: `Слишком длинная причина: не больше ${REASON_MAX} знаков`,
    en: `The reason is too long: at most ${REASON_MAX} characters`,
  },
  'cancelled-already': {
    kk: 'Бұл жиын өткізілмейді.',
    ru: 'Эта встреча отменена.',
    en: 'This meeting is cancelled.',
  },
  'over-already': { kk: 'Бұл жиын өтіп кетті.', ru: 'Эта встреча уже прошла.', en: 'This meeting is over.' },
  'erased-already': {
    kk: 'Аты-жөндер мен байланыс деректері өшірілген.',
    ru: 'Имена и контакты уже удалены.',
    en: 'Names and contacts are erased already.',
  },
} satisfies Messages
export type ConfirmationProblem = ProblemOf<typeof confirmationDeskMessages>
