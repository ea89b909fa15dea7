import { sql } from 'kysely'
import { type Db, organisationLink, placeLink, prepared } from '#platform/db/index.ts'
import type { NewsItem } from '../../model.ts'

const bySlug = prepared<{ slug: string }>()((db, value) =>
  db
    .selectFrom('news_item as n')
    .innerJoin('territory_place as p', 'p.code', 'n.territory_code')
    .innerJoin('organisation_link as o', 'o.id', 'n.organisation_id')
    .leftJoin('news_reads as r', 'r.news_item_id', 'n.id')
    .leftJoin('file as f', 'f.sha256', 'n.picture_sha256')
    .select(['n.id', 'n.slug', 'n.topic', 'n.title', 'n.lead', 'n.body', 'n.demo'])
    .select(['n.published_at as publishedAt', 'n.revised_at as revisedAt'])
    .select([placeLink.as('place'), organisationLink.as('organisation')])
    .select([
      'f.sha256',
      'f.type',
      'f.width',
      'f.height',
      'n.picture_alt as alt',
      'n.picture_caption as caption',
    ])
    .select(sql<number>`coalesce(r.reads, 0)::float8`.as('reads'))
    .select(
      sql<NewsItem['attachments']>`(
        select coalesce(jsonb_agg(jsonb_build_object(
          'sha256', a.sha256, 'type', a.type, 'bytes', a.bytes, 'name', a.name, 'title', a.title) order by a.position), '[]')
        from news_attachment a where a.news_item_id = n.id)`.as('attachments'),
    )
    .where('n.slug', '=', value('slug')),
)

/** An item with its place, text, picture and count of reads; one query. */
export async function findNewsItem(db: Db, slug: string): Promise<NewsItem | undefined> {
  const [row] = await bySlug(db, { slug })
  if (!row) return undefined
  const { id, topic, title, lead, body, demo, publishedAt, revisedAt, reads } = row
  const { sha256, type, width, height, alt, caption } = row
  return {
    id,
    slug: row.slug,
    topic,
    title,
    lead,
    body,
    demo,
    publishedAt,
    revisedAt,
    reads,
    attachments: row.attachments,
    place: row.place,
    organisation: row.organisation,
    picture: sha256 && type && alt ? { sha256, type, width, height, alt, caption } : null,
  }
}
