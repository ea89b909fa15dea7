import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

/** Characters of an answer. */
export const ANSWER_MAX = 4000
/** Submissions on a page of a list. */
export const PAGE_SIZE = 20

/** What a person sent, as pages show it: without its author. */
export type Submission = {
  readonly id: string
  readonly language: Language
  readonly body: string
  /** `waiting`, or one of the `states` of its kind. */
  readonly state: string
  /** In the language of the submission; null until it is answered. */
  readonly answer: string | null
  readonly writtenAt: Date
  /** Once it has this day, it is public and cannot be answered again, whatever its state is called. */
  readonly answeredAt: Date | null
}

/** What people send submissions on: a poll, a draft budget, an organisation. */
export type SubmissionTarget = {
  readonly id: string
  readonly title: Text
  /** Its page, after the language. */
  readonly path: string
  /** Where everybody reads what was answered, after the language. */
  readonly answeredPath: string
  /** Where officials find everything that was sent on it, after the language. */
  readonly deskPath: string
  /** Who answers. */
  readonly organisation: Id<'organisation'>
  /** KATO code. */
  readonly territory: string
  /** It is no longer public, and neither is what was sent on it. */
  readonly withdrawn: boolean
} & PlaceRange

/** A submission with what it was sent on, and with its author; null: forgotten. */
export type SubmissionOnTarget<One extends Submission = Submission> = One & {
  readonly author: Id<'account'> | null
  readonly target: SubmissionTarget
}

/** How a state looks: as the verdicts of comments do. */
export type SubmissionTone = 'accepted' | 'partly' | 'rejected' | 'noted' | 'waiting'

/** A state other than `waiting`. */
export type SubmissionState = {
  /** What became of it, and what the official chooses: «Принято». */
  readonly label: Label
  readonly tone: SubmissionTone
  /** A state to which something else leads than an answer. */
  readonly decision?: false
}

/** The states that an official chooses among, in their order. */
export const decisionsOf = (states: Readonly<Record<string, SubmissionState>>): readonly string[] =>
  Object.keys(states).filter((state) => states[state]?.decision !== false)

export const toneOfState = (
  states: Readonly<Record<string, SubmissionState>>,
  { state }: Pick<Submission, 'state'>,
): SubmissionTone => states[state]?.tone ?? 'waiting'

/** What a kind is called. */
export type SubmissionMessages = {
  /** All of them: «Предложения». */
  readonly title: Label
  /** One of them: «Предложение». */
  readonly one: Label
  /** What is owed: «Ответ на предложение». */
  readonly answer: Label
  /** The sentence of the letter to the author, with the title of what it was sent on. */
  readonly letter: Readonly<Record<Language, (title: string) => string>>
  /** The same as `title`, where readers do not know which: «Опросы: предложения». */
  readonly whole: Label
}

/** A field beside the text, for everybody who reads it. */
export type SubmissionField<One extends Submission = Submission> = {
  /** Its name in files: 'street'. */
  readonly name: string
  readonly title: Label
  value(submission: One, language: Language): string | null
}

/** What pages know of a kind of what people send and officials answer. */
export type ShownAnswerable<One extends Submission = Submission> = {
  readonly messages: SubmissionMessages
  /** All but `waiting`. */
  readonly states: Readonly<Record<Exclude<One['state'], 'waiting'>, SubmissionState>>
  /** What everybody reads beside the text and in the files. */
  readonly fields?: readonly SubmissionField<One>[]
  /** Paths of the desk, after the language. */
  readonly desk: {
    /** That of the slice. */
    readonly section: string
    /** The list of a target, with parameters: '/desk/polls/:id/proposals'. */
    readonly list: string
    path(submission: { readonly id: string }): string
  }
}

/** Columns that an answer writes. */
export type SubmissionAnswer<State extends string = string> = {
  readonly state: State
  readonly answer: string
  readonly answeredAt: Date
}

/** What the permission to answer is checked against. */
export const subjectOfSubmissionTarget = ({
  organisation,
  first,
  last,
}: Pick<SubmissionTarget, 'organisation' | 'first' | 'last'>) => ({
  organisation,
  territory: { first, last },
})

/** What the desk says was done before a submission is shown again: the values of `?done=`. */
export const submissionNotices = ['answered'] as const
export type SubmissionNotice = (typeof submissionNotices)[number]

export type SubmissionAnswerRefusal = 'answered-already'

/** Checks whether a submission may be answered: once. */
export const checkSubmissionAnswer = ({
  answeredAt,
}: Pick<Submission, 'answeredAt'>): Result<undefined, SubmissionAnswerRefusal> =>
  answeredAt === null ? accept(undefined) : refuse('answered-already')
