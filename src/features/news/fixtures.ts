import { MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { importDraft } from '#features/drafts/index.ts'
import { linkForm } from '#features/links/fixtures.ts'
import { createAkimat, organisationForm } from '#features/organisations/fixtures.ts'
import type { Db } from '#platform/db/index.ts'
import type { Sample, Samples } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { drafts } from './manifest/drafts.ts'
import { NEWS_ITEM_KIND } from './model.ts'
import { emptyContent, type NewsContent } from './preparation/model.ts'
import { addNewsItem } from './publication/store.ts'
import type { NewsRow } from './tables.ts'

const PLACE = '390000000' // Kostanay Region
const BODY = 'fixture-akimat'

type Row = NewsRow
type Wanted = Partial<Omit<Row, 'id'>> & { readonly reads?: number }
/** An organisation that publishes, made once a database; returns its id. */
export const createPublisher = (db: Db, slug = BODY): Promise<Id<'organisation'>> =>
  createAkimat(db, slug, PLACE)

let made = 0

/** Publishes an item that has everything it must have; what matters to a test is said by the test. */
export async function createNewsItem(db: Db, options: Wanted = {}): Promise<{ id: Row['id']; slug: string }> {
  made += 1
  const { reads = 0, ...columns } = options
  const row: Row = {
    id: newId<'news-item'>(new Date(0)),
    slug: `item-${made}`,
    published_at: new Date(Date.UTC(2026, 10, 1) + made * MINUTE_MS),
    revised_at: null,
    topic: 'budget',
    territory_code: PLACE,
    organisation_id: columns.organisation_id ?? (await createPublisher(db)),
    title: { kk: `Тақырып ${made}`, ru: `Заголовок ${made}`, en: `Title ${made}` },
    lead: { kk: 'Қысқаша.', ru: 'Коротко.', en: 'In short.' },
    body: { kk: 'Мәтін.', ru: 'Текст.', en: 'Text.' },
    picture_sha256: null,
    preview_sha256: null,
    picture_alt: null,
    picture_caption: null,
    demo: false,
    ...columns,
  }
  await addNewsItem(db, row, reads)
  return { id: row.id, slug: row.slug }
}

/** What a draft has that can be published. */
export const completeTexts: NewsContent['texts'] = {
  title: { kk: 'Мектеп ашылды', ru: 'Открыли школу', en: 'A school has opened' },
  lead: { kk: 'Қысқаша.', ru: 'Коротко.', en: 'In short.' },
  body: { kk: 'Мәтін.', ru: 'Текст.', en: 'Text.' },
  alt: {},
  caption: {},
}

/** Something that is being written for an organisation; without texts and without a job, unless the test gives them. */
export async function createNewsDraft(
  db: Db,
  organisation: Id<'organisation'>,
  texts: Partial<NewsContent['texts']> = {},
  publishAt?: Date,
): Promise<{ id: Id<'draft'> }> {
  const empty = emptyContent(PLACE)
  const imported = {
    organisation,
    content: { ...empty, texts: { ...empty.texts, ...texts } },
    createdAt: new Date(0),
    ...(publishAt ? { state: 'scheduled' as const, publishAt } : { state: 'draft' as const }),
  }
  const outside = { now: () => new Date(0), jobs: { enqueue: async () => {} } }
  return db.transaction().execute((tx) => importDraft(drafts, { ...outside, db: tx }, imported))
}

const published: Sample['params'] = async ({ db }, { organisation, territory }) => ({
  id: (await createNewsItem(db, { organisation_id: organisation, territory_code: territory })).id,
})

/** What the test of every route by every role needs of this slice. */
export const samples: Samples = {
  '/desk/news/:id': { params: ({ db }, { organisation }) => createNewsDraft(db, organisation) },
  '/desk/news/:id/versions/:number': {
    params: async ({ db }, { organisation }) => ({
      ...(await createNewsDraft(db, organisation)),
      number: '1',
    }),
  },
  '/desk/news/:id/withdraw': { params: published },
  '/desk/links/news.item/:id': {
    params: published,
  },
  'POST /desk/links/news.item/:id/remove': {
    params: published,
    form: ({ db }, _, { id = '' }) => linkForm(db, { kind: NEWS_ITEM_KIND, id }),
  },
  'POST /desk/news': {
    form: organisationForm,
  },
}
