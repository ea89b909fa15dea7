import { type ExpressionBuilder, sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import { type PlaceRange, rangeOf } from '#domain/territory/index.ts'
import type { Topic } from '#domain/topic/index.ts'
import {
  type Db,
  type FilledPlaceholders,
  prepared,
  preparedByShape,
  type Tables,
} from '#platform/db/index.ts'
import type { ChosenNewsItem, NewsFeedItem, NewsFilter, NewsItem, NewsListItem } from './model.ts'

type Listed = Tables & { n: Tables['news_item']; p: Tables['territory_place'] }

// A list is read in one language; the others would be most of what the database sends. The rule is that of
// shownLanguage: Kazakh and Russian always exist, and Russian stands in for English.
const localized = (column: string, language: Language) =>
  language === 'en'
    ? sql<string>`coalesce(${sql.ref(column)} ->> 'en', ${sql.ref(column)} ->> 'ru')`
    : sql<string>`${sql.ref(column)} ->> ${sql.lit(language)}`

const localizedLanguage = (language: Language) =>
  language === 'en'
    ? sql<Language>`case when n.title ? 'en' then 'en' else 'ru' end`
    : sql<Language>`${sql.lit(language)}`

/** The columns that a list shows; the caller chooses the rows. */
const entries = (db: Db, language: Language) =>
  db
    .selectFrom('news_item as n')
    .innerJoin('territory_place as p', 'p.code', 'n.territory_code')
    .innerJoin('organisation_link as o', 'o.id', 'n.organisation_id')
    .leftJoin('file as large', 'large.sha256', 'n.picture_sha256')
    .leftJoin('file as small', 'small.sha256', 'n.preview_sha256')
    .select([
      'n.slug',
      localized('n.title', language).as('title'),
      localized('n.lead', language).as('lead'),
      localizedLanguage(language).as('language'),
      'n.published_at as publishedAt',
      'n.territory_code as territory',
      localized('p.label', language).as('place'),
      'p.slug as placeSlug',
      localized('o.name', language).as('organisation'),
      'o.slug as organisationSlug',
      'large.sha256 as largeHash',
      'large.type as largeType',
      'small.sha256 as smallHash',
      'small.type as smallType',
      localized('n.picture_alt', language).as('pictureAlt'),
    ])

type EntryRow = Omit<NewsListItem, 'picture' | 'preview'> & {
  readonly largeHash: string | null
  readonly largeType: string | null
  readonly smallHash: string | null
  readonly smallType: string | null
}

const picture = (sha256: string | null, type: string | null) => (sha256 && type ? { sha256, type } : null)

const toEntry = <Row extends EntryRow>({ largeHash, largeType, smallHash, smallType, ...row }: Row) => ({
  ...row,
  picture: picture(largeHash, largeType),
  preview: picture(smallHash, smallType),
})

/** The values of a filter; which of them are given decides the query. */
type PortionValues = Partial<PlaceRange> & {
  readonly organisation: Id<'organisation'> | undefined
  readonly topic: Topic | undefined
  readonly offset: number
  readonly limit: number
}

const portionOf = (
  { territory, organisation, topic }: NewsFilter,
  offset: number,
  limit: number,
): PortionValues => ({
  ...(territory ? rangeOf(territory) : {}),
  organisation: organisation?.id,
  topic,
  offset,
  limit,
})

/** The conditions of a filter; a place counts with everything inside it. */
const fits = (value: FilledPlaceholders<PortionValues>) => (eb: ExpressionBuilder<Listed, 'n'>) => {
  const [first, last] = [value('first'), value('last')]
  const [organisation, topic] = [value('organisation'), value('topic')]
  return eb.and([
    ...(first === undefined ? [] : [eb('n.territory_ordinal', '>=', first)]),
    ...(last === undefined ? [] : [eb('n.territory_ordinal', '<=', last)]),
    ...(organisation ? [eb('n.organisation_id', '=', organisation)] : []),
    ...(topic ? [eb('n.topic', '=', topic)] : []),
  ])
}

const portion = preparedByShape<PortionValues>()

// The page is chosen and counted by an index alone (half the work of the database); the version is asked
// only of the chosen.
const newest = portion((db, value) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('news_item as n')
        .select(['n.id', 'n.published_at'])
        .where(fits(value))
        .orderBy('n.published_at', 'desc')
        .orderBy('n.id')
        .offset(value('offset'))
        .limit(value('limit'))
        .as('chosen'),
    )
    .innerJoin('news_item as n', 'n.id', 'chosen.id')
    .select(['n.id', sql<string>`n.xmin::text`.as('version')])
    .select((eb) =>
      eb
        .selectFrom('news_item as n')
        .select(sql<number>`count(*)::float8`.as('count'))
        .where(fits(value))
        .as('total'),
    )
    .orderBy('chosen.published_at', 'desc')
    .orderBy('chosen.id'),
)

const newestWithText = (language: Language) =>
  portion((db, value) =>
    entries(db, language)
      .select([localized('n.body', language).as('body'), 'n.topic', 'n.revised_at as revisedAt'])
      .where(fits(value))
      .orderBy('n.published_at', 'desc')
      .orderBy('n.id')
      .limit(value('limit')),
  )
const newestWithTextIn = { kk: newestWithText('kk'), ru: newestWithText('ru'), en: newestWithText('en') }

/** The newest items that match, after the first `offset`, and their total number, which is 0 past the end. */
export async function listChosenNews(
  db: Db,
  filter: NewsFilter,
  { offset = 0, limit }: { readonly offset?: number; readonly limit: number },
): Promise<{ readonly chosen: readonly ChosenNewsItem[]; readonly total: number }> {
  const rows = await newest(db, portionOf(filter, offset, limit))
  return { chosen: rows, total: rows[0]?.total ?? 0 }
}

/** What a list shows of these items, by their ids. */
export async function findNewsEntries(
  db: Db,
  language: Language,
  ids: readonly Id<'news-item'>[],
): Promise<ReadonlyMap<Id<'news-item'>, NewsListItem>> {
  const rows = await entries(db, language).select('n.id').where('n.id', 'in', ids).execute()
  return new Map(rows.map(({ id, ...row }) => [id, toEntry(row)]))
}

/** The newest items that match, with their whole texts. */
export async function listNewsWithText(
  db: Db,
  filter: NewsFilter,
  language: Language,
  limit: number,
): Promise<readonly NewsFeedItem[]> {
  const rows = await newestWithTextIn[language](db, portionOf(filter, 0, limit))
  return rows.map(toEntry)
}

/** Items by id with their whole texts, the newest first. */
export async function listNewsWithTextById(
  db: Db,
  ids: readonly Id<'news-item'>[],
  language: Language,
): Promise<readonly NewsFeedItem[]> {
  if (ids.length === 0) return []
  const rows = await entries(db, language)
    .select([localized('n.body', language).as('body'), 'n.topic', 'n.revised_at as revisedAt'])
    .where('n.id', 'in', ids)
    .orderBy('n.published_at', 'desc')
    .orderBy('n.id')
    .execute()
  return rows.map(toEntry)
}

type FurtherValues = {
  readonly id: Id<'news-item'>
  readonly topic: Topic
  readonly region: string
  readonly limit: number
}

const further = (language: Language) =>
  prepared<FurtherValues>({ mayBeSlow: true })((db, value) => {
    const [id, topic, region, limit] = [value('id'), value('topic'), value('region'), value('limit')]
    // Each side is limited by its own index before the two are ranked together.
    const near = sql<Id<'news-item'>>`
      (select id from news_item where topic = ${topic} and id <> ${id} order by published_at desc limit ${limit})
      union
      (select c.id from news_item c
        join territory_place region on region.code = ${region}
          and c.territory_ordinal between region.ordinal and region.last_ordinal
        where c.id <> ${id} order by c.published_at desc limit ${limit})`
    return entries(db, language)
      .innerJoin('territory_place as region', (join) => join.on('region.code', '=', region))
      .where(sql<boolean>`n.id in (${near})`)
      .orderBy(
        sql`(n.topic = ${topic})::int + (p.ordinal between region.ordinal and region.last_ordinal)::int`,
        'desc',
      )
      .orderBy('n.published_at', 'desc')
      .limit(limit)
  })
const furtherIn = { kk: further('kk'), ru: further('ru'), en: further('en') }

/** Further items: of the same topic or the same region, those first that are both. */
export async function listRelatedNews(
  db: Db,
  { id, topic }: Pick<NewsItem, 'id' | 'topic'>,
  region: string,
  language: Language,
  limit: number,
): Promise<readonly NewsListItem[]> {
  const rows = await furtherIn[language](db, { id, topic, region, limit })
  return rows.map(toEntry)
}

/** Slugs and titles of items by id. */
export const listJournalTargets = (db: Db, ids: readonly string[]) =>
  db.selectFrom('news_item').select(['id', 'slug', 'title']).where('id', 'in', ids).execute()

/** Published items by id, with the place of their organisation. */
export const listLinkable = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('news_item as n')
    .innerJoin('organisation_place as b', 'b.id', 'n.organisation_id')
    .select(['n.id', 'n.slug', 'n.title', 'n.published_at as at', 'n.territory_code as territory'])
    .select(['n.organisation_id as organisation', 'b.first', 'b.last'])
    .where('n.id', 'in', ids)
    .execute()

/** What the site map lists. */
export const selectForSiteMap = (db: Db) =>
  db
    .selectFrom('news_item')
    .select((eb) => ['slug', eb.fn.coalesce('revised_at', 'published_at').as('changed')])
    .orderBy('published_at')
    .orderBy('id')
