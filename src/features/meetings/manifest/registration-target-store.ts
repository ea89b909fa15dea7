import { type SqlBool, sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { type Db, placeLink, type TransactionDb } from '#platform/db/index.ts'
import type { Organiser } from '../model.ts'
import { pointOfMeeting } from '../store.ts'

type TargetChoice = { readonly ids: readonly string[] } | { readonly slug: string }

const selectTargets = (db: Db, address: TargetChoice) =>
  db
    .selectFrom('meeting as m')
    .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
    .innerJoin('organisation_place as b', 'b.id', 'm.organiser_id')
    .select(['m.id', 'm.slug', 'm.kind', 'm.state', 'm.title', 'm.venue', 'm.address', 'm.capacity'])
    .select(['m.starts_at as startsAt', 'm.ends_at as endsAt', 'm.online_url as onlineUrl'])
    .select(['m.registration_closes_at as registrationClosesAt', 'm.participants', 'm.attended'])
    .select([placeLink.as('place'), pointOfMeeting.as('point')])
    .select(sql<PlaceRange>`jsonb_build_object('first', p.ordinal, 'last', p.last_ordinal)`.as('range'))
    .select(sql<Organiser>`jsonb_build_object('id', b.id, 'first', b.first, 'last', b.last)`.as('organiser'))
    .where('m.withdrawn_at', 'is', null)
    .where((eb) =>
      'slug' in address
        ? eb('m.slug', '=', address.slug)
        : address.ids.length > 0
          ? eb('m.id', 'in', address.ids as readonly Id<'meeting'>[])
          : sql<SqlBool>`false`,
    )
    .orderBy('m.id')

/** Announced meetings, by their ids or by their address, in the order of their ids. */
export const listTargets = (db: Db, address: TargetChoice) => selectTargets(db, address).execute()

/** The same, locked until the end of the transaction. */
export const lockTargets = (db: TransactionDb, address: TargetChoice) =>
  selectTargets(db, address).forUpdate('m').execute()
