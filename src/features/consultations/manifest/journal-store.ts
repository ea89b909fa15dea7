import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** The announced consultations among these ids, with their slugs and titles. */
export const listJournalTargets = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('consultation as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .select(['c.id', 'c.slug', 'd.title'])
    .where('c.id', 'in', ids as readonly Id<'consultation'>[])
    .execute()
