import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Result } from '#domain/base/result.ts'
import { canonicalJson, type Json } from '#domain/journal-entry/canonical-json.ts'
import { buildEntry, SALT_LENGTH } from '#domain/journal-entry/entry.ts'
import { sha256 } from '#platform/crypto/node.ts'
import type { Db, TransactionDb } from '#platform/db/index.ts'

/** A public act that a slice records in the journal. */
export type Act = {
  /** What happened, slice first: 'news.published'. The slice's manifest has its label. */
  readonly type: string
  /** The id of the thing that was published, changed or withdrawn; the same for all its states. */
  readonly act: Id<string>
  /** KATO code. */
  readonly territory: string
  /** The organisation that acted; called so in the signed entry, whose former hashes another name would change. */
  readonly body: Id<'organisation'> | null
  /** Everything that was made public, as data. Only a salted commitment to it enters the log. */
  readonly content: Json
}

/** Converts a row or view of a slice to content: instants become ISO text, undefined fields are left out. */
export const toJournalContent = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json

/**
 * Records an act: it is committed with what it did, or neither is. The time is that of recording, whatever date the
 * content has.
 */
export async function recordAct(
  {
    db,
    now,
    recordedAt = now,
  }: {
    readonly db: TransactionDb
    readonly now: () => Date
    readonly recordedAt?: (() => Date) | undefined
  },
  { type, act, territory, body, content }: Act,
): Promise<void> {
  const time = recordedAt()
  const salt = randomBytes(SALT_LENGTH)
  const meta = { type, act: act as Id<'act'>, time: time.toISOString(), territory, body }
  const row = { act_id: act, type, recorded_at: time, territory_code: territory, body_id: body, salt }
  const canonical = requireOk(type, canonicalJson(content))
  // Most acts are the first state of their thing and need one statement; only later states query the version.
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

/** A content that cannot be recorded is an error of the slice, and rolls back the act. */
function requireOk<T>(type: string, result: Result<T>): T {
  if (!result.ok) throw new Error(`${type} cannot be recorded: ${result.refusal}`)
  return result.value
}

/**
 * Erases the recorded content of all states of a thing: content and salt are deleted, the entries stay and can no
 * longer be opened. For withdrawal and for erasure by law; the withdrawal itself is recorded after it.
 */
export async function eraseContent(db: Db, act: Id<string>): Promise<void> {
  await db.updateTable('journal_act').set({ salt: null, content: null }).where('act_id', '=', act).execute()
  // Cached pages that show the content must be dropped.
  await sql`select pg_notify('kenes_changed', 'journal')`.execute(db)
}
