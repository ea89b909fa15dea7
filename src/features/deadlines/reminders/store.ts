import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Db, lockUntilCommit, type Tables, type TransactionDb } from '#platform/db/index.ts'
import type { Deadline } from '../model.ts'
import { selectDeadlines } from '../store.ts'

/** Lets only one run at a time look for reminders; the next one waits for the end of its transaction. */
export const lockReminders = (db: TransactionDb) => lockUntilCommit(db, 'deadlines.reminders')

/** Open deadlines whose last day is between two days, after an id, in the order of ids. */
export const listDueBetween = (
  db: Db,
  {
    from,
    to,
    after,
    limit,
  }: { readonly from: LocalDate; readonly to: LocalDate; readonly after: string; readonly limit: number },
): Promise<Deadline[]> =>
  selectDeadlines(db)
    .where('d.how_ended', 'is', null)
    .where('d.due_on', '>=', from)
    .where('d.due_on', '<=', to)
    .where('d.id', '>', after as Id<'deadline'>)
    .orderBy('d.id')
    .limit(limit)
    .execute()

type NewReminder = Omit<Tables['deadline_reminder'], 'reached' | 'done_at'>

/** Notes reminders that are due; those that were noted before are left alone. */
export async function addReminders(db: Db, reminders: readonly NewReminder[]) {
  if (reminders.length === 0) return
  await db
    .insertInto('deadline_reminder')
    .values(reminders.map((reminder) => ({ ...reminder, reached: null, done_at: null })))
    .onConflict((conflict) => conflict.columns(['deadline_id', 'term_number', 'step']).doNothing())
    .execute()
}
export const addReminder = (db: Db, reminder: NewReminder) => addReminders(db, [reminder])

export type OpenReminder = Pick<
  Tables['deadline_reminder'],
  'deadline_id' | 'term_number' | 'step' | 'reached'
>

/** The oldest reminder whose letters are not all made, locked. */
export const lockOpenReminder = (db: TransactionDb): Promise<OpenReminder | undefined> =>
  db
    .selectFrom('deadline_reminder')
    .select(['deadline_id', 'term_number', 'step', 'reached'])
    .where('done_at', 'is', null)
    .orderBy('noted_at')
    .orderBy('deadline_id')
    .orderBy('step')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

/** How far the letters of a reminder are made; `done`: all of them. */
export const saveReminder = (
  db: Db,
  { deadline_id, term_number, step }: OpenReminder,
  columns: { readonly reached: Id<'account'> | null } | { readonly done_at: Date },
) =>
  db
    .updateTable('deadline_reminder')
    .set(columns)
    .where('deadline_id', '=', deadline_id)
    .where('term_number', '=', term_number)
    .where('step', '=', step)
    .execute()

/** Inserts letters; returns the ids of those that were not made before. */
export async function addDeadlineLetters(
  db: Db,
  letters: readonly Omit<Tables['deadline_letter'], 'done_at'>[],
): Promise<Id<'deadline-letter'>[]> {
  if (letters.length === 0) return []
  const added = await db
    .insertInto('deadline_letter')
    .values(letters.map((letter) => ({ ...letter, done_at: null })))
    .onConflict((conflict) =>
      conflict.columns(['deadline_id', 'term_number', 'step', 'account_id']).doNothing(),
    )
    .returning('id')
    .execute()
  return added.map(({ id }) => id)
}

/** A letter that waits to be sent, locked. */
export const lockDeadlineLetter = (db: TransactionDb, id: string) =>
  db
    .selectFrom('deadline_letter')
    .select(['id', 'deadline_id', 'term_number', 'step', 'account_id'])
    .where('id', '=', id as Id<'deadline-letter'>)
    .where('done_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const markDeadlineLetterDone = (db: Db, id: Id<'deadline-letter'>, now: Date) =>
  db.updateTable('deadline_letter').set({ done_at: now }).where('id', '=', id).execute()

/**
 * Accounts with a role in an organisation today, in the order of their ids. Roles for a whole territory are left out:
 * their holders would get the letters of every organisation.
 */
export const listRoleHolders = (
  db: Db,
  {
    organisation,
    roles,
    today,
    after,
    limit,
  }: {
    readonly organisation: Id<'organisation'>
    readonly roles: readonly string[]
    readonly today: LocalDate
    readonly after: Id<'account'> | null
    readonly limit: number
  },
): Promise<{ id: Id<'account'> }[]> =>
  db
    .selectFrom('account_link as a')
    .select('a.id')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('granted_role as g')
          .select('g.id')
          .whereRef('g.account_id', '=', 'a.id')
          .where('g.organisation_id', '=', organisation)
          .where(sql<boolean>`g.role = any(${roles}::text[])`)
          .where(
            sql<boolean>`g.starts_on <= ${today}::date and coalesce(g.ends_on, 'infinity') >= ${today}::date`,
          ),
      ),
    )
    .where('a.email', 'is not', null)
    .$if(after !== null, (query) => query.where('a.id', '>', after as Id<'account'>))
    .orderBy('a.id')
    .limit(limit)
    .execute()

/** The letters about deadlines to a person. */
export const listOwnLetters = (db: Db, account: Id<'account'>) =>
  db
    .selectFrom('deadline_letter as l')
    .innerJoin('deadline as d', 'd.id', 'l.deadline_id')
    .select(['d.kind', 'd.due_on as dueOn', 'l.step', 'l.made_at as madeAt', 'l.done_at as sentAt'])
    .where('l.account_id', '=', account)
    .orderBy('l.made_at')
    .orderBy('l.id')
    .execute()

export const eraseLettersOf = (db: Db, account: Id<'account'>) =>
  db.deleteFrom('deadline_letter').where('account_id', '=', account).execute()

/** Removes letters of deadlines that ended before a day: no reminder of them can follow. */
export const eraseOldLetters = (db: Db, before: LocalDate) =>
  db
    .deleteFrom('deadline_letter')
    .where('deadline_id', 'in', (eb) =>
      eb.selectFrom('deadline as d').select('d.id').where('d.ended_on', '<', before),
    )
    .execute()
