import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db, TransactionDb } from '#platform/db/index.ts'
import type { PublishedFacts } from './model.ts'

const publishedFacts = (db: Db, id: Id<'meeting'>) =>
  db
    .selectFrom('meeting')
    .select(['territory_code as code', 'venue', 'address', 'starts_at as startsAt', 'ends_at as endsAt'])
    .select('registration_closes_at as closesAt')
    .select(
      sql<PublishedFacts['speakers']>`(select coalesce(jsonb_agg(jsonb_build_object(
          'person', jsonb_build_object('slug', p.slug, 'name', p.name),
          'organisation', case when o.id is null then null
            else jsonb_build_object('slug', o.slug, 'name', o.name) end)), '[]'::jsonb)
        from meeting_speaker s join person_link p on p.id = s.person_id
          left join organisation_link o on o.id = s.organisation_id
        where s.meeting_id = meeting.id)`.as('speakers'),
    )
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)

/** Time, place and speakers of an announced meeting as they are now; undefined when it was withdrawn. */
export const findPublishedFacts = (db: Db, id: Id<'meeting'>): Promise<PublishedFacts | undefined> =>
  publishedFacts(db, id).executeTakeFirst()

/** The same; nobody moves it, registers for it or withdraws it until the transaction ends. */
export const lockPublishedFacts = (
  db: TransactionDb,
  id: Id<'meeting'>,
): Promise<PublishedFacts | undefined> => publishedFacts(db, id).forUpdate().executeTakeFirst()
