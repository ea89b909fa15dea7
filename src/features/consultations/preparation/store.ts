import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { Block, Correctable, Correction, LawDocument } from '#domain/law/index.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import type { DocumentKind } from '../model.ts'

type VersionId = Id<'document-version'>

/** A text of a version in preparation: as it was read, with the corrections so far. */
export type Source = {
  readonly language: 'kk' | 'ru'
  /** Of the file; '' when the text was pasted. */
  readonly name: string
  readonly format: 'docx' | 'html' | 'text' | 'akn'
  readonly content: { readonly blocks: readonly Block[] } | { readonly document: LawDocument }
  readonly corrections: readonly Correction[]
}

/** A document with the version that is in preparation, if there is one. */
export type Prepared = {
  readonly id: Id<'document'>
  readonly kind: DocumentKind
  readonly slug: string
  readonly title: Text
  readonly body: Text
  readonly consultation: { readonly id: Id<'consultation'>; readonly slug: string } | null
  readonly draft: { readonly id: VersionId; readonly number: number } | null
  readonly sources: readonly Source[]
}

export async function findPrepared(db: Db, id: string): Promise<Prepared | undefined> {
  const { rows } = await sql<Omit<Prepared, 'sources'> & { sources: readonly Source[] | null }>`
    select d.id, d.kind, d.slug, d.title, o.name as body,
      (select jsonb_build_object('id', c.id, 'slug', c.slug) from consultation c
        where c.document_id = d.id order by c.announced_at desc limit 1) as consultation,
      case when v.id is null then null else jsonb_build_object('id', v.id, 'number', v.number) end as draft,
      (select jsonb_agg(jsonb_build_object('language', s.language, 'name', s.name, 'format', s.format,
        'content', s.content, 'corrections', s.corrections)) from version_source s where s.version_id = v.id) as sources
    from document d
      join organisation_link o on o.id = d.organisation_id
      left join document_version v on v.document_id = d.id and v.published_at is null
    where d.id = ${id}`.execute(db)
  const [row] = rows
  return row && { ...row, sources: row.sources ?? [] }
}

/** Keeps a text over the one that was there; its corrections begin anew. */
export const saveSource = (
  db: Db,
  version: VersionId,
  { language, name, format, content }: Omit<Source, 'corrections'>,
) =>
  db
    .insertInto('version_source')
    .values({ version_id: version, language, name, format, content: jsonb(content), corrections: jsonb([]) })
    .onConflict((conflict) =>
      conflict
        .columns(['version_id', 'language'])
        .doUpdateSet({ name, format, content: jsonb(content), corrections: jsonb([]) }),
    )
    .execute()

/** A text of a version in preparation that nobody else corrects until this transaction ends. */
export const lockSource = async (
  db: Db,
  version: VersionId,
  language: 'kk' | 'ru',
): Promise<Source | undefined> =>
  (await db
    .selectFrom('version_source')
    .select(['language', 'name', 'format', 'content', 'corrections'])
    .where('version_id', '=', version)
    .where('language', '=', language)
    .forUpdate()
    .executeTakeFirst()) as Source | undefined

/** Keeps what a person has said; the paragraphs, which are long, only when one of them was cut. */
export const saveCorrected = (
  db: Db,
  version: VersionId,
  language: 'kk' | 'ru',
  { blocks, corrections }: Correctable,
  cut: boolean,
) =>
  db
    .updateTable('version_source')
    .set({ corrections: jsonb(corrections), ...(cut ? { content: jsonb({ blocks }) } : {}) })
    .where('version_id', '=', version)
    .where('language', '=', language)
    .execute()

/** Whether a name of an address is taken. */
export const isTaken = async (db: Db, slug: string): Promise<boolean> =>
  (await db.selectFrom('document').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
