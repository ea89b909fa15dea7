import { type Db, jsonb, type Tables } from '#platform/db/index.ts'

/** Adds the introduction of a programme, or writes a correction over it. */
export const saveIntroduction = (db: Db, row: Tables['programme_introduction']) =>
  db
    .insertInto('programme_introduction')
    .values({ ...row, body: jsonb(row.body) })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ programme_id: row.programme_id, body: jsonb(row.body), revised_at: row.revised_at }),
    )
    .execute()
