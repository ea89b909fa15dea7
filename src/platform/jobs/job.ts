import type { Context } from '#platform/context.ts'
import type { CacheTag, Db, TransactionDb } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import type { Letter, Mail } from '#platform/mail/index.ts'
import type { LetterPermit } from '#platform/mail/letter-limit.ts'

/** Work that follows from an action: enqueued in the action's transaction and carried out later, at least once. */
export type Jobs = {
  /** Throws for a letter without a permit to an address that anyone can type: it would pass the limit of its mailbox. */
  enqueue(
    tx: Db,
    queue: string,
    data: Readonly<Record<string, unknown>>,
    options?: EnqueueOptions,
  ): Promise<void>
}

export type EnqueueOptions = {
  /** Not before this moment; at once without it. */
  readonly at?: Date
  readonly permit?: LetterPermit
}

/** A kind of work. */
export type Job = TransactionJob | SteppedJob | LetterJob

type Renamed = {
  /** Former names of its queue: work that was enqueued under them before an upgrade is still carried out. */
  readonly formerly?: readonly string[]
}

type Started = Renamed & {
  /** When it runs on its own, as a cron expression in the time zone of the capital. */
  readonly schedule?: string
  /** Tables after whose changes it runs too, within a few seconds. */
  readonly changesOf?: (features: readonly Feature[]) => readonly CacheTag[]
}

/** Work that runs inside the transaction that also marks it as done, so its rows are written once. */
export type TransactionJob = Started & {
  readonly managesTransactions?: never
  readonly run: (inside: JobContext) => Promise<void>
}

/**
 * Work that commits step by step, is marked as done at its end, and starts again from the beginning after a crash. For
 * results that must be on the disk before anybody outside learns of them.
 */
export type SteppedJob = Started & {
  readonly managesTransactions: true
  readonly run: (work: JobContext<Db>) => Promise<void>
}

/**
 * Work that sends a letter: the letter is written in its own transaction and sent after that, so that a slow mail
 * server delays neither readers nor locks. The rows of `write` stay if sending fails; then all of it is repeated.
 */
export type LetterJob = Renamed & {
  readonly write: (inside: JobContext) => Promise<WrittenLetter | undefined>
  /**
   * Who types the address. `anyone`: each letter needs a permit of `platform/mail/letter-limit.ts`, because strangers
   * could have any number sent to a mailbox. `staff`: somebody with a permission, whose act is audited. `nobody`: the
   * address belongs to an account or was confirmed.
   */
  readonly addressTypedBy: 'anyone' | 'staff' | 'nobody'
  /**
   * On a server a letter that was being sent when its process died is sent by another process after this time; absent: after five minutes. Longer than a mail server takes, or people get two letters.
   */
  readonly abandonedAfterSeconds?: number
}

export type WrittenLetter = {
  readonly letter: Letter
  /**
   * Rows that are written once the mail server has accepted the letter, together with the mark that the job is
   * done.
   */
  readonly sent?: (db: Db) => Promise<unknown>
  /**
   * Rows that are written instead when the mail server says that there is no such mailbox; the letter is not sent again.
   * Without it such a letter is tried as often as any other.
   */
  readonly refused?: (db: Db) => Promise<unknown>
}

/** What a job may use: a context whose `db` is mostly the job's transaction, its data and the mail server. */
export type JobContext<Either extends Db = TransactionDb> = Context & {
  readonly db: Either
} & MailContext & {
    readonly data: Readonly<Record<string, unknown>>
  }

/** What sending letters needs. */
export type MailContext = {
  /** Undefined when the operator has no mail server. */
  readonly mail: Mail | undefined
  /** The address of the site, for links in letters. */
  readonly origin: string
}

/** A job and the queue in which its work waits. */
export type NamedJob = readonly [queue: string, job: Job]

export const isLetter = ([, job]: NamedJob) => 'write' in job || job.managesTransactions === true
