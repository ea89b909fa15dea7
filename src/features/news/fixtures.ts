import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { addNewsItem } from './store.ts'
import type { NewsRow, NewsTables } from './tables.ts'

const PLACE = '390000000' // Kostanay Region
const BODY = 'fixture-akimat'

type Row = NewsRow
type Wanted = Partial<Omit<Row, 'id'>> & { readonly reads?: number }
type Organisations = {
  organisation: { id: Id<'organisation'>; slug: string; kind: string; name: unknown; territory_code: string }
}

/** A body that publishes, made once a database; returns its id. */
export async function aPublisher(db: Db<NewsTables>, slug = BODY): Promise<Id<'organisation'>> {
  const known = await db
    .selectFrom('organisation_link')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (known) return known.id
  const id = newId<'organisation'>(new Date(0))
  const name = { kk: `Әкімдік ${slug}`, ru: `Акимат ${slug}`, en: `Akimat ${slug}` }
  await (db as unknown as Db<Organisations>)
    .insertInto('organisation')
    .values({ id, slug, kind: 'akimat', name: jsonb(name), territory_code: PLACE })
    .execute()
  return id
}

let made = 0

/** Publishes an item that has everything it must have; what matters to a test is said by the test. */
export async function aNewsItem(
  db: Db<NewsTables>,
  wanted: Wanted = {},
): Promise<{ id: Row['id']; slug: string }> {
  made += 1
  const { reads = 0, ...given } = wanted
  const row: Row = {
    id: newId<'news-item'>(new Date(0)),
    slug: `item-${made}`,
    published_at: new Date(Date.UTC(2026, 10, 1) + made * 60_000),
    revised_at: null,
    topic: 'budget',
    territory_code: PLACE,
    organisation_id: given.organisation_id ?? (await aPublisher(db)),
    title: { kk: `Тақырып ${made}`, ru: `Заголовок ${made}`, en: `Title ${made}` },
    lead: { kk: 'Қысқаша.', ru: 'Коротко.', en: 'In short.' },
    body: { kk: 'Мәтін.', ru: 'Текст.', en: 'Text.' },
    picture_sha256: null,
    preview_sha256: null,
    picture_alt: null,
    picture_caption: null,
    meeting_id: null,
    demo: false,
    ...given,
  }
  await addNewsItem(db, row, reads)
  return { id: row.id, slug: row.slug }
}
