import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** What happened to consultations that their followers are told of; announcements are told on their own. */
const NOTIFIED = ['extended', 'paused', 'resumed', 'version', 'closed', 'decided', 'in-force'] as const
export type NotifiedChange = (typeof NOTIFIED)[number]

const changes = (db: Db) =>
  db
    .selectFrom('consultation_event as e')
    .innerJoin('consultation as c', 'c.id', 'e.consultation_id')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .where('e.what', 'in', NOTIFIED)
    .where('c.announced_at', 'is not', null)

/** Changes of public consultations since a moment. */
export const listNewConsultationChanges = (db: Db, since: Date, now: Date) =>
  changes(db)
    .where('e.at', '>=', since)
    .where('e.at', '<=', now)
    .select(['e.id', 'e.at', 'c.id as consultation'])
    .execute()

/** Changes by id, the newest first. */
export const listConsultationChanges = (db: Db, ids: readonly string[]) =>
  changes(db)
    .where('e.id', 'in', ids as readonly Id<'consultation-event'>[])
    .select(['c.slug', 'd.title'])
    .select([sql<NotifiedChange>`e.what`.as('what'), 'e.detail'])
    .orderBy('e.at', 'desc')
    .orderBy('e.id')
    .execute()
