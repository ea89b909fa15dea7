import type { Db } from '#platform/db/index.ts'

/** Pixels of a stored logo; undefined: there is no such picture. */
export async function findLogoSize(
  db: Db,
  sha256: string,
): Promise<{ readonly width: number; readonly height: number } | undefined> {
  const found = await db
    .selectFrom('file')
    .select(['width', 'height'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return found?.width && found.height ? { width: found.width, height: found.height } : undefined
}
