import type {
  JournalCheck,
  JournalFinding,
  JournalFindingCode,
  StoredFinding,
} from '#domain/journal-entry/finding.ts'
import type { Db } from '#platform/db/index.ts'

const SUBJECT_MAX = 500

/** Stores findings; those that are known already keep the time at which they were found. */
export async function addFindings(db: Db, findings: readonly JournalFinding[], now: Date): Promise<void> {
  for (const { code, subject } of findings)
    await db
      .insertInto('journal_finding')
      .values({ code, subject: subject.slice(0, SUBJECT_MAX), found_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Removes findings of these kinds that are not among `still`. */
export async function removeOtherFindings(
  db: Db,
  codes: readonly JournalFindingCode[],
  still: readonly JournalFinding[],
): Promise<void> {
  const kept = new Set(still.map(({ code, subject }) => `${code} ${subject.slice(0, SUBJECT_MAX)}`))
  for (const { code, subject } of await listJournalFindings(db))
    if (codes.includes(code) && !kept.has(`${code} ${subject}`))
      await db.deleteFrom('journal_finding').where('code', '=', code).where('subject', '=', subject).execute()
}

/** What is wrong with the journal, the newest finding first, at most 200. */
export async function listJournalFindings(db: Db): Promise<readonly StoredFinding[]> {
  const rows = await db
    .selectFrom('journal_finding')
    .selectAll()
    .orderBy('found_at', 'desc')
    .orderBy('code')
    .orderBy('subject')
    .limit(200)
    .execute()
  return rows.map(({ code, subject, found_at }) => ({ code, subject, foundAt: found_at }))
}

/** The last check of the whole journal; undefined before the first. */
export async function findLastCheck(db: Db): Promise<JournalCheck | undefined> {
  const row = await db.selectFrom('journal_check').selectAll().executeTakeFirst()
  return row && { checkedAt: row.checked_at, entries: Number(row.entries), erased: Number(row.erased) }
}

export const saveCheck = (db: Db, { checkedAt, entries, erased }: JournalCheck) =>
  db
    .insertInto('journal_check')
    .values({ sole: true, checked_at: checkedAt, entries: BigInt(entries), erased: BigInt(erased) })
    .onConflict((conflict) =>
      conflict.column('sole').doUpdateSet((eb) => ({
        checked_at: eb.ref('excluded.checked_at'),
        entries: eb.ref('excluded.entries'),
        erased: eb.ref('excluded.erased'),
      })),
    )
    .execute()
