import { join } from 'node:path'
import { toBase64 } from '#domain/base/bytes.ts'
import { type Edge, emptyEdge, headOf, parseNote, readUnverified, type Signer } from '#domain/tlog/index.ts'
import { sha256 } from '#platform/crypto/node.ts'
import type { Db } from '#platform/db/index.ts'
import { readIfThere, writeDurably } from './files.ts'
import { JournalRefused } from './journal-refused.ts'
import { KEY_FILE, type KeyLocation, type LogAddress, loadSigners, openSigners, writePolicy } from './keys.ts'
import { Sequencer, type SequencerOptions } from './sequencer.ts'
import { addLog, countNumbered, findLog, type Log, replaceSigned, savePolicy } from './store.ts'
import { restoreTree, signTreeHead, treeBeginsWith } from './tree.ts'

export const CHECKPOINT_FILE = 'log.checkpoint'

export type JournalLocation = KeyLocation &
  LogAddress & {
    /** Whether the operator has set the origin; then a key with another name is an error. */
    readonly named: boolean
    /** Text of the operator's file of witnesses. */
    readonly witnesses: string | undefined
  }
type Watching = Pick<SequencerOptions, 'now' | 'onError' | 'onStep'>

/**
 * Opens the log of a database, creating it at the first start. Throws JournalRefused unless the database, the keys
 * and the checkpoint stored in the folder belong together, because continuing would sign two histories.
 */
export async function openJournal(db: Db, place: JournalLocation, watching: Watching): Promise<Sequencer> {
  const memory = join(place.folder, CHECKPOINT_FILE)
  const kept = await readIfThere(memory)
  const log = await findLog(db)
  if (!log && kept !== undefined) throw databaseMismatch(kept, memory)
  const signers = await prepareSigners(place, log)
  const { text, policy, monitoring } = writePolicy(signers, place.url, place.witnesses)
  if (!log) {
    const signed = await signTreeHead(signers, headOf(sha256, emptyEdge))
    await addLog(db, { origin: nameOf(signers), policy: text, signed, now: watching.now() })
  }
  await savePolicy(db, text)
  const opened = log ?? (await findLog(db))
  if (!opened) throw new Error('the log was made and is not there')
  const edge = await checkTree(db, signers, opened)
  await checkStoredCheckpoint(db, opened, kept, memory)
  // ML-DSA-44 signs the same text differently every time, so it is signed anew only when the keys have changed.
  const signed = isSignedBy(opened.signed, signers)
    ? opened.signed
    : await signTreeHead(signers, headOf(sha256, edge))
  if (signed !== opened.signed) await replaceSigned(db, opened.signed, signed)
  await writeDurably(memory, signed)
  return new Sequencer({ db, signers, policy, monitoring, checkpointFile: memory, ...watching })
}

/** Whether exactly these keys have signed, by the ids of the lines; `checkTree` has verified the signatures. */
function isSignedBy(signed: string, signers: readonly Signer[]): boolean {
  const note = parseNote(signed)
  const ids = note.ok ? note.value.signatures.map(({ keyId }) => keyId) : []
  return ids.join() === signers.map(({ key }) => key.id).join()
}

const nameOf = (signers: readonly Signer[]) => signers[0]?.key.name ?? ''

/** The keys, which must be those of an existing log. */
async function prepareSigners(place: JournalLocation, log: Log | undefined): Promise<readonly Signer[]> {
  if (log && !(await loadSigners(place))) {
    throw new JournalRefused(
      `The database has the log ${log.origin}, but its key is not in ${join(place.folder, KEY_FILE)}.`,
      'Put the key file back, or give the key by KENES_LOG_KEY. No new one is made for a log that exists.',
    )
  }
  const signers = await openSigners(place, place.origin)
  const origin = log?.origin ?? (place.named ? place.origin : nameOf(signers))
  if (origin !== nameOf(signers)) {
    throw new JournalRefused(
      `The key is that of the log ${nameOf(signers)}; this log is ${origin}.`,
      'Give the right key. A log keeps its name for ever, also when the site moves to another address.',
    )
  }
  return signers
}

function databaseMismatch(kept: string, memory: string): JournalRefused {
  const claimed = readUnverified(kept)
  const what = claimed.ok ? `${claimed.value.origin} with ${claimed.value.size} entries` : 'a log'
  return new JournalRefused(
    `${memory} remembers ${what}; this database has no journal.`,
    'If the database was lost, restore it from its newest copy. If this is meant to be another site, give it a ' +
      'folder of its own with KENES_DATA.',
  )
}

async function checkTree(db: Db, signers: readonly Signer[], log: Log): Promise<Edge> {
  const edge = await restoreTree(db, signers, log)
  if (!edge) {
    throw new JournalRefused(
      `The database does not hold the tree of ${log.size} entries that was signed, or none of the keys signed it.`,
      'Restore the newest copy of the database, and give the key with which its log was signed.',
    )
  }
  const numbered = await countNumbered(db)
  if (numbered !== log.size) {
    throw new JournalRefused(
      `The database holds entries up to ${numbered}, its signed tree has ${log.size}.`,
      'Rows of journal_act were removed or added by hand. Restore the newest copy of the database.',
    )
  }
  return edge
}

/** Compares the database with the stored checkpoint: it may be ahead of it, but neither behind nor different. */
async function checkStoredCheckpoint(db: Db, log: Log, kept: string | undefined, memory: string) {
  if (kept === undefined) return
  const claimed = readUnverified(kept)
  if (!claimed.ok) {
    throw new JournalRefused(
      `${memory} cannot be read (${claimed.refusal}).`,
      'If you know that the database is the newest one, delete that file; it is written again.',
    )
  }
  const { origin, size, root } = claimed.value
  if (origin !== log.origin) throw databaseMismatch(kept, memory)
  if (size > log.size) {
    throw new JournalRefused(
      `The database is behind: it has ${log.size} entries, but ${size} were signed and may have been seen by others.`,
      'Restore a copy that has them all. If there is none, this log has to end and a new one begins.',
    )
  }
  if (!(await treeBeginsWith(db, claimed.value))) {
    throw new JournalRefused(
      `The first ${size} entries of the database are not those that were signed (root ${toBase64(root)}).`,
      'The database was altered or is another one. Restore the right one.',
    )
  }
}
