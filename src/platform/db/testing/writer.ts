// Program for the crash test: writes numbered rows, one transaction each, and prints each number only after its
// commit was acknowledged. Arguments: folder, and for a server its URL. Runs until it is killed.
import { sql } from 'kysely'
import { openDatabase } from '#platform/db/index.ts'

const [folder = '', url] = process.argv.slice(2)
const { db } = await openDatabase({ folder, url })
await sql`create table if not exists acknowledged (number bigint primary key, filling text not null)`.execute(
  db,
)
const { rows } = await sql<{ last: bigint | null }>`select max(number) as last from acknowledged`.execute(db)
console.log('open')
for (let number = Number(rows[0]?.last ?? 0n) + 1; ; number += 1) {
  await db.transaction().execute(async (tx) => {
    await sql`insert into acknowledged values (${number}, ${'ә'.repeat(number % 3000)})`.execute(tx)
  })
  process.stdout.write(`${number}\n`)
}
