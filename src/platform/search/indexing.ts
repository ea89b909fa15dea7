import { sql } from 'kysely'
import type { SearchEntry } from '#domain/search/index.ts'
import { type Context, dayOf, type TransactionContext } from '#platform/context.ts'
import { type Db, jsonb, type TransactionDb } from '#platform/db/index.ts'
import { keyOf } from './analysis.ts'
import { type Searchable, searchableByKind } from './model.ts'
import { type IndexedWord, vectorsOf } from './vector.ts'

/** Changes of one transaction that are indexed inside it; what is more is left to the job, so that imports end. */
const OWN_CHANGES = 50
/** Changes that one run of the job indexes. */
const JOB_CHANGES = 100
/** Things that a rebuild indexes in one transaction. */
const REBUILD_BATCH = 100

type Change = { readonly kind: string; readonly id: string }

/**
 * At the end of a transaction: indexes what it changed itself, so that a search finds it from the commit on, and
 * nothing that it took away. One query when it changed nothing that is searched.
 */
export async function indexOwnChanges(inside: TransactionContext): Promise<void> {
  const { rows } = await sql<Change>`
    delete from search_change where number in (
      select number from search_change where transaction = pg_current_xact_id_if_assigned()
      order by number limit ${OWN_CHANGES})
    returning kind, id`.execute(inside.db)
  if (rows.length > 0) await indexThings(inside, rows)
}

/** Indexes changes that nobody has indexed yet; returns whether there may be more. */
export async function indexWaitingChanges(inside: TransactionContext, limit = JOB_CHANGES): Promise<boolean> {
  const { rows } = await sql<Change>`
    delete from search_change where number in (
      select number from search_change order by number limit ${limit} for update skip locked)
    returning kind, id`.execute(inside.db)
  await indexThings(inside, rows)
  return rows.length === limit
}

/** Indexes everything that waits, in transactions of their own: after the demonstration was written, and in tests. */
export async function indexAllChanges(
  ctx: Context,
  progress?: (done: number, total: number) => void,
): Promise<void> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from search_change`.execute(
    ctx.db,
  )
  const total = rows[0]?.total ?? 0
  let done = 0
  for (let more = true; more; ) {
    more = await ctx.db.transaction().execute((db) => indexWaitingChanges({ ...ctx, db }))
    done = Math.min(done + JOB_CHANGES, total)
    progress?.(done, total)
  }
}

/** Brings the index in line with things as they are now. */
async function indexThings(inside: TransactionContext, changes: readonly Change[]): Promise<void> {
  const kinds = searchableByKind(inside)
  const byKind = Map.groupBy(changes, ({ kind }) => kind)
  await lockThings(inside.db, changes)
  for (const [kind, ofKind] of byKind) {
    const ids = [...new Set(ofKind.map(({ id }) => id))]
    const entries = (await kinds.get(kind)?.entries(inside, ids)) ?? []
    await replaceEntries(inside.db, kind, ids, entries)
  }
}

/**
 * Makes transactions that index the same thing wait for each other before they read it: the one that writes last has
 * read last. In one order, so that none waits in a circle.
 */
async function lockThings(db: TransactionDb, things: readonly Change[]) {
  const names = [...new Set(things.map(({ kind, id }) => `search ${kind} ${id}`))].sort()
  if (names.length === 0) return
  await sql`
    select count(pg_advisory_xact_lock(hashtextextended(name, 0)))
    from (select name from unnest(cast(${names} as text[])) with ordinality as t (name, n) order by n) ordered`.execute(
    db,
  )
}

async function replaceEntries(db: Db, kind: string, ids: readonly string[], entries: readonly SearchEntry[]) {
  const found = new Set(entries.map(({ id }) => id))
  const gone = ids.filter((id) => !found.has(id))
  if (gone.length > 0)
    await db.deleteFrom('search_entry').where('kind', '=', kind).where('id', 'in', gone).execute()
  const words = new Map<string, IndexedWord>()
  const rows = entries.map((entry) => {
    const vectors = vectorsOf(entry)
    for (const word of vectors.words) words.set(`${word.word} ${word.lexeme}`, word)
    return toRow(kind, entry, vectors)
  })
  if (rows.length === 0) return
  await sql`
    insert into search_entry (kind, id, territory_code, organisation_id, at, year, states, state_since, title, vector)
    select kind, id, territory_code, organisation_id, at, year, states, state_since,
      title::tsvector, title::tsvector || text::tsvector
    from jsonb_to_recordset(${jsonb(rows)}) as r (
      kind text, id uuid, territory_code text, organisation_id uuid, at timestamptz, year smallint,
      states text[], state_since timestamptz[], title text, text text)
    on conflict (kind, id) do update set
      territory_code = excluded.territory_code, organisation_id = excluded.organisation_id, at = excluded.at,
      year = excluded.year, states = excluded.states, state_since = excluded.state_since, title = excluded.title,
      vector = excluded.vector`.execute(db)
  await addWords(db, [...words.values()])
}

const toRow = (kind: string, entry: SearchEntry, { title, whole }: ReturnType<typeof vectorsOf>) => ({
  kind,
  id: entry.id,
  territory_code: entry.territory,
  organisation_id: entry.organisation,
  at: entry.at?.toISOString() ?? null,
  year: entry.at ? Number(dayOf(entry.at).slice(0, 4)) : null,
  states: (entry.states ?? []).map(({ state }) => state),
  state_since: (entry.states ?? []).map(({ since }) => since?.toISOString() ?? '-infinity'),
  title,
  text: whole,
})

/** Adds words to the vocabulary, in one order, so that two transactions do not wait for each other's words. */
async function addWords(db: Db, words: readonly IndexedWord[]) {
  if (words.length === 0) return
  const rows = words
    .filter(({ word }) => !/\p{N}/u.test(word))
    .map(({ word, lexeme }) => ({ word, key: keyOf(word), lexeme }))
  await sql`
    insert into search_word (word, key, lexeme)
    select r.word, r.key, r.lexeme
    from jsonb_to_recordset(${jsonb(rows)}) as r (word text, key text, lexeme text)
    where not exists (select 1 from search_word w where w.word = r.word and w.lexeme = r.lexeme)
    order by r.word collate "C", r.lexeme collate "C"
    on conflict do nothing`.execute(db)
}

/**
 * Writes the whole index anew while the site runs, kind by kind in portions; what is gone leaves it, and words that no
 * text has any more leave the vocabulary. Returns how many things it looked at.
 */
export async function rebuildIndex(
  ctx: Context,
  progress?: (done: number, total: number) => void,
): Promise<number> {
  let done = 0
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from search_entry`.execute(
    ctx.db,
  )
  const step = (count: number) => {
    done += count
    progress?.(done, Math.max(done, rows[0]?.total ?? 0))
  }
  for (const searchable of searchableByKind(ctx).values()) await rebuildKind(ctx, searchable, step)
  const kinds = [...searchableByKind(ctx).keys()]
  await sql`delete from search_entry where kind <> all (cast(${kinds} as text[]))`.execute(ctx.db)
  await sql`
    delete from search_word where lexeme not in (select word from ts_stat('select vector from search_entry'))`.execute(
    ctx.db,
  )
  return done
}

async function rebuildKind(ctx: Context, { kind, listIds }: Searchable, step: (count: number) => void) {
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await listIds(ctx, after, REBUILD_BATCH)
    const last = ids.at(-1) ?? null
    await rebuildPortion(ctx, kind, ids, { after, last })
    step(ids.length)
    if (last === null) return
    after = last
  }
}

/** Indexes things anew, and looks at entries between these ids whose thing is not listed any more. */
const rebuildPortion = (
  ctx: Context,
  kind: string,
  ids: readonly string[],
  { after, last }: { readonly after: string | null; readonly last: string | null },
) =>
  ctx.db.transaction().execute(async (db) => {
    const { rows } = await sql<{ id: string }>`
      select id from search_entry where kind = ${kind}
        and (${after}::uuid is null or id > ${after}::uuid) and (${last}::uuid is null or id <= ${last}::uuid)`.execute(
      db,
    )
    const all = [...new Set([...ids, ...rows.map(({ id }) => id)])]
    await indexThings(
      { ...ctx, db },
      all.map((id) => ({ kind, id })),
    )
  })
