import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Db } from '#platform/db/index.ts'

const stillOpen = (db: Db, today: LocalDate) =>
  db
    .selectFrom('consultation as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .where('c.announced_at', 'is not', null)
    .where('c.closes_on', '>=', today)

/** Consultations that were announced since a moment and still take comments, or will. */
export const listNewlyAnnounced = (db: Db, since: Date, now: Date, today: LocalDate) =>
  stillOpen(db, today)
    .where('c.announced_at', '>=', since)
    .where('c.announced_at', '<=', now)
    .select([
      'c.id',
      'd.territory_ordinal as ordinal',
      'c.announced_at as at',
      'c.closes_on as closesOn',
      'p.code',
    ])
    .execute()

/** Of these consultations those that still take comments, the one that ends first before the others. */
export const listStillOpen = (db: Db, ids: readonly string[], today: LocalDate) =>
  stillOpen(db, today)
    .where('c.id', 'in', ids as readonly Id<'consultation'>[])
    .select(['c.slug', 'd.title', 'c.closes_on as closesOn', 'p.label'])
    .orderBy('c.closes_on')
    .orderBy('c.id')
    .execute()
