import { daysBetween, type LocalDate, weekday } from '#domain/base/local-date.ts'
import { localDay, wallClock } from '#domain/base/local-time.ts'
import { plural } from '#domain/base/message.ts'
import type { Language } from '#domain/base/text.ts'
import { ablative } from '#domain/kazakh/index.ts'

// The names are constants and not from Intl: a date costs a lookup, and they do not depend on the ICU version of
// the machine (CLDR capitalises standalone Kazakh months).
const monthNames = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const monthTitles = {
  kk: monthNames.kk,
  ru: 'Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'.split(' '),
  en: monthNames.en,
}
const monthsShort = {
  kk: 'қаң ақп нау сәу мам мау шіл там қыр қаз қар жел'.split(' '),
  ru: 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}
const weekdayNames = {
  kk: 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'.split(' '),
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
}
const weekdaysShort = {
  kk: 'дс сс ср бс жм сб жс'.split(' '),
  ru: 'пн вт ср чт пт сб вс'.split(' '),
  en: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
}

type Parts = { readonly year: string; readonly month: number; readonly date: number }
const partsOf = (day: string): Parts => ({
  year: day.slice(0, 4),
  month: Number(day.slice(5, 7)) - 1,
  date: Number(day.slice(8, 10)),
})

/** The seven names of the weekdays from Monday, in full or short. */
export const weekdayTitles = (language: Language, length: 'long' | 'short' = 'short'): readonly string[] =>
  (length === 'long' ? weekdayNames : weekdaysShort)[language]

/** The name of the weekday of a day: «сейсенбі». */
const formatWeekday = (language: Language, day: LocalDate): string =>
  weekdayNames[language][weekday(day) - 1] ?? ''

/** A month of three letters, for calendar leaves: «қар». */
export const formatMonthShort = (language: Language, day: LocalDate): string =>
  monthsShort[language][partsOf(day).month] ?? ''

/** A day without its weekday: «2019 ж. 26 қараша», «26 ноября 2019», “26 November 2019”. */
export function formatDay(language: Language, day: LocalDate): string {
  const { year, month, date } = partsOf(day)
  const name = monthNames[language][month]
  return language === 'kk' ? `${year}\u00a0ж. ${date}\u00a0${name}` : `${date}\u00a0${name} ${year}`
}

/** The day of an instant by the clock of a zone: «2026 ж. 26 қараша». */
export const formatDayOf = (language: Language, instant: Date, zone: string): string =>
  formatDay(language, localDay(instant.toISOString(), zone))

/** A day within the reader's year, where the year would only be noise: «26 қараша». */
export function formatDayOfYear(language: Language, day: LocalDate): string {
  const { month, date } = partsOf(day)
  return `${date}\u00a0${monthNames[language][month]}`
}

const DAYS_MAX = 20_000
const days = new Map<string, string>()

/** A day with its weekday: «2019 ж. 26 қараша, сейсенбі», «вторник, 26 ноября 2019». */
export function formatDate(language: Language, day: LocalDate): string {
  const key = language + day
  const known = days.get(key)
  if (known) return known
  const plain = formatDay(language, day)
  const name = formatWeekday(language, day)
  const text = language === 'kk' ? `${plain}, ${name}` : `${name}, ${plain}`
  if (days.size >= DAYS_MAX) days.clear()
  days.set(key, text)
  return text
}

/** Day, weekday and time of an instant in a zone: «вторник, 26 ноября 2019, 11:00». */
export function formatDateTime(language: Language, instant: string, zone: string): string {
  const { day, time } = wallClock(instant, zone)
  return `${formatDate(language, day)}, ${time}`
}

/** Day and time without the weekday, for feeds and lists: «26 ноября 2019, 11:00». */
export function formatDayTime(language: Language, instant: string, zone: string): string {
  const { day, time } = wallClock(instant, zone)
  return `${formatDay(language, day)}, ${time}`
}

export const formatTime = (instant: string, zone: string): string => wallClock(instant, zone).time

/** A time range: '11:00–13:00'; only the start when there is no end. */
export function formatTimeRange(start: string, end: string | undefined, zone: string): string {
  const from = formatTime(start, zone)
  return end ? `${from}–${formatTime(end, zone)}` : from
}

/** A date range: the day is given once when both are on it. */
export function formatRange(
  language: Language,
  start: string,
  end: string | undefined,
  zone: string,
): string {
  const from = wallClock(start, zone)
  if (!end) return `${formatDate(language, from.day)}, ${from.time}`
  const to = wallClock(end, zone)
  if (to.day === from.day) return `${formatDate(language, from.day)}, ${from.time}–${to.time}`
  return `${formatDate(language, from.day)}, ${from.time} – ${formatDate(language, to.day)}, ${to.time}`
}

/** The title of a month given as 'YYYY-MM': «2019 ж. қараша», «Ноябрь 2019», “November 2019”. */
export function formatMonth(language: Language, month: string): string {
  const { year, month: index } = partsOf(month)
  const name = monthTitles[language][index]
  return language === 'kk' ? `${year}\u00a0ж. ${name}` : `${name} ${year}`
}

const forms = {
  day: {
    kk: { one: 'күн', other: 'күн' },
    ru: { one: 'день', few: 'дня', many: 'дней' },
    en: { one: 'day', other: 'days' },
  },
  month: {
    kk: { one: 'ай', other: 'ай' },
    ru: { one: 'месяц', few: 'месяца', many: 'месяцев' },
    en: { one: 'month', other: 'months' },
  },
  year: {
    kk: { one: 'жыл', other: 'жыл' },
    ru: { one: 'год', few: 'года', many: 'лет' },
    en: { one: 'year', other: 'years' },
  },
} as const
type Unit = keyof typeof forms

const counted = (language: Language, n: number, unit: Unit = 'day') =>
  `${n}\u00a0${plural(language, n, forms[unit][language])}`

const MONTHS_FROM = 60
const YEARS_FROM = 730
const MONTH_DAYS = 30.44
const YEAR_DAYS = 365.25

/** A relative distance: days up to two months, months up to two years, then years. */
function distanceText(language: Language, days: number): string {
  const unit = days < MONTHS_FROM ? 'day' : days < YEARS_FROM ? 'month' : 'year'
  const n = { day: days, month: Math.floor(days / MONTH_DAYS), year: Math.floor(days / YEAR_DAYS) }[unit]
  return counted(language, n, unit)
}

const near: Record<Language, Readonly<Record<number, string>>> = {
  kk: { [-1]: 'кеше', 0: 'бүгін', 1: 'ертең' },
  ru: { [-1]: 'вчера', 0: 'сегодня', 1: 'завтра' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
}

/** How far a day is from today: «ертең», «через 5 дней», “7 years ago”. */
export function formatRelativeDay(language: Language, day: LocalDate, today: LocalDate): string {
  const distance = daysBetween(today, day)
  const word = near[language][distance]
  if (word) return word
  const text = distanceText(language, Math.abs(distance))
  if (distance > 0) return { kk: `${ablative(text)} кейін`, ru: `через ${text}`, en: `in ${text}` }[language]
  return { kk: `${text} бұрын`, ru: `${text} назад`, en: `${text} ago` }[language]
}
