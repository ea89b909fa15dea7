import { plural } from '#domain/base/message.ts'
import type { Language } from '#domain/base/text.ts'
import { formatNumber } from '#ui/format/index.ts'
import type { Stat } from '#ui/stats/stats.tsx'
import { messages } from '../../messages.ts'
import { FEEDBACK_SHOWN_FROM, type FeedbackFigures, type Programme, programmePath } from '../../model.ts'
import { formatFigure } from '../text-views.tsx'

const forms = {
  regions: {
    kk: { one: 'өңір', other: 'өңір' },
    ru: { one: 'регион', few: 'региона', many: 'регионов' },
    en: { one: 'region', other: 'regions' },
  },
  events: {
    kk: { one: 'іс-шара', other: 'іс-шара' },
    ru: { one: 'мероприятие', few: 'мероприятия', many: 'мероприятий' },
    en: { one: 'event', other: 'events' },
  },
  people: {
    kk: { one: 'қатысушы', other: 'қатысушы' },
    ru: { one: 'участник', few: 'участника', many: 'участников' },
    en: { one: 'participant', other: 'participants' },
  },
  findings: {
    kk: { one: 'тұжырым', other: 'тұжырым' },
    ru: { one: 'вывод', few: 'вывода', many: 'выводов' },
    en: { one: 'finding', other: 'findings' },
  },
} as const

const counted = (language: Language, count: number, noun: keyof typeof forms, href?: string): Stat => ({
  value: formatNumber(language, count),
  label: plural(language, count, forms[noun][language]),
  href,
})

/** A programme in four figures, of one territory or of all. */
export function programmeStats(language: Language, programme: Programme, region?: string): readonly Stat[] {
  const here = (row: { readonly region: string }) => region === undefined || row.region === region
  const events = programme.eventCounts.filter(here)
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const root = `/${language}${programmePath(programme)}`
  return [
    ...(region === undefined ? [counted(language, programme.territories.length, 'regions', '#where')] : []),
    counted(language, sum(events.map((row) => row.events)), 'events', `${root}/events`),
    counted(language, sum(events.map(({ attendance }) => attendance)), 'people'),
    counted(
      language,
      sum(programme.findingCounts.filter(here).map(({ count }) => count)),
      'findings',
      `${root}/findings${region === undefined ? '' : `?region=${region}`}`,
    ),
  ]
}

/** The figures of the feedback; none while so few gave it that they could be recognised. */
export function feedbackStats(
  language: Language,
  { answers, mean, heard }: FeedbackFigures,
): readonly Stat[] {
  if (answers < FEEDBACK_SHOWN_FROM || mean === null) return []
  const share = Math.round((heard.yes / answers) * 100)
  return [
    { value: messages.ofFive[language](formatFigure(language, mean)), label: messages.usefulMean[language] },
    { value: messages.wasHeard[language](String(share)), label: messages.wasHeardOf[language] },
    { value: formatNumber(language, answers), label: messages.answers[language] },
  ]
}
