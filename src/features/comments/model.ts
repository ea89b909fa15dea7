import type { Id } from '#domain/base/id.ts'
import type { OrganisationName } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import { type ThingAddress, thingKey } from '#domain/base/thing.ts'
import { type CommentKind, type Verdict, WHOLE } from '#domain/comment/index.ts'
import type { ParticipationRule } from '#domain/participation/index.ts'
import type { ActState } from '#domain/schedule/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

export const commentSorts = ['support', 'newest', 'unanswered'] as const
export type CommentSort = (typeof commentSorts)[number]

/** Comments on a page of a list: each may be long. */
export const COMMENTS_PAGE_SIZE = 25
/** Characters of a comment, of a proposed wording, of a reply, of a name. */
export const BODY_MAX = 10_000
export const WORDING_MAX = 30_000
export const REPLY_MAX = 5000
export const NAME_MAX = 200
/** Comments, joins and replies that one person may write within an hour. */
export const PER_HOUR = 30

/** The address of a target: a thing of a kind, and a position in it. */
export type TargetAddress = {
  /** The name of the slice that owns the thing: 'consultations'. */
  readonly kind: string
  readonly id: string
  /** A position in the thing; '' is the whole. */
  readonly anchor: string
}

/** Whether a target takes comments today. */
export type Intake = ActState
/** Why a target takes no comments, replies or joins. */
export type IntakeRefusal = 'not-yet' | 'paused-already' | 'closed-already'
export const intakeRefusals: Readonly<Record<Exclude<Intake, 'open'>, IntakeRefusal>> = {
  'not-yet': 'not-yet',
  paused: 'paused-already',
  over: 'closed-already',
}

/** The data of a target that a new comment needs, and no more, since many may arrive in a second. */
export type TargetScope = {
  readonly kind: string
  readonly id: string
  /** Its name in paths and in the journal. */
  readonly slug: string
  /** The organisation that answers. */
  readonly organisation: Id<'organisation'>
  /** KATO code. */
  readonly territory: string
  readonly intake: Intake
  /** Who may comment, reply and join. */
  readonly participation: ParticipationRule
  /** The discussion is closed: no confirmations, answers or official replies are accepted. */
  readonly closed: boolean
}

/** A thing under discussion, as its comments are shown. */
export type CommentTarget = TargetScope & {
  readonly title: Text
  /** Its page, after the language: '/consultations/yards'. */
  readonly path: string
  /** The part of the site that it belongs to. */
  readonly section: { readonly path: string; readonly label: Label }
  readonly answeringOrganisation: OrganisationName
  /** Ordinals of its territories, for permission checks. */
  readonly range: PlaceRange
  /** The last day for answers; null: none was promised. */
  readonly answersDueOn: LocalDate | null
  /** The desk of its officials; null: nobody answers officially. */
  readonly desk: { readonly path: string; readonly section: string } | null
  /** Its anchors, if it has any. */
  readonly anchors: {
    /** The label of the whole: «Құжат тұтас». */
    readonly whole: Label
    /** The discussion of an anchor, after the language. */
    readonly path: (anchor: string) => string
  } | null
}

/** Where a comment was made: an anchor in a version of its target. */
export type CommentedAnchor = {
  readonly version: string | null
  readonly anchor: string
  /** The language of the proposed wording, in which the original is read. */
  readonly wordingLanguage: 'kk' | 'ru' | null
}

/** The name and the text of an anchor in the commented version. */
export type AnchorDescription = {
  readonly name: Partial<Readonly<Record<'kk' | 'ru', string>>> | null
  /** The original of a proposed wording. */
  readonly original: string | null
  /** The number of the version; null: the target has one only. */
  readonly versionNumber: number | null
}

/** The key of an anchor among those of a page of comments. */
export const anchorKey = ({ version, anchor, wordingLanguage }: CommentedAnchor): string =>
  `${version ?? ''} ${wordingLanguage ?? ''} ${anchor}`

export type Answer = {
  readonly verdict: Verdict
  readonly reason: Text
  readonly answeredAt: Date
  /** 1, or more after corrections. */
  readonly number: number
  /** The signing person in the directory; null: the organisation as a whole. */
  readonly person: { readonly slug: string; readonly name: Label } | null
}

/** A file of a comment. */
export type CommentFile = {
  /** The uploaded name with the extension of its real format: 'photo.webp'. */
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
  /** The anchor at which it was made, and the one at which it stands now. */
  readonly anchor: string
  readonly currentAnchor: string
  /** What it was about is not in the newest version; `currentAnchor` is the nearest that is left. */
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

/** A comment with the description of its anchor. */
export type Comment = StoredComment & {
  /** The name of the anchor; null for the whole. */
  readonly anchorName: AnchorDescription['name']
  readonly original: string | null
  readonly versionNumber: number | null
}

export type CommentReply = {
  readonly id: Id<'reply'>
  readonly language: Language
  readonly body: string
  readonly author: string | null
  /** The organisation in whose name an official replies. */
  readonly organisation: OrganisationName | null
  readonly hidden: { readonly rule: string; readonly reason: Text } | null
  readonly writtenAt: Date
}

export const COMMENTS_PATH = '/comments'
/** The former path of comments, which redirects to the current one. */
export const FORMER_PATH = '/consultations/comments'
export const commentPath = (number: number | ':number'): string => `${COMMENTS_PATH}/${number}`
/** The path of a file of a comment by its position; it answers 404 while the comment is hidden. */
export const commentFilePath = (number: number | ':number', position: number | ':position'): string =>
  `${commentPath(number)}/files/${position}`
/** The forms by which people reply to a comment and join it. */
export const replyPath = (number: number | ':number'): string => `${commentPath(number)}/reply`
export const joinPath = (number: number | ':number'): string => `${commentPath(number)}/join`

/** Names of drafts on the author's device (`ui/draft`): the prefix of a target, and an anchor in it. */
export const draftsOf = ({ kind, slug }: Pick<TargetScope, 'kind' | 'slug'>): string => `${kind}/${slug}/`
export const draftName = (target: Pick<TargetScope, 'kind' | 'slug'>, anchor: string): string =>
  draftsOf(target) + (anchor || WHOLE)
export const replyDraft = (comment: number): string => `replies/${comment}`

/** The target in a row: a comment, a reply or a join is stored with it. */
export type StoredTarget = { readonly targetKind: string; readonly targetId: string }

export const addressOfTarget = ({ targetKind: kind, targetId: id }: StoredTarget): ThingAddress => ({
  kind,
  id,
})

/** The key of the target of a row in a map. */
export const targetKey = (row: StoredTarget): string => thingKey(addressOfTarget(row))
