import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

type RegistrationId = Id<'registration'>

/** The confirmed registration of the same contact for the same thing, beside this one. */
export async function findOtherConfirmedRegistration(
  db: Db,
  id: RegistrationId,
): Promise<RegistrationId | undefined> {
  const found = await db
    .selectFrom('registration as own')
    .innerJoin('registration as other', (join) =>
      join
        .onRef('other.meeting_id', '=', 'own.meeting_id')
        .onRef('other.contact_key', '=', 'own.contact_key')
        .onRef('other.id', '<>', 'own.id'),
    )
    .select('other.id')
    .where('own.id', '=', id)
    .where('other.standing', '<>', 'cancelled')
    .where('other.confirmed_at', 'is not', null)
    .executeTakeFirst()
  return found?.id
}

/** A registration that the same person has just sent, from the same network or account with the same words. */
export async function findRepeatedRegistration(
  db: Db,
  target: string,
  sent: {
    readonly name: string
    readonly contactKey: string
    readonly origin: Uint8Array
    readonly since: Date
  },
): Promise<RegistrationId | undefined> {
  const found = await db
    .selectFrom('registration')
    .select('id')
    .where('meeting_id', '=', target)
    .where('contact_key', '=', sent.contactKey)
    .where('name', '=', sent.name)
    .where('origin_key', '=', sent.origin)
    .where('standing', '<>', 'cancelled')
    .where('registered_at', '>=', sent.since)
    .executeTakeFirst()
  return found?.id
}

/** Sets until when the registration has to be confirmed, once its e-mail is written. */
export const saveConfirmBy = (db: Db, id: RegistrationId, until: Date | null) =>
  db.updateTable('registration').set({ confirm_by: until }).where('id', '=', id).execute()
