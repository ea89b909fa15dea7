import { DAY_MS, MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { OrganisationName, PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label, Language, Text, Words } from '#domain/base/text.ts'

export const organisationRoles = ['carrier', 'partner', 'donor', 'state-body'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

export const memberRoles = ['head', 'coordinator', 'consultant', 'member'] as const
export type MemberRole = (typeof memberRoles)[number]

export const activityStates = ['planned', 'underway', 'done', 'cancelled'] as const
export type ActivityState = (typeof activityStates)[number]

/** What a working group finds in a region, in the order of the pages. */
export const findingKinds = ['achievement', 'feature', 'problem', 'potential', 'recommendation'] as const
export type FindingKind = (typeof findingKinds)[number]

/** How useful an event was, from 1 to 5. */
export const feedbackMarks = ['1', '2', '3', '4', '5'] as const
export type FeedbackMark = (typeof feedbackMarks)[number]

export const heardAnswers = ['yes', 'partly', 'no'] as const
export type HeardAnswer = (typeof heardAnswers)[number]

export const reportFormats = ['docx', 'pdf'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** The evidence of a finding: an event of the programme by its slug, a document, or an indicator by its key. */
export type FindingEvidence =
  | { readonly event: string }
  | { readonly title: Text; readonly url: string }
  | { readonly indicator: string }

export type ProgrammePerson = { readonly slug: string; readonly name: Label }

export type ProgrammeListItem = {
  readonly id: Id<'programme'>
  readonly slug: string
  readonly name: Text
  readonly summary: Text
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly demo: boolean
  readonly territories: readonly PlaceLink[]
}

export type ProgrammeMember = ProgrammePerson & {
  readonly role: MemberRole
  readonly post: Text | null
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
}

export type ProgrammeActivity = {
  readonly title: Text
  readonly place: PlaceLink | null
  readonly responsible: OrganisationName | null
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly actualStartsOn: LocalDate | null
  readonly actualEndsOn: LocalDate | null
  readonly state: ActivityState
}
export type ProgrammeStage = {
  readonly title: Text
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly activities: readonly ProgrammeActivity[]
}

/** Plan and fact of a period, of one territory or, without one, of the programme as a whole. */
export type IndicatorValue = {
  readonly period: string
  readonly territory: string | null
  readonly plan: number
  readonly fact: number | null
}
export type Indicator = {
  readonly key: string
  readonly title: Text
  readonly unit: Text
  readonly base: number | null
  readonly basePeriod: string | null
  /** Whether periods and territories may be added up. */
  readonly adds: boolean
  readonly values: readonly IndicatorValue[]
}

export type FindingTheme = { readonly key: string; readonly title: Text }

/** A theme with problems in several regions. */
export type RecurringTheme = FindingTheme & { readonly regions: readonly string[] }

/** Evidence with the titles and addresses that a page shows. */
export type ShownEvidence =
  | { readonly kind: 'event'; readonly slug: string; readonly title: Text; readonly startsAt: string }
  | { readonly kind: 'document'; readonly title: Text; readonly url: string }
  | { readonly kind: 'figure'; readonly key: string; readonly title: Text }

export type ProgrammeFinding = {
  readonly key: string
  readonly kind: FindingKind
  readonly place: PlaceLink
  readonly region: string
  readonly theme: string | null
  readonly body: Text
  readonly addressee: OrganisationName | null
  readonly author: ProgrammePerson | null
  readonly evidence: readonly ShownEvidence[]
}

/** How many findings of a kind there are in a region. */
export type FindingCount = { readonly region: string; readonly kind: FindingKind; readonly count: number }

/** Events of a region by the states of their meetings, and how many people came. */
export type EventCount = {
  readonly region: string
  readonly events: number
  readonly held: number
  readonly attendance: number
}

/** The figures of the feedback; the mean is of `useful`, 1 to 5. */
export type FeedbackFigures = {
  readonly answers: number
  readonly mean: number | null
  readonly heard: Readonly<Record<HeardAnswer, number>>
}
export type FeedbackQuote = Words & { readonly event: string; readonly title: Text }

/** An event with its figures, as tables, reports and open data list them. */
export type ProgrammeEventRow = {
  readonly id: Id<'meeting'>
  readonly slug: string
  readonly title: Text
  readonly state: 'announced' | 'moved' | 'cancelled' | 'held'
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: PlaceLink
  readonly attendance: number | null
  readonly answers: number
  readonly mean: number | null
}

export type Photograph = {
  readonly picture: string
  readonly preview: string
  readonly width: number
  readonly height: number
  readonly alt: Text
  readonly caption: Text | null
}
export type ProgrammeMaterial = { readonly title: Text; readonly url: string }

export type Programme = ProgrammeListItem & {
  /** What it means for residents, in Markdown; written at the desk. */
  readonly introduction: Text | null
  readonly aims: readonly Text[]
  readonly publishedAt: Date
  readonly revisedAt: Date
  readonly presentation: {
    readonly id: Id<'meeting'>
    readonly slug: string
    readonly title: Text
    readonly startsAt: Date
    readonly endsAt: Date
    readonly territory: string
  } | null
  readonly organisations: readonly (OrganisationName & { readonly role: OrganisationRole })[]
  readonly basis: readonly { readonly title: Text; readonly note: Text | null; readonly url: string | null }[]
  readonly members: readonly ProgrammeMember[]
  readonly stages: readonly ProgrammeStage[]
  readonly indicators: readonly Indicator[]
  readonly themes: readonly FindingTheme[]
  readonly findingCounts: readonly FindingCount[]
  readonly eventCounts: readonly EventCount[]
  readonly feedback: FeedbackFigures
}

/** The kind of programmes, for links and for what is followed. */
export const PROGRAMME_KIND = 'programmes.programme'

export const PROGRAMMES_PATH = '/programmes'
export const programmePath = ({ slug }: { readonly slug: string }, part = ''): string =>
  `${PROGRAMMES_PATH}/${slug}${part}`

/** How many findings of a kind a page shows of a region, beside a link to all. */
export const FINDINGS_MAX = 3
/** How many findings, or events, a page of the list has. */
export const PAGE_SIZE = 50
/** For so many days after an event participants can give feedback. */
const FEEDBACK_DAYS = 30
export const FEEDBACK_WORDS_MAX = 1000
/** Feedback is shown as figures from this number of answers on: with fewer, participants could be recognised. */
export const FEEDBACK_SHOWN_FROM = 3

/** The page of the form about an event. */
export const feedbackPath = (event: { readonly slug: string }): string =>
  `${PROGRAMMES_PATH}/feedback/${event.slug}`

type FeedbackEvent = { readonly startsAt: Date; readonly endsAt: Date; readonly state: string }

/** Whether participants may answer now: from the beginning of an event to some days after its end. */
export const acceptsFeedback = (event: FeedbackEvent, now: Date): boolean =>
  event.state !== 'cancelled' && now >= event.startsAt && +now <= +event.endsAt + FEEDBACK_DAYS * DAY_MS

/** The same as a rule, for the form that is sent. */
export const checkFeedback = (event: FeedbackEvent, now: Date): Result<undefined, 'not-taken'> =>
  acceptsFeedback(event, now) ? accept(undefined) : refuse('not-taken')

/** Values of one period over the territories, or of one territory over the periods, added up. */
export function totalValues(values: readonly Omit<IndicatorValue, 'territory'>[]): {
  readonly plan: number
  readonly fact: number | null
} {
  const known = values.filter(({ fact }) => fact !== null)
  return {
    plan: sum(values.map(({ plan }) => plan)),
    fact: known.length > 0 ? sum(known.map(({ fact }) => fact ?? 0)) : null,
  }
}

// In thousandths, as integers: 0.1 + 0.2 would be shown with its error.
const THOUSANDTHS = 1000
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((all, one) => all + Math.round(one * THOUSANDTHS), 0) / THOUSANDTHS

/**
 * The figures of a programme as a whole, by period: its own ones, or else the sums of its territories. Empty for shares
 * that are only known by territory, because they cannot be added.
 */
export function programmeTotalsByPeriod({ values, adds }: Indicator) {
  const periods = [...new Set(values.map(({ period }) => period))].sort()
  return periods.flatMap((period) => {
    const here = values.filter((value) => value.period === period)
    const whole = here.filter(({ territory }) => territory === null)
    if (whole.length === 0 && !adds) return []
    return [{ period, ...totalValues(whole.length > 0 ? whole : here) }]
  })
}

/** The total of the periods: their sum, or for shares and levels the last known one. */
function overPeriods(values: readonly Omit<IndicatorValue, 'territory'>[], adds: boolean) {
  if (adds) return totalValues(values)
  const inOrder = values.toSorted((a, b) => (a.period < b.period ? -1 : 1))
  const { plan = 0, fact = null } = inOrder.findLast((value) => value.fact !== null) ?? inOrder.at(-1) ?? {}
  return { plan, fact }
}

/** The figures of each territory over all periods; empty when the indicator has none by territory. */
export function byTerritory(indicator: Indicator, territories: readonly PlaceLink[]) {
  return territories.flatMap((place) => {
    const here = indicator.values.filter(({ territory }) => territory === place.code)
    return here.length > 0 ? [{ place, ...overPeriods(here, indicator.adds) }] : []
  })
}

/** The total of an indicator for the programme; undefined when it has none. */
export function programmeTotalOf(indicator: Indicator) {
  const periods = programmeTotalsByPeriod(indicator)
  return periods.length > 0 ? overPeriods(periods, indicator.adds) : undefined
}

/** Divides a time by weights: when each part begins; instants in ms, to the minute. */
export function shareTime(from: number, to: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((total, weight) => total + weight, 0) || 1
  const starts: number[] = []
  let used = 0
  for (const weight of weights) {
    starts.push(from + Math.round(((to - from) * used) / all / MINUTE_MS) * MINUTE_MS)
    used += weight
  }
  return starts
}

export const languageOfWords = (words: Words, language: Language): Language | undefined =>
  words.language === language ? undefined : words.language

/** Where introductions are written, after the language. */
export const DESK_PATH = '/desk/programmes'

/** What is done with an introduction at the desk, as the audit record calls it. */
export type AuditedProgramme = `programmes.${
  | 'drafted'
  | 'edited'
  | 'archived'
  | 'unarchived'
  | 'deleted'
  | 'introduced'
  | 'scheduled'
  | 'unscheduled'
  | 'introduction-corrected'}`
