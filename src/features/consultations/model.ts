import type { Id } from '#domain/base/id.ts'
import type { OrganisationLink, PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import { WHOLE } from '#domain/comment/index.ts'
import { dueOn, type LawTerm, type WorkCalendar } from '#domain/law-terms/index.ts'
import type { ParticipationRule } from '#domain/participation/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import type { ConsultationState, TermDates } from './state-model.ts'

/** A kind of document: its name and the legal terms of its discussion. */
export type DocumentKindRule = {
  readonly label: Label
  /** The id of the minimum term of the discussion in data/kz/law-terms.json. */
  readonly term: string
  /** The id of the term of the answers in the same file. */
  readonly answer: string
}

/**
 * Kinds of documents that are discussed (Law on public councils, article 5.1). The law gives terms for a public
 * council's recommendations and for the papers of a hearing; for what residents write we know of none, and hold their
 * discussion to the same.
 */
export const documentKinds = {
  'legal-act': {
    label: { kk: 'Құқықтық акт жобасы', ru: 'Проект правового акта', en: 'Draft legal act' },
    term: 'npa.council.bylaw',
    answer: 'npa.council.reply',
  },
  'strategic-plan': {
    label: { kk: 'Стратегиялық жоспар', ru: 'Стратегический план', en: 'Strategic plan' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.plans',
  },
  'development-plan': {
    label: { kk: 'Даму жоспары', ru: 'План развития', en: 'Development plan' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.plans',
  },
  budget: {
    label: { kk: 'Бюджет жобасы', ru: 'Проект бюджета', en: 'Draft budget' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.plans',
  },
  report: {
    label: { kk: 'Есеп', ru: 'Отчёт', en: 'Report' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.general',
  },
  'target-indicators': {
    label: { kk: 'Нысаналы индикаторлар', ru: 'Целевые индикаторы', en: 'Target indicators' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.general',
  },
  project: {
    label: { kk: 'Жоба', ru: 'Проект', en: 'Project' },
    term: 'pc.hearing.drafts',
    answer: 'pc.answer.general',
  },
} as const satisfies Readonly<Record<string, DocumentKindRule>>

export type DocumentKind = keyof typeof documentKinds
export const documentKindNames = Object.keys(documentKinds) as readonly DocumentKind[]

/** The kind of the deadline of answers. */
export const ANSWERS_DEADLINE_KIND = 'consultations.answers'

/** The last day for answers by the rule of the site; undefined where it is not known. */
export function suggestedAnswersDay(
  kind: DocumentKind,
  closesOn: LocalDate,
  terms: ReadonlyMap<string, LawTerm>,
  calendar: WorkCalendar,
): LocalDate | undefined {
  const term = terms.get(documentKinds[kind].answer)
  const suggested = term && dueOn(calendar, closesOn, term)
  return suggested?.ok ? suggested.value : undefined
}

export const PAGE_SIZE = 20
/** Characters of a reason or a decision, in each language. */
export const STATEMENT_MAX = 5_000

export const CONSULTATIONS_PATH = '/consultations'
export const ATOM_PATH = `${CONSULTATIONS_PATH}/feed.atom`
export const JSON_FEED_PATH = `${CONSULTATIONS_PATH}/feed.json`
/** Last days as a calendar to subscribe to. */
export const CALENDAR_FEED_PATH = `${CONSULTATIONS_PATH}/deadlines.ics`
/** The list as files, without their extension. */
export const DOWNLOADS_PATH = `${CONSULTATIONS_PATH}/list`
/** The section of the desk. */
export const DESK_PATH = '/desk/consultations'
/** What is prepared: each document with its texts and its announcement is a draft. */
export const DOCUMENTS_PATH = `${DESK_PATH}/documents`
export const documentPath = ({ id }: { readonly id: string }): string => `${DOCUMENTS_PATH}/${id}`
/** A text of a document in one of its languages: its structure, and where it is imported. */
export const documentTextPath = ({ id }: { readonly id: string }, sourceLanguage: string): string =>
  `${documentPath({ id })}/${sourceLanguage}`
export const consultationDeskPath = ({ id }: { readonly id: string }): string => `${DESK_PATH}/${id}`

/** The kind of consultations in links. */
export const CONSULTATION_KIND = 'consultations.consultation'
export const consultationPath = ({ slug }: { readonly slug: string }): string =>
  `${CONSULTATIONS_PATH}/${slug}`

export const readingPath = ({ slug }: { readonly slug: string }, part = 1, anchor?: string): string =>
  `${CONSULTATIONS_PATH}/${slug}/text${part > 1 ? `?part=${part}` : ''}${anchor ? `#${anchor}` : ''}`

/** The path of the discussion of a provision. */
export const provisionPath = ({ slug }: { readonly slug: string }, anchor: string): string =>
  `${CONSULTATIONS_PATH}/${slug}/at/${encodeURIComponent(anchor || WHOLE)}`

export const versionPath = ({ slug }: { readonly slug: string }, number: number): string =>
  `${CONSULTATIONS_PATH}/${slug}/versions/${number}`

export type AnsweringOrganisation = {
  readonly id: Id<'organisation'>
  readonly slug: string
  readonly kind: string
  readonly name: Text
}

/** Who may comment on a consultation, reply and join: the organisation that announces it chooses. */
export const participantKinds = ['contact', 'resident', 'member'] as const
export type ParticipantKind = (typeof participantKinds)[number]

/**
 * The rule of a consultation: residents of its place are those who lived there on the day on which it opened, members
 * those who hold a post in the organisation that announced it on the day on which they write.
 */
export function participationOf(
  {
    participants,
    opensOn,
    organisation,
  }: {
    readonly participants: ParticipantKind
    readonly opensOn: LocalDate
    readonly organisation: Id<'organisation'>
  },
  place: PlaceRange,
): ParticipationRule {
  if (participants === 'resident') return { who: 'resident', place, registerDay: opensOn, ofAge: false }
  return participants === 'member' ? { who: 'member', organisation } : { who: 'contact' }
}

/** A consultation as lists show it. */
export type ConsultationListItem = TermDates & {
  readonly id: Id<'consultation'>
  readonly slug: string
  readonly kind: DocumentKind
  readonly title: Text
  readonly purpose: Text
  readonly organisation: AnsweringOrganisation
  readonly place: PlaceLink
  readonly participants: ParticipantKind
  /** How often its days have changed: the SEQUENCE of its events in calendars. */
  readonly sequence: number
  /** When they changed last. */
  readonly daysChangedAt: Date | null
  /** Public comments. */
  readonly comments: number
  readonly demo: boolean
}

/** A published version of the document. */
export type Version = {
  readonly id: Id<'document-version'>
  readonly number: number
  readonly note: Text | null
  readonly publishedAt: Date
}

/** A consultation with everything that its pages share. */
export type Consultation = ConsultationListItem & {
  readonly documentId: Id<'document'>
  /** The first version. */
  readonly versionId: Id<'document-version'>
  /** Its place with everything inside it. */
  readonly range: PlaceRange
  readonly explanatoryNote: Text
  /** The promise how comments will be considered. */
  readonly promise: Text
  readonly termRule: string
  readonly earliestClose: LocalDate
  /** The legal ground for a term below the minimum. */
  readonly shorterGround: Text | null
  readonly decision: Text | null
  /** Published versions, the first one first. */
  readonly versions: readonly Version[]
  /** Comments without an answer. */
  readonly unanswered: number
}

/** A line of the text in one language on a reading page. */
export type ProvisionLine = {
  readonly eid: string
  readonly anchor: string
  readonly kind: string
  readonly depth: number
  readonly label: string
  readonly heading: string
  readonly body: string
  readonly cells:
    | readonly {
        readonly text: string
        readonly header?: true
        readonly colspan?: number
        readonly rowspan?: number
      }[]
    | null
  readonly part: number
  /** Its name: «5-бап, 2-тармақ». */
  readonly name: string
}

/** A heading of the table of contents. */
export type TextHeading = {
  readonly anchor: string
  readonly kind: string
  readonly depth: number
  readonly label: string
  readonly heading: string
  readonly part: number
}

/** The filter of a list of consultations, with labels for display. */
export type ConsultationFilter = {
  readonly territory?: (PlaceLink & PlaceRange) | undefined
  readonly organisation?: OrganisationLink | undefined
  readonly kind?: DocumentKind | undefined
  readonly state?: ConsultationState | undefined
}

/** The language of the text for a reader: documents are in Kazakh and Russian. */
export const textLanguage = (language: Language): 'kk' | 'ru' => (language === 'kk' ? 'kk' : 'ru')

/** The organisation and the territory of a consultation, for permission checks. */
export const subjectOfConsultation = ({ organisation, range }: Consultation) => ({
  organisation: organisation.id,
  territory: range,
})

/** Columns of a change of days: calendars that show them follow. */
export const daysChangedColumns = ({ before, now }: ChangeMoment) => ({
  sequence: before.sequence + 1,
  days_changed_at: now,
})

/** The consultation before a change, and when it takes place. */
export type ChangeMoment = { readonly before: Consultation; readonly now: Date; readonly today: LocalDate }

export type EventWhat =
  | 'announced'
  | 'extended'
  | 'paused'
  | 'resumed'
  | 'corrected'
  | 'version'
  | 'closed'
  | 'decided'
  | 'in-force'

/** What has happened to a consultation, for its page and its minutes. */
export type ConsultationEvent = {
  readonly what: EventWhat
  readonly at: Date
  readonly detail: Readonly<Record<string, unknown>>
}
