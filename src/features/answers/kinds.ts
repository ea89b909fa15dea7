import type { Id } from '#domain/base/id.ts'
import type { PageRange } from '#domain/base/pagination.ts'
import type { Label } from '#domain/base/text.ts'
import type { TermLength } from '#domain/deadlines/index.ts'
import type { DeadlineRule } from '#features/deadlines/index.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag, Db, TransactionDb } from '#platform/db/index.ts'
import type { Permission } from '#platform/identity/index.ts'
import type {
  ShownAnswerable,
  Submission,
  SubmissionAnswer,
  SubmissionOnTarget,
  SubmissionTarget,
} from './model.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** Kinds of what people send and officials answer; `withAnswers` adds them. */
    readonly answerables?: readonly AnswerableKind[]
  }
}

/** The rows of a kind, in the tables of its slice. */
export type SubmissionRows<One extends Submission = Submission> = {
  /** One query for any number of ids. */
  find(db: Db, ids: readonly string[]): Promise<readonly SubmissionOnTarget<One>[]>
  /** Locked until the transaction ends. */
  lock(db: TransactionDb, id: string): Promise<SubmissionOnTarget<One> | undefined>
  /** Those on a target, the newest first: for the public those that were answered, at the desk all, with those that wait first. */
  list(
    db: Db,
    target: string,
    readers: 'public' | 'desk',
    range: PageRange,
  ): Promise<{ readonly items: readonly One[]; readonly total: number }>
  /** The newest of a person, at most so many. */
  listOf(db: Db, account: Id<'account'>, limit: number): Promise<readonly SubmissionOnTarget<One>[]>
  saveAnswer(db: Db, id: string, answer: SubmissionAnswer<One['state']>): Promise<unknown>
  /** Removes those of a person that wait for an answer, and forgets whose the others were. Returns the ids of those removed. */
  eraseAuthor(db: Db, account: Id<'account'>): Promise<readonly string[]>
  /** Forgets whose those were that were answered before an instant. */
  eraseAuthors(db: Db, before: Date): Promise<unknown>
}

/** A kind of what people send and officials answer. The slice of the things provides it. */
export type AnswerableKind<One extends Submission = Submission> = ShownAnswerable<One> & {
  /** Slice first: 'polls.proposal'. */
  readonly kind: string
  readonly rows: SubmissionRows<One>
  /** Tables that `rows` reads, with those that its pages show. */
  readonly cacheTags: readonly CacheTag[]
  /** Who answers. */
  readonly permission: Permission
  /** Until when, and by which rule. */
  readonly due: { readonly rule: DeadlineRule; readonly within: TermLength }
  /** The act of answering, in the audit record and the public journal: 'polls.answered'. */
  readonly act: { readonly type: string; readonly label: Label }
  /** What the entry in the public journal has beside text, decision and answer. */
  journalContent(submission: SubmissionOnTarget<One>): object
  /** The target at the path of its list at the desk; undefined: there is none. */
  findTarget(ctx: Context, params: Readonly<Record<string, string>>): Promise<SubmissionTarget | undefined>
  /** Days after the answer for which it is known who the author is. */
  readonly retentionDays: number
  /** Further paragraphs of the privacy page: what else the account is needed for. */
  readonly privacy?: readonly Label[]
}

/** The kind of the deadline of an answer. */
export const answerDeadlineOf = ({ kind }: Pick<AnswerableKind, 'kind'>): string => `${kind}-answer`

/** A submission by its id; undefined where there is none. */
export const findSubmission = async ({ db }: Pick<Context, 'db'>, { rows }: AnswerableKind, id: string) =>
  (await rows.find(db, [id]))[0]

/** Submissions by id whose target is public. One query. */
export const findPublicSubmissions = async (
  { db }: Pick<Context, 'db'>,
  { rows }: AnswerableKind,
  ids: readonly string[],
) => (await rows.find(db, ids)).filter(({ target }) => !target.withdrawn)
