import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'

/** The channel of PostgreSQL's NOTIFY on which events reach every process. */
export const NOTIFY_CHANNEL = 'kenes_live'
/** PostgreSQL refuses payloads of 8000 bytes and more (NOTIFY). */
const PAYLOAD_BYTES = 7900

export type Payload = { readonly channel: string; readonly id: string; readonly data: object }

/**
 * Tells every listener of a channel, on every process, once the transaction is committed; after a rollback nobody
 * hears of it. The rows are the record: an event that a process misses is made up for by reading the state anew.
 *
 * @param data public, at most 7900 bytes as JSON with its channel
 * @throws RangeError when the data are too long
 */
export async function publishLive({ db, now }: Pick<Context, 'db' | 'now'>, channel: string, data: object) {
  const payload = JSON.stringify({ channel, id: newId(now()), data } satisfies Payload)
  const bytes = Buffer.byteLength(payload)
  if (bytes > PAYLOAD_BYTES)
    throw new RangeError(`a live event has ${bytes} bytes, more than ${PAYLOAD_BYTES}`)
  await sql`select pg_notify(${NOTIFY_CHANNEL}, ${payload})`.execute(db)
}
