import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import type { Pause } from '#domain/schedule/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { DocumentKind } from '../model.ts'

/** An announced consultation, with what the deadline of its answers follows from. */
export type OwingConsultation = {
  readonly id: Id<'consultation'>
  readonly slug: string
  readonly title: Text
  readonly kind: DocumentKind
  readonly organisation: Id<'organisation'>
  readonly territory: string
  readonly closesOn: LocalDate
  readonly answersDueOn: LocalDate
  readonly pauses: readonly Pause[]
  readonly closedAt: Date | null
  readonly unanswered: number
}

/** Announced consultations as things with a deadline; one query. */
export const listOwingConsultations = (db: Db, ids: readonly string[]): Promise<OwingConsultation[]> =>
  db
    .selectFrom('consultation as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .select(['c.id', 'c.slug', 'd.title', 'c.closes_on as closesOn', 'c.closed_at as closedAt'])
    .select(['d.kind', 'd.organisation_id as organisation', 'd.territory_code as territory'])
    .select(['c.answers_due_on as answersDueOn', 'c.pauses'])
    .select(
      sql<number>`(select count(*)::int from public_comment m where m.target_id = c.id and m.verdict is null)`.as(
        'unanswered',
      ),
    )
    .where('c.announced_at', 'is not', null)
    .where('c.id', 'in', ids as readonly Id<'consultation'>[])
    .execute()

/** The people who commented or joined a comment, after an account, in the order of their ids. */
export const listParticipants = async (
  db: Db,
  consultation: string,
  after: Id<'account'> | null,
  limit: number,
): Promise<Id<'account'>[]> => {
  const rows = await db
    .selectFrom('comment_participant')
    .select('account_id')
    .distinct()
    .where('target_kind', '=', 'consultations')
    .where('target_id', '=', consultation)
    .$if(after !== null, (query) => query.where('account_id', '>', after as Id<'account'>))
    .orderBy('account_id')
    .limit(limit)
    .execute()
  return rows.map(({ account_id }) => account_id)
}

/** Writes last days for answers that were computed again. */
export const saveAnswersDue = (
  db: Db,
  moved: readonly { readonly thing: string; readonly dueOn: LocalDate }[],
  now: Date,
) =>
  sql`update consultation c
    set answers_due_on = m.due_on::date, sequence = c.sequence + 1, days_changed_at = ${now}
    from unnest(${moved.map(({ thing }) => thing)}::uuid[], ${moved.map(({ dueOn }) => dueOn)}::text[]) as m (id, due_on)
    where c.id = m.id and c.answers_due_on <> m.due_on::date`.execute(db)
