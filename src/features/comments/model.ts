import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import type { CommentKind, Verdict } from '#domain/comment/index.ts'

export const commentSorts = ['support', 'newest', 'unanswered'] as const
export type CommentSort = (typeof commentSorts)[number]

/** Comments on a page of a list: each may be long. */
export const COMMENTS_PAGE = 25
/** Characters of a comment, of a proposed wording, of a reply, of a name. */
export const BODY_MAX = 10_000
export const WORDING_MAX = 30_000
export const REPLY_MAX = 5000
export const NAME_MAX = 200
/** Comments, joins and replies that one person may write within an hour. */
export const PER_HOUR = 30
/** Posts of these forms that one address may bring to success in an hour. */
export const POSTS_PER_HOUR = 60
/** Bytes of a form: a page pasted from a word processor with its markup is read, so that its words can be kept. */
export const PASTED_BYTES = 8 * 2 ** 20

/** The anchor of a target as a whole. */
export const WHOLE_ANCHOR = ''

/** Where something is discussed: a thing of a kind, and a place in it. */
export type TargetAddress = {
  /** The name of the slice that owns the thing: 'consultations'. */
  readonly kind: string
  readonly id: string
  /** A place in the thing; '' is the whole. */
  readonly anchor: string
}

/** Whether a target takes comments today. */
export type Intake = 'open' | 'not-open-yet' | 'over'

/** What has to be known of a target to write there: no more, because many may come in a second. */
export type TargetScope = {
  readonly kind: string
  readonly id: string
  /** Its name in addresses and in the journal. */
  readonly slug: string
  /** The body that answers. */
  readonly organisation: Id<'organisation'>
  /** KATO code. */
  readonly territory: string
  readonly intake: Intake
  /** The discussion is closed: nothing is confirmed, answered or replied to officially any more. */
  readonly closed: boolean
}

/** A thing under discussion, as its comments are shown. */
export type CommentTarget = TargetScope & {
  readonly title: Text
  /** Its page, after the language: '/consultations/yards'. */
  readonly path: string
  /** The part of the site that it belongs to. */
  readonly section: { readonly path: string; readonly label: Label }
  readonly body: { readonly slug: string; readonly name: Text }
  /** Numbers of the territories that it is about, for permissions. */
  readonly range: { readonly first: number; readonly last: number }
  /** The last day for answers; null: none was promised. */
  readonly answersDueOn: LocalDate | null
  /** Where officials work on it; null: nobody answers officially. */
  readonly desk: { readonly path: string; readonly section: string } | null
  /** Its places, if it has any. */
  readonly anchors: {
    /** What the whole is called: «Құжат тұтас». */
    readonly whole: Label
    /** The discussion of a place, after the language. */
    readonly path: (anchor: string) => string
  } | null
}

/** Where a comment was made: a place in an edition of its target. */
export type CommentedPlace = {
  readonly version: string | null
  readonly anchor: string
  /** The language of the proposed wording, whose original is wanted. */
  readonly wordingLanguage: 'kk' | 'ru' | null
}

/** How a place was called in the edition in which it was commented, and what it said there. */
export type PlaceDescription = {
  readonly name: Partial<Readonly<Record<'kk' | 'ru', string>>> | null
  /** The words from which another wording was made. */
  readonly original: string | null
  /** The number of the edition; null: the target has one only. */
  readonly edition: number | null
}

/** Tells the places of a page of comments apart. */
export const placeKey = ({ version, anchor, wordingLanguage }: CommentedPlace): string =>
  `${version ?? ''} ${wordingLanguage ?? ''} ${anchor}`

export type Answer = {
  readonly verdict: Verdict
  readonly reason: Text
  readonly answeredAt: Date
  /** How often it was corrected, from 1. */
  readonly number: number
  /** Who signs, as the directory of bodies knows them; null: the body as a whole. */
  readonly person: { readonly slug: string; readonly name: Label } | null
}

/** A file that came with a comment. */
export type CommentFile = {
  /** As it was sent, ending in what it is by its content: 'photo.webp'. */
  readonly name: string
  readonly bytes: number
}

/** A comment as it is stored. */
export type StoredComment = {
  readonly id: Id<'comment'>
  readonly number: number
  readonly targetKind: string
  readonly targetId: string
  readonly kind: CommentKind
  readonly versionId: string | null
  /** Where it was made, and where that stands now. */
  readonly anchor: string
  readonly place: string
  /** The place is not in the newest edition; `place` is the nearest that is left. */
  readonly gone: boolean
  readonly language: Language
  readonly body: string
  readonly wording: string | null
  readonly wordingLanguage: 'kk' | 'ru' | null
  readonly author: string | null
  readonly joins: number
  readonly replies: number
  readonly publishedAt: Date
  readonly answer: Answer | null
  readonly hidden: { readonly rule: string; readonly reason: Text } | null
  readonly files: readonly CommentFile[]
}

/** A comment as it is shown: with what its target's slice says of its place. */
export type Comment = StoredComment & {
  /** How the place is called in which it was made; null when it is about the whole. */
  readonly placeName: PlaceDescription['name']
  readonly original: string | null
  readonly edition: number | null
}

export type Reply = {
  readonly id: Id<'reply'>
  readonly language: Language
  readonly body: string
  readonly author: string | null
  /** The body in whose name an official replies. */
  readonly organisation: { readonly slug: string; readonly name: Text } | null
  readonly hidden: { readonly rule: string; readonly reason: Text } | null
  readonly writtenAt: Date
}

export const commentPath = (number: number): string => `/comments/${number}`
/** A file that came with a comment, by its place among them; gone from there as long as the comment is hidden. */
export const commentFilePath = (number: number, position: number): string =>
  `${commentPath(number)}/files/${position}`
/** Where anyone reports a comment or a reply of a kind of target. */
export const reportPath = (kind: string, what: 'comment' | 'reply', id: string): string =>
  `/moderation/report/${kind}.${what}/${id}`
/** Where the decision is by which it was hidden. */
export const hidingPath = (kind: string, what: 'comment' | 'reply', id: string): string =>
  `/moderation/hidden/${kind}.${what}/${id}`

/** What stands for the whole where an address or the name of a draft names a place. */
export const WHOLE = 'whole'
/** How drafts of comments are named on the writer's device (`ui/draft`): of a target, and of a place in it. */
export const draftsOf = ({ kind, slug }: Pick<TargetScope, 'kind' | 'slug'>): string => `${kind}/${slug}/`
export const draftName = (target: Pick<TargetScope, 'kind' | 'slug'>, anchor: string): string =>
  draftsOf(target) + (anchor || WHOLE)
export const replyDraft = (comment: number): string => `replies/${comment}`
