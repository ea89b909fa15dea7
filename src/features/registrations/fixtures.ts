import type { Id } from '#domain/base/id.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { RegistrationStatus } from './model.ts'
import { addRegistration } from './store.ts'

/** Adds a registration without the form; returns its id. */
export async function createRegistration(
  db: Db,
  { kind, id: meeting_id }: ThingAddress,
  name: string,
  contact: string,
): Promise<Id<'registration'>> {
  const at = new Date('2026-11-20T10:00:00+05:00')
  const id = newId<'registration'>(at)
  await addRegistration(db, {
    id,
    target_kind: kind,
    meeting_id,
    name,
    contact,
    contact_key: contact,
    language: 'kk',
    standing: 'seat',
    registered_at: at,
    cancelled_at: null,
    confirmed_at: at,
  })
  return id
}

/** The status of each registration for a thing, by contact, in the order of registering. */
export async function listStatuses(
  db: Db,
  { id }: Pick<ThingAddress, 'id'>,
): Promise<Record<string, RegistrationStatus>> {
  const rows = await db
    .selectFrom('registration')
    .select(['contact', 'standing'])
    .where('contact', 'is not', null)
    .$narrowType<{ contact: string }>()
    .where('meeting_id', '=', id)
    .orderBy('registered_at')
    .execute()
  return Object.fromEntries(rows.map(({ contact, standing }) => [contact, standing]))
}
