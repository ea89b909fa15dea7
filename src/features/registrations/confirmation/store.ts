import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import type { UnconfirmedRegistration } from './model.ts'

const unconfirmed = (db: Db, target: string) =>
  db
    .selectFrom('registration as r')
    .where('r.meeting_id', '=', target)
    .where('r.standing', '<>', 'cancelled')
    .where('r.confirmed_at', 'is', null)
    .where('r.arrived_at', 'is', null)
    .where('r.name', 'is not', null)

/** Unconfirmed registrations for a thing in the order of registering. */
export const listUnconfirmed = (db: Db, target: string, limit: number): Promise<UnconfirmedRegistration[]> =>
  unconfirmed(db, target)
    .select(['r.id', 'r.name', 'r.contact', 'r.standing as status', 'r.registered_at as registeredAt'])
    .select(sql<string | null>`encode(r.origin_key, 'hex')`.as('origin'))
    .$narrowType<{ name: string; status: UnconfirmedRegistration['status'] }>()
    .orderBy('r.registered_at')
    .orderBy('r.id')
    .limit(limit)
    .execute()

/** Those of these registrations that are for this thing and unconfirmed. */
export async function listUnconfirmedAmong(
  db: Db,
  target: string,
  ids: readonly Id<'registration'>[],
): Promise<Id<'registration'>[]> {
  if (ids.length === 0) return []
  const rows = await unconfirmed(db, target).where('r.id', 'in', ids).select('r.id').orderBy('r.id').execute()
  return rows.map(({ id }) => id)
}

/** Ends registrations whose seats the organiser releases. */
export async function markReleased(
  db: Db,
  ids: readonly Id<'registration'>[],
  { reason, now }: { readonly reason: string; readonly now: Date },
) {
  if (ids.length === 0) return
  await db
    .updateTable('registration')
    .set({ standing: 'cancelled', cancelled_at: now, ended_as: 'released', release_reason: reason })
    .where('id', 'in', ids)
    .execute()
}
