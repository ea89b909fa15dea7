import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Db } from '#platform/db/index.ts'
import { joinTexts, type Searchable } from '#platform/search/index.ts'
import { messages } from '../messages.ts'
import { organisationPath, personPath } from '../model.ts'

const organisations: Searchable = {
  kind: 'organisations.organisation',
  label: messages.title,
  entries: async ({ db }, ids) => {
    const rows = await db
      .selectFrom('organisation')
      .select(['id', 'slug', 'name', 'short_name', 'about', 'territory_code as territory'])
      .where('id', 'in', ids as readonly Id<'organisation'>[])
      .execute()
    return rows.map(({ id, slug, name, short_name, about, territory }) => ({
      id,
      territory,
      at: null,
      organisation: id,
      path: organisationPath({ slug }),
      title: name,
      text: joinTexts([short_name, about]),
    }))
  },
  listIds: async ({ db }, after, limit) => {
    const rows = await db
      .selectFrom('organisation')
      .select('id')
      .$if(after !== null, (query) => query.where('id', '>', after as Id<'organisation'>))
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(({ id }) => id)
  },
}

/** Posts that are held today. */
const listPosts = (db: Db, people: readonly Id<'person'>[], today: LocalDate) =>
  db
    .selectFrom('membership as m')
    .leftJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select([
      'm.person_id as person',
      'm.post',
      'o.id as organisation',
      'o.name',
      'o.territory_code as territory',
    ])
    .where('m.person_id', 'in', people)
    .where((eb) => eb.or([eb('m.starts_on', 'is', null), eb('m.starts_on', '<=', today)]))
    .where((eb) => eb.or([eb('m.ends_on', 'is', null), eb('m.ends_on', '>=', today)]))
    .orderBy(sql`m.starts_on desc nulls last`)
    .orderBy('m.id')
    .execute()

const people: Searchable = {
  kind: 'organisations.person',
  label: messages.officials,
  entries: async ({ db, today }, wanted) => {
    const ids = wanted as readonly Id<'person'>[]
    const rows = await db.selectFrom('person').select(['id', 'slug', 'name']).where('id', 'in', ids).execute()
    const posts = await listPosts(db, ids, today())
    return rows.flatMap(({ id, slug, name }) => {
      const heldPosts = posts.filter(({ person }) => person === id)
      if (heldPosts.length === 0) return []
      return {
        id,
        at: null,
        title: name,
        path: personPath({ slug }),
        text: joinTexts(heldPosts.flatMap(({ post, name: body }) => [post, body])),
        territory: heldPosts[0]?.territory ?? null,
        organisation: heldPosts[0]?.organisation ?? null,
      }
    })
  },
  listIds: async ({ db }, after, limit) => {
    const rows = await db
      .selectFrom('person')
      .select('id')
      .$if(after !== null, (query) => query.where('id', '>', after as Id<'person'>))
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(({ id }) => id)
  },
}

/** What search finds of organisations and of people who hold a post today. */
export const searchable: readonly Searchable[] = [organisations, people]
