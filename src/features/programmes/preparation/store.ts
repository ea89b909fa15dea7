import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import type { OwnProgramme } from './model.ts'

/** The programmes that an organisation takes part in, the newest first. */
export const listOwnProgrammes = (
  db: Db,
  organisation: Id<'organisation'>,
): Promise<readonly OwnProgramme[]> =>
  db
    .selectFrom('programme as g')
    .innerJoin('programme_body as b', 'b.programme_id', 'g.id')
    .leftJoin('programme_introduction as i', 'i.programme_id', 'g.id')
    .select(['g.id', 'g.slug', 'g.name', 'i.id as introduction'])
    .where('b.organisation_id', '=', organisation)
    .orderBy('g.starts_on', 'desc')
    .orderBy('g.id')
    .execute()
