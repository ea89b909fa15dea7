import { type Messages, plural } from '#domain/base/message.ts'
import type { Label, Language } from '#domain/base/text.ts'
import type { DeadlineState } from '#domain/deadlines/index.ts'
import type { LawTerm } from '#domain/law-terms/index.ts'

export const stateNames = {
  running: { kk: 'Мерзімі өткен жоқ', ru: 'Срок идёт', en: 'Running' },
  extended: { kk: 'Мерзімі ұзартылды', ru: 'Срок продлён', en: 'Extended' },
  overdue: { kk: 'Мерзімі өтіп кетті', ru: 'Просрочено', en: 'Overdue' },
  met: { kk: 'Уақытында орындалды', ru: 'Выполнено в срок', en: 'Done in time' },
  late: { kk: 'Кешігіп орындалды', ru: 'Выполнено с опозданием', en: 'Done late' },
  cancelled: { kk: 'Мерзім алынып тасталды', ru: 'Срок снят', en: 'Cancelled' },
} satisfies Readonly<Record<DeadlineState, Label>>

/** The acts of data/kz/law-terms.json, by the names that it has for them. */
const lawNames: Readonly<Record<string, Label>> = {
  'Law 383-V': {
    kk: '«Қоғамдық кеңестер туралы» № 383-V Заң',
    ru: 'Закон «Об общественных советах» № 383-V',
    en: 'Law on public councils № 383-V',
  },
  'Law 148': {
    kk: '«Жергілікті мемлекеттік басқару және өзін-өзі басқару туралы» № 148 Заң',
    ru: 'Закон «О местном государственном управлении и самоуправлении» № 148',
    en: 'Law on local government and self-government № 148',
  },
  'Law 480-V': {
    kk: '«Құқықтық актілер туралы» № 480-V Заң',
    ru: 'Закон «О правовых актах» № 480-V',
    en: 'Law on legal acts № 480-V',
  },
  'Law 401-V': {
    kk: '«Ақпаратқа қол жеткізу туралы» № 401-V Заң',
    ru: 'Закон «О доступе к информации» № 401-V',
    en: 'Law on access to information № 401-V',
  },
  'Law 30-VIII': {
    kk: '«Қоғамдық бақылау туралы» № 30-VIII Заң',
    ru: 'Закон «Об общественном контроле» № 30-VIII',
    en: 'Law on public control № 30-VIII',
  },
  'Law on public services 15.04.2013 № 88-V': {
    kk: '«Мемлекеттік көрсетілетін қызметтер туралы» № 88-V Заң',
    ru: 'Закон «О государственных услугах» № 88-V',
    en: 'Law on public services № 88-V',
  },
  APPC: {
    kk: 'Әкімшілік рәсімдік-процестік кодекс',
    ru: 'Административный процедурно-процессуальный кодекс',
    en: 'Administrative Procedural and Process-Related Code',
  },
  'Budget Code': { kk: 'Бюджет кодексі', ru: 'Бюджетный кодекс', en: 'Budget Code' },
}

const calendarDays = {
  ru: { one: 'календарный день', few: 'календарных дня', many: 'календарных дней' },
  en: { one: 'calendar day', other: 'calendar days' },
} as const
const workingDays = {
  ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' },
  en: { one: 'working day', other: 'working days' },
} as const

/** Lengths of time: «10 жұмыс күні». */
export const amounts = {
  working_day: {
    kk: (n: number) => `${n} жұмыс күні`,
    ru: (n: number) => `${n} ${plural('ru', n, workingDays.ru)}`,
    en: (n: number) => `${n} ${plural('en', n, workingDays.en)}`,
  },
  calendar_day: {
    kk: (n: number) => `${n} күнтізбелік күн`,
    ru: (n: number) => `${n} ${plural('ru', n, calendarDays.ru)}`,
    en: (n: number) => `${n} ${plural('en', n, calendarDays.en)}`,
  },
  month: {
    kk: (n: number) => `${n} ай`,
    ru: (n: number) => `${n} ${plural('ru', n, { one: 'месяц', few: 'месяца', many: 'месяцев' })}`,
    en: (n: number) => `${n} ${n === 1 ? 'month' : 'months'}`,
  },
  year: {
    kk: (n: number) => `${n} жыл`,
    ru: (n: number) => `${n} ${plural('ru', n, { one: 'год', few: 'года', many: 'лет' })}`,
    en: (n: number) => `${n} ${n === 1 ? 'year' : 'years'}`,
  },
} satisfies Messages

export const messages = {
  title: { kk: 'Мерзімдер', ru: 'Сроки', en: 'Deadlines' },
  lead: {
    kk: 'Қай ұйым кім үшін нені қай күнге дейін орындауға тиіс және уақытында орындады ма.',
    ru: 'Какая организация что, для кого и до какого дня должна сделать и выполнила ли это в срок.',
    en: 'Which organisation must do what, for whom and by when, and whether it was done in time.',
  },
  who: { kk: 'Кім орындайды', ru: 'Кто отвечает', en: 'Who is responsible' },
  what: { kk: 'Не істеуге тиіс', ru: 'Что нужно сделать', en: 'What must be done' },
  to: { kk: 'Кім үшін', ru: 'Для кого', en: 'For whom' },
  thing: { kk: 'Не туралы', ru: 'О чём', en: 'About' },
  place: { kk: 'Аумақ', ru: 'Территория', en: 'Place' },
  until: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  done: { kk: 'Орындалған күні', ru: 'Выполнено', en: 'Done on' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  rule: { kk: 'Мерзімді не белгілейді', ru: 'Чем задан срок', en: 'What sets the deadline' },
  unknownDay: {
    kk: 'әзірге белгісіз: бұл жылдың демалыс күндері жарияланбаған',
    ru: 'пока неизвестен: выходные дни этого года ещё не опубликованы',
    en: 'not known yet: the days off of that year have not been published',
  },
  pausedDay: {
    kk: 'тоқтата тұрудан кейін белгілі болады',
    ru: 'станет известен после приостановки',
    en: 'will be known after the pause',
  },
  daysLeft: {
    kk: (n: number) => (n === 0 ? 'бүгін соңғы күн' : `${n} жұмыс күні қалды`),
    ru: (n: number) =>
      n === 0
        ? 'сегодня последний день'
        : `${plural('ru', n, { one: 'остался', few: 'осталось', many: 'осталось' })} ${amounts.working_day.ru(n)}`,
    en: (n: number) => (n === 0 ? 'today is the last day' : `${amounts.working_day.en(n)} left`),
  },
  daysLate: {
    kk: (n: number) => `${n} жұмыс күніне кешігіп тұр`,
    ru: (n: number) => `опоздание: ${amounts.working_day.ru(n)}`,
    en: (n: number) => `${amounts.working_day.en(n)} late`,
  },

  byLaw: {
    kk: (law: string, article: string) => (article ? `${law}, ${article}-бап` : law),
    ru: (law: string, article: string) => (article ? `${law}, ст. ${article}` : law),
    en: (law: string, article: string) => (article ? `${law}, art. ${article}` : law),
  },
  bySite: {
    kk: 'Бұған мерзім белгілейтін заң жоқ. Мерзім сайттың ережесі бойынша есептелді.',
    ru: 'Закон этот срок не устанавливает. Он считается по правилу этого сайта.',
    en: 'The law sets no deadline for this. It is counted by a rule of this site.',
  },
  borrowed: {
    kk: (rule: string) => `Ұқсас жағдайға заңда белгіленген мерзім алынды: ${rule}.`,
    ru: (rule: string) => `За образец взят срок, который закон даёт в похожем случае: ${rule}.`,
    en: (rule: string) => `It follows the period that the law sets in a similar case: ${rule}.`,
  },
  byPromise: {
    kk: 'Бұл күнді заң да, сайттың ережесі де белгілемейді: ұйым оны өзі атаған.',
    ru: 'Этот день не задан ни законом, ни правилом сайта: его назвала сама организация.',
    en: 'Neither an act nor a rule of this site sets this day: the organisation has named it.',
  },

  how: {
    kk: 'Соңғы күн қалай есептелді',
    ru: 'Как посчитан последний день',
    en: 'How the last day was computed',
  },
  showDays: { kk: 'Күн-күнімен көрсету', ru: 'Показать по дням', en: 'Show day by day' },
  after: {
    kk: (from: string, amount: string) => `Есеп ${from} күнінен кейін басталады, ұзақтығы – ${amount}.`,
    ru: (from: string, amount: string) => `Счёт начинается после ${from}, длительность – ${amount}.`,
    en: (from: string, amount: string) => `Counted from the day after ${from}, for ${amount}.`,
  },
  before: {
    kk: (from: string, amount: string) => `Оқиға күні – ${from}, алдын ала хабарлау мерзімі – ${amount}.`,
    ru: (from: string, amount: string) => `День события – ${from}, срок уведомления – ${amount}.`,
    en: (from: string, amount: string) => `The event is on ${from}; notice: ${amount} before it.`,
  },
  named: {
    kk: 'Күнді ұйым өзі атаған, ол есептелмейді.',
    ru: 'День назвала организация, он не вычисляется.',
    en: 'The organisation has named the day; it is not computed.',
  },
  longerBy: {
    kk: (amount: string) => `Ұзартылды: бұрынғы соңғы күннен кейін тағы ${amount}.`,
    ru: (amount: string) => `Продлён: после прежнего последнего дня ещё ${amount}.`,
    en: (amount: string) => `Extended: another ${amount} after the former last day.`,
  },
  longerUntil: {
    kk: (day: string) => `Ұзартылды, жаңа соңғы күні – ${day}.`,
    ru: (day: string) => `Продлён до ${day}.`,
    en: (day: string) => `Extended until ${day}.`,
  },
  endsOn: {
    kk: (day: string) => `Соңғы күні – ${day}.`,
    ru: (day: string) => `Последний день – ${day}.`,
    en: (day: string) => `The last day is ${day}.`,
  },
  day: { kk: 'Күн', ru: 'День', en: 'Day' },
  number: { kk: 'Нешінші', ru: 'Который по счёту', en: 'Number' },
  why: { kk: 'Неге', ru: 'Почему', en: 'Why' },
  weekday: { kk: 'жұмыс күні', ru: 'рабочий день', en: 'working day' },
  weekend: { kk: 'сенбі немесе жексенбі', ru: 'суббота или воскресенье', en: 'a weekend' },
  holiday: {
    kk: (name: string) => `мереке: ${name}`,
    ru: (name: string) => `праздник: ${name}`,
    en: (name: string) => `holiday: ${name}`,
  },
  restMoved: {
    kk: (name: string) => `мереке демалыс күніне түскендіктен берілген демалыс: ${name}`,
    ru: (name: string) => `выходной вместо праздника, совпавшего с выходным: ${name}`,
    en: (name: string) => `day off in place of a holiday on a weekend: ${name}`,
  },
  transferredRest: {
    kk: 'Үкімет көшірген демалыс күні',
    ru: 'выходной, перенесённый Правительством',
    en: 'a day off that the Government has moved here',
  },
  transferredWork: {
    kk: 'Үкімет көшірген жұмыс күні',
    ru: 'рабочий день, перенесённый Правительством',
    en: 'a working day that the Government has moved here',
  },

  changes: {
    kk: 'Соңғы күн неге өзгерді',
    ru: 'Почему последний день изменился',
    en: 'Why the last day has changed',
  },
  changed: {
    kk: (before: string, after: string) => `${before} → ${after}`,
    ru: (before: string, after: string) => `${before} → ${after}`,
    en: (before: string, after: string) => `${before} → ${after}`,
  },
  wasExtended: { kk: 'Мерзім ұзартылды', ru: 'Срок продлён', en: 'The deadline was extended' },
  wasMoved: {
    kk: 'Мерзім саналатын оқиғаның күні өзгерді',
    ru: 'Изменился день события, от которого считается срок',
    en: 'The day from which it is counted has changed',
  },
  wasPaused: {
    kk: 'Тоқтата тұру кезінде мерзім саналмайды',
    ru: 'На время приостановки срок не считается',
    en: 'It does not count during a pause',
  },
  wasResumed: {
    kk: 'Тоқтата тұрғаннан кейін қайта есептелді',
    ru: 'Посчитан заново после приостановки',
    en: 'Recalculated after the pause',
  },
  calendarMoved: {
    kk: 'Демалыс күндері ауыстырылғандықтан қайта есептелді',
    ru: 'Пересчитан, потому что перенесли выходные дни',
    en: 'Recalculated because days off were moved',
  },
  yearKnown: {
    kk: 'Жылдың демалыс күндері жарияланғандықтан есептелді',
    ru: 'Посчитан, потому что опубликованы выходные дни года',
    en: 'Calculated because the days off of the year were published',
  },
  nowOff: {
    kk: (day: string) => `${day} – енді демалыс күні`,
    ru: (day: string) => `${day} – теперь выходной`,
    en: (day: string) => `${day} is now a day off`,
  },
  nowWorking: {
    kk: (day: string) => `${day} – енді жұмыс күні`,
    ru: (day: string) => `${day} – теперь рабочий день`,
    en: (day: string) => `${day} is now a working day`,
  },
  withdrawn: { kk: 'Сайттан алынған', ru: 'Снято с сайта', en: 'Withdrawn from the site' },

  deskLead: {
    kk: 'Ұйымыңыз не істеуге тиіс: алдымен мерзімі өткендері, содан кейін мерзімі жақындары.',
    ru: 'Что должна сделать ваша организация: сначала просроченное, затем ближайшее.',
    en: 'What your organisation has to do: overdue first, then what is due soonest.',
  },
  deskNone: { kk: 'Орындалмаған міндет жоқ', ru: 'Ничего не ждёт исполнения', en: 'Nothing is due' },
  deskNoneHelp: {
    kk: 'Талқылау немесе жиын жарияланғанда оның мерзімі осында шығады.',
    ru: 'Сроки появятся здесь, когда будет объявлено обсуждение или встреча.',
    en: 'Deadlines appear here when a consultation or a meeting is announced.',
  },
  deskRecord: { kk: 'Тұрғындар нені көреді', ru: 'Что видят жители', en: 'What residents see' },
  recomputing: {
    kk: (done: string, total: string) =>
      `Демалыс күндері ауыстырылды: мерзімдер қайта есептеліп жатыр (${done} / ${total})`,
    ru: (done: string, total: string) =>
      `Выходные дни перенесены: сроки пересчитываются (${done} из ${total})`,
    en: (done: string, total: string) =>
      `Days off were moved: deadlines are being recalculated (${done} of ${total})`,
  },
} satisfies Messages

/** An article of law as readers know it: «Закон «Об общественных советах» № 383-V, ст. 21». */
export function articleOf({ law, article }: Pick<LawTerm, 'law' | 'article'>, language: Language): string {
  const number = (article ?? '').replace(/^ch /, '').replace(' (block)', '').replaceAll('-', '–')
  return messages.byLaw[language](lawNames[law]?.[language] ?? law, number)
}
