import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#app/testing/postgres.ts'
import { type Database, openDatabase } from '#platform/db/index.ts'

/** Measures on an empty PostgreSQL server and on an empty embedded database; a size of 0 leaves one out. */
export async function onBothDatabases<Row>(
  sizes: { readonly server: number; readonly embedded: number },
  measure: (name: string, database: Database, size: number) => Promise<Row>,
): Promise<Row[]> {
  const rows: Row[] = []
  if (sizes.server > 0) {
    const postgres = await startPostgres()
    const server = await openDatabase({ url: `${postgres.url}/postgres`, folder: '' })
    rows.push(await measure('PostgreSQL', server, sizes.server))
    await server.close()
    await postgres.stop()
  }
  if (sizes.embedded > 0) {
    const folder = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
    const pglite = await openDatabase({ folder })
    rows.push(await measure('embedded', pglite, sizes.embedded))
    await pglite.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}
