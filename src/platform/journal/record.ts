import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Result } from '#domain/base/result.ts'
import { canonicalJson, type Json } from '#domain/journal-entry/canonical-json.ts'
import { buildEntry, SALT_LENGTH } from '#domain/journal-entry/entry.ts'
import { sha256 } from '#platform/crypto/node.ts'
import type { Db } from '#platform/db/index.ts'

/** A public act as a slice tells it to the journal. */
export type Act = {
  /** What happened, slice first: 'news.published'. The slice's manifest has the words for it. */
  readonly type: string
  /** The thing that was published, changed, withdrawn; the same through all its states. */
  readonly act: Id<string>
  /** KATO code. */
  readonly territory: string
  readonly body: Id<'organisation'> | null
  /** All that was made public, as data. Only a salted commitment to it enters the log. */
  readonly content: Json
}

/** Any row or view of a slice as content: instants as ISO text, what is undefined left out. */
export const toJournalContent = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json

/**
 * Records an act in the transaction that writes it: both are there afterwards, or neither. The time is that of
 * recording, whatever date the content bears.
 */
export async function recordAct(
  { now }: { readonly now: () => Date },
  tx: Db,
  { type, act, territory, body, content }: Act,
): Promise<void> {
  if (!tx.isTransaction) throw new Error(`${type} must be recorded in the transaction that writes it`)
  const db = tx
  const time = now()
  const salt = randomBytes(SALT_LENGTH)
  const meta = { type, act: act as Id<'act'>, time: time.toISOString(), territory, body }
  const row = { act_id: act, type, recorded_at: time, territory_code: territory, body_id: body, salt }
  const canonical = requireOk(type, canonicalJson(content))
  // Most acts are the first of their thing: they cost one statement, and only the others ask for what was before.
  for (let version = 1; ; version = await nextVersion(db, act)) {
    const entry = requireOk(type, buildEntry(sha256, { ...meta, version }, { content, salt }))
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('journal_act')
      .values({ ...row, version, entry, content: canonical, number: null })
      .onConflict((conflict) => conflict.columns(['act_id', 'version']).doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) return
  }
}

async function nextVersion(db: Db, act: Id<string>): Promise<number> {
  const { last } = await db
    .selectFrom('journal_act')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('act_id', '=', act)
    .executeTakeFirstOrThrow()
  return last + 1
}

/** The content is the slice's own: that it cannot be recorded is a fault, and undoes the act. */
function requireOk<T>(type: string, result: Result<T>): T {
  if (!result.ok) throw new Error(`${type} cannot be recorded: ${result.refusal}`)
  return result.value
}

/**
 * Erases what was recorded of a thing up to now, all its states: content and salt go, the entries stay and can no
 * more be opened. For withdrawal and for erasure by law; the withdrawal itself is recorded after it.
 */
export async function eraseContent(tx: Db, act: Id<string>): Promise<void> {
  await tx.updateTable('journal_act').set({ salt: null, content: null }).where('act_id', '=', act).execute()
  // Pages that show the content must not be answered from a cache any more.
  await sql`select pg_notify('kenes_changed', 'journal')`.execute(tx)
}
