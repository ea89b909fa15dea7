import type { Db, Tables } from '#platform/db/index.ts'

/** The report with exactly this content, if it is stored. */
export const findReport = (db: Db, digest: string) =>
  db
    .selectFrom('programme_report as r')
    .innerJoin('programme_link as g', 'g.id', 'r.programme_id')
    .select(['r.bytes', 'r.format', 'r.language', 'g.slug'])
    .where('r.digest', '=', digest)
    .executeTakeFirst()

export async function saveReport(db: Db, row: Tables['programme_report']) {
  const { digest, bytes } = row
  await db
    .insertInto('programme_report')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['programme_id', 'language', 'format']).doUpdateSet({ digest, bytes }),
    )
    .execute()
}
