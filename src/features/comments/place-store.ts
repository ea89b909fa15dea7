import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb } from '#platform/db/index.ts'

/** The provisions of a document at which something was said. */
export async function listCommentedPlaces(db: Db, document: Id<'document'>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('comment')
    .innerJoin('consultation', 'consultation.id', 'comment.consultation_id')
    .select('place')
    .distinct()
    .where('document_id', '=', document)
    .where('place', '<>', '')
    .execute()
  return rows.map(({ place }) => place)
}

/** Moves comments to where their provisions stand now; one statement, so that a swap of two places is one. */
export async function moveComments(
  db: Db,
  document: Id<'document'>,
  moves: readonly { readonly from: string; readonly to: string; readonly gone: boolean }[],
) {
  if (moves.length === 0) return
  await sql`
    update comment set place = m."to", gone = comment.gone or m.gone
    from jsonb_to_recordset(${jsonb(moves)}) as m("from" text, "to" text, gone boolean), consultation c
    where c.document_id = ${document} and comment.consultation_id = c.id and comment.place = m."from"`.execute(
    db,
  )
}
