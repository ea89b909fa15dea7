import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import type { CommentKind, Verdict } from './comments/model.ts'
import type { DocumentKind } from './kind-model.ts'
import type { ConsultationState, Dates } from './state-model.ts'

export * from './comments/model.ts'

export * from './comments/paste-model.ts'

export * from './kind-model.ts'

export * from './state-model.ts'

export const PAGE_SIZE = 20

/** Comments on a page of a list: each may be long. */
export const COMMENTS_PAGE = 25

/** What stands for the document as a whole where an address names a provision; no eId is spelt so. */
export const WHOLE = 'whole'

/** The anchor of the whole document. */
export const WHOLE_ANCHOR = ''

export const consultationPath = ({ slug }: { readonly slug: string }): string => `/consultations/${slug}`

export const readingPath = (slug: string, part = 1, anchor?: string): string =>
  `/consultations/${slug}/text${part > 1 ? `?part=${part}` : ''}${anchor ? `#${anchor}` : ''}`

/** The discussion of a provision: its page works without scripts. */
export const placePath = (slug: string, anchor: string): string =>
  `/consultations/${slug}/at/${encodeURIComponent(anchor || WHOLE)}`

export const commentPath = (number: number): string => `/consultations/comments/${number}`

/** How the draft of what is said of a place is named on the device of who writes it (`ui/draft`). */
export const draftName = (slug: string, anchor: string): string => draftsOf(slug) + (anchor || WHOLE)

export const draftsOf = (slug: string): string => `consultations/${slug}/`

export const replyDraft = (comment: number): string => `replies/${comment}`

/** A file that came with a comment, by its place among them; gone from there as long as the comment is hidden. */
export const commentFilePath = (number: number, position: number): string =>
  `${commentPath(number)}/files/${position}`

/** Where anyone reports a comment or a reply. */
export const reportPath = (kind: 'comment' | 'reply', id: string): string =>
  `/moderation/report/consultations.${kind}/${id}`

/** Where the decision is by which it was hidden. */
export const hidingPath = (kind: 'comment' | 'reply', id: string): string =>
  `/moderation/hidden/consultations.${kind}/${id}`

export const versionPath = (slug: string, number: number): string =>
  `/consultations/${slug}/versions/${number}`

export type Place = { readonly code: string; readonly slug: string; readonly label: Label }

export type Body = {
  readonly id: Id<'organisation'>
  readonly slug: string
  readonly kind: string
  readonly name: Text
}

/** A consultation as lists show it. */
export type ConsultationEntry = Dates & {
  readonly id: Id<'consultation'>
  readonly slug: string
  readonly kind: DocumentKind
  readonly title: Text
  readonly purpose: Text
  readonly body: Body
  readonly place: Place
  /** Comments that everyone sees. */
  readonly comments: number
  readonly demo: boolean
}

/** A published state of the document. */
export type Version = {
  readonly id: Id<'document-version'>
  readonly number: number
  readonly note: Text | null
  readonly publishedAt: Date
}

/** A consultation with all that its pages share. */
export type Consultation = ConsultationEntry & {
  readonly documentId: Id<'document'>
  /** The version that it began with. */
  readonly versionId: Id<'document-version'>
  readonly territoryOrdinal: number
  readonly explanatoryNote: Text
  /** What will be done with what people say. */
  readonly promise: Text
  readonly termRule: string
  readonly earliestClose: LocalDate
  /** By what right the term is shorter than the rule wants. */
  readonly shorterGround: Text | null
  readonly decision: Text | null
  /** Published versions, the first one first. */
  readonly versions: readonly Version[]
  /** Comments without an answer. */
  readonly unanswered: number
}

/** A line of the text in one language, as a reading page draws it. */
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
  /** How it is called: «5-бап, 2-тармақ». */
  readonly name: string
}

/** A heading of the table of contents. */
export type Heading = {
  readonly anchor: string
  readonly kind: string
  readonly depth: number
  readonly label: string
  readonly heading: string
  readonly part: number
}

export type Answer = {
  readonly verdict: Verdict
  readonly reason: Text
  readonly answeredAt: Date
  /** How often it was corrected, from 1. */
  readonly number: number
  /** Who signs, as the directory of bodies knows her; null: the body as a whole. */
  readonly person: { readonly slug: string; readonly name: Label } | null
}

/** A file that came with a comment. */
export type CommentFile = {
  /** As it was sent, ending in what it is by its content: 'photo.webp'. */
  readonly name: string
  readonly bytes: number
}

export type Comment = {
  readonly id: Id<'comment'>
  readonly number: number
  readonly consultationId: Id<'consultation'>
  readonly kind: CommentKind
  readonly versionNumber: number
  readonly versionId: Id<'document-version'>
  /** How the place is called in which it was said; absent when it is said of the whole document. */
  readonly placeName: Partial<Readonly<Record<'kk' | 'ru', string>>> | null
  /** Where it was said, and where that stands now. */
  readonly anchor: string
  readonly place: string
  readonly gone: boolean
  readonly language: 'kk' | 'ru' | 'en'
  readonly body: string
  readonly wording: string | null
  readonly wordingLanguage: 'kk' | 'ru' | null
  /** The words that the proposed wording was made from. */
  readonly original: string | null
  readonly author: string | null
  readonly joins: number
  readonly replies: number
  readonly publishedAt: Date
  readonly answer: Answer | null
  readonly hidden: { readonly rule: string; readonly reason: Text } | null
  readonly files: readonly CommentFile[]
}

export type Reply = {
  readonly id: Id<'reply'>
  readonly language: 'kk' | 'ru' | 'en'
  readonly body: string
  readonly author: string | null
  /** The body in whose name an official replies. */
  readonly organisation: { readonly slug: string; readonly name: Text } | null
  readonly hidden: { readonly rule: string; readonly reason: Text } | null
  readonly writtenAt: Date
}

/** What a list of consultations is narrowed to, as its readers see it. */
export type ConsultationFilter = {
  readonly territory?: (Place & { readonly ordinal: number; readonly inside: number }) | undefined
  readonly organisation?:
    | { readonly id: Id<'organisation'>; readonly slug: string; readonly name: Text }
    | undefined
  readonly kind?: DocumentKind | undefined
  readonly state?: ConsultationState | undefined
}

/** The filter as parameters of an address, always in the same order: '?territory=abai&kind=budget', or ''. */
export function filterQuery(filter: ConsultationFilter, page = 1): string {
  const query = new URLSearchParams()
  if (filter.territory) query.set('territory', filter.territory.slug)
  if (filter.organisation) query.set('organisation', filter.organisation.slug)
  if (filter.kind) query.set('kind', filter.kind)
  if (filter.state) query.set('state', filter.state)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text && `?${text}`
}

/** The language in which a reader gets the text: documents are in Kazakh and Russian. */
export const textLanguage = (language: Language): 'kk' | 'ru' => (language === 'kk' ? 'kk' : 'ru')
