import { type Messages, plural } from '#domain/base/message.ts'

export const recordMessages = {
  of: {
    kk: (what: string) => `Мерзімдер: ${what}`,
    ru: (what: string) => `Сроки: ${what}`,
    en: (what: string) => `Deadlines: ${what}`,
  },
  finding: {
    kk: (kept: string, due: string) =>
      `Мерзімі жеткен міндет: ${due}, оның ішінде уақытында орындалғаны: ${kept}`,
    ru: (kept: string, due: string) => `Срок наступил: ${due}, из них выполнено вовремя: ${kept}`,
    en: (kept: string, due: string) => `${kept} of the ${due} deadlines so far were met`,
  },
  noneDue: {
    kk: 'Мерзімі жеткен міндет әзірге жоқ',
    ru: 'Ни один срок ещё не наступил',
    en: 'No deadline has come yet',
  },
  inTime: { kk: 'уақытында орындалды', ru: 'выполнено в срок', en: 'done in time' },
  late: { kk: 'кешігіп орындалды', ru: 'выполнено с опозданием', en: 'done late' },
  open: { kk: 'мерзімі өткен жоқ', ru: 'срок идёт', en: 'open' },
  overdue: { kk: 'мерзімі өтіп кетті', ru: 'просрочено', en: 'overdue' },
  medianDays: {
    kk: (_: number) => 'күн: орындауға кеткен уақыт, медиана',
    ru: (n: number) => `${plural('ru', n, { one: 'день', few: 'дня', many: 'дней' })} до исполнения, медиана`,
    en: (n: number) => `${n === 1 ? 'day' : 'days'} until done, median`,
  },
  medianHead: {
    kk: 'Орындауға кеткен күн, медиана',
    ru: 'Дней до исполнения, медиана',
    en: 'Days until done, median',
  },
  medianHelp: {
    kk: 'Медиана: міндеттердің жартысы одан тез, жартысы одан баяу орындалған. Алдын ала хабарлау мерзімдері оған кірмейді.',
    ru: 'Медиана: половина обязанностей выполнена быстрее, половина – медленнее. Сроки предварительного уведомления в неё не входят.',
    en: 'Median: half were done faster, half slower. Notice periods before an event are not included.',
  },
  share: { kk: 'Уақытында, %', ru: 'В срок, %', en: 'In time, %' },
  month: { kk: 'Ай', ru: 'Месяц', en: 'Month' },
  by: { kk: 'Нені салыстыру', ru: 'Что сравнить', en: 'What to compare' },
  byName: {
    kk: 'Ұйымдар',
    ru: 'Организации',
    en: 'Organisations',
  },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  places: { kk: 'Аумақтар', ru: 'Территории', en: 'Places' },
  place: { kk: 'Аумақ', ru: 'Территория', en: 'Place' },
  kinds: { kk: 'Міндет түрлері', ru: 'Виды обязанностей', en: 'Kinds' },
  kind: { kk: 'Міндет түрі', ru: 'Вид обязанности', en: 'Kind' },
  months: { kk: 'Айлар', ru: 'Месяцы', en: 'Months' },
  anyKind: { kk: 'Кез келген міндет', ru: 'Любая обязанность', en: 'Any kind' },
  anyMonth: { kk: 'Кез келген ай', ru: 'Любой месяц', en: 'Any month' },
  list: { kk: 'Барлық мерзім', ru: 'Все сроки', en: 'All deadlines' },
  none: { kk: 'Мұндай мерзім жоқ', ru: 'Таких сроков нет', en: 'No deadlines match' },
  noneHelp: {
    kk: 'Мерзім талқылау немесе жиын жарияланғанда басталады. Сүзгіні кеңейтіп көріңіз.',
    ru: 'Срок начинается, когда объявляют обсуждение или встречу. Попробуйте расширить выбор.',
    en: 'A deadline starts when a consultation or a meeting is announced. Try a wider choice.',
  },
  all: { kk: 'Бүкіл тізім', ru: 'Весь список', en: 'The whole list' },
  tableFile: { kk: 'Салыстыру кестесі', ru: 'Сводная таблица', en: 'This table' },
  listFile: { kk: 'Барлық мерзім', ru: 'Все сроки', en: 'All deadlines' },
  explained: {
    kk: 'Соңғы күннің қалай есептелгені әр мерзімнің бетінде күн-күнімен, мерекелерімен бірге көрсетілген. Алынып тасталған мерзімдер мұнда ескерілмейді.',
    ru: 'На странице каждого срока показано по дням и праздникам, как посчитан последний день. Снятые сроки здесь не учитываются.',
    en: 'The page of each deadline shows day by day and holiday by holiday how its last day was computed. Cancelled ones are not counted here.',
  },
  trend: {
    kk: (kept: string) => `Уақытында орындалғандардың ай сайынғы үлесі: соңғы айда ${kept} %`,
    ru: (kept: string) => `Доля выполненного в срок по месяцам: в последнем – ${kept} %`,
    en: (kept: string) => `Share done in time by month: ${kept} % in the last one`,
  },
  trendUp: {
    kk: (from: string, to: string) => `Уақытында орындалатыны көбейді: бұрын ${from} %, енді ${to} %`,
    ru: (from: string, to: string) => `В срок стали успевать чаще: было ${from} %, стало ${to} %`,
    en: (from: string, to: string) => `More is done in time: ${from} % before, ${to} % now`,
  },
  trendDown: {
    kk: (from: string, to: string) => `Уақытында орындалатыны азайды: бұрын ${from} %, енді ${to} %`,
    ru: (from: string, to: string) => `В срок стали успевать реже: было ${from} %, стало ${to} %`,
    en: (from: string, to: string) => `Less is done in time: ${from} % before, ${to} % now`,
  },
  section: { kk: 'Мерзімдердің сақталуы', ru: 'Соблюдение сроков', en: 'Keeping to deadlines' },
  overdueNow: {
    kk: (n: string) => `Мерзімі өтіп кеткені: ${n}`,
    ru: (n: string) => `Просрочено сейчас: ${n}`,
    en: (n: string) => `Overdue now: ${n}`,
  },
  toRecord: { kk: 'Толығырақ', ru: 'Подробнее', en: 'Details' },
} satisfies Messages
