import { setInterval } from 'node:timers'
import {
  appendEntries,
  type Edge,
  emptyEdge,
  headOf,
  type Policy,
  proveConsistency,
  type Signer,
  type TreeHead,
} from '#domain/tlog/index.ts'
import { sha256 } from '#platform/crypto/node.ts'
import type { Db } from '#platform/db/index.ts'
import { writeDurably } from './files.ts'
import { addFindings, listJournalFindings, removeOtherFindings } from './findings.ts'
import { JournalRefused } from './journal-refused.ts'
import {
  findLog,
  type Log,
  numberWaiting,
  publishCheckpoint,
  saveSigned,
  saveTiles,
  tileReader,
  tryLock,
} from './store.ts'
import { restoreTree, signTreeHead, treeBeginsWith } from './tree.ts'
import { Witnesses } from './witnesses.ts'

/** Entries of one transaction; further waiting entries are taken by the next one at once. */
const BATCH = 1024
const PERIOD_MS = 1000
/** Without new entries the witnesses are asked again after this time, so that a checkpoint never looks stale. */
const HEARTBEAT_MS = 600_000

/** The steps of the sequencer, in order; the crash tests kill the process at each. */
export const steps = ['locked', 'signed', 'committed', 'stored', 'witnessed', 'published'] as const
export type SequencerStep = (typeof steps)[number]

export type SequencerOptions = {
  readonly db: Db
  readonly signers: readonly Signer[]
  readonly policy: Policy
  /** Where witnesses show what they have seen, by their names in the policy; others: at their own addresses. */
  readonly monitoring?: ReadonlyMap<string, string>
  /** The file that holds a second copy of the last signed checkpoint. */
  readonly checkpointFile: string
  readonly now: () => Date
  /** Called with errors while the sequencer keeps trying. */
  readonly onError: (error: unknown) => void
  /** Called at each step. */
  readonly onStep?: (step: SequencerStep) => void
}

type SignedTree = { readonly edge: Edge; readonly signed: string }

const replaced = () =>
  new JournalRefused(
    'The database was replaced by an older or another one while the site was running.',
    'Put back its newest copy and start again.',
  )

/**
 * Numbers the waiting acts. All processes of a database may run a sequencer: each batch is one transaction under an
 * advisory lock, so there is one order of entries and one root for each size. The order of steps: entries, tiles
 * and signature are committed together; the signed checkpoint is copied to its file; the witnesses cosign it; only
 * then is it published. After a crash at any step the next run continues from the stored state.
 */
export class Sequencer {
  readonly #options: SequencerOptions
  readonly #witnesses: Witnesses
  readonly #origin: string
  #tree: SignedTree = { edge: emptyEdge, signed: '' }
  #running: Promise<unknown> = Promise.resolve()
  #reportedAbsence = ''

  constructor(options: SequencerOptions) {
    const [first] = options.signers
    if (!first) throw new RangeError('a log has at least one key')
    this.#options = options
    this.#origin = first.key.name
    this.#witnesses = new Witnesses(options.policy, options.monitoring ?? new Map())
  }

  /** Adds all waiting acts and publishes them; returns the number of added entries. Calls run one at a time. */
  integrate(): Promise<number> {
    const work = this.#running.then(() => this.#integrate())
    this.#running = work.catch(() => undefined)
    return work
  }

  /** Integrates every second until stopped; stops on its own when the journal needs a decision. */
  start(): { stop(): Promise<void> } {
    let busy = false
    const timer = setInterval(() => {
      if (busy) return
      busy = true
      this.integrate()
        .catch((error: unknown) => {
          if (error instanceof JournalRefused) clearInterval(timer)
          this.#options.onError(error)
        })
        .finally(() => {
          busy = false
        })
    }, PERIOD_MS)
    return {
      stop: async () => {
        clearInterval(timer)
        await this.#running
      },
    }
  }

  async #integrate(): Promise<number> {
    let added = 0
    for (let taken = BATCH; taken === BATCH; added += taken) taken = await this.#addBatch()
    await this.#publish()
    return added
  }

  async #addBatch(): Promise<number> {
    const { db, onStep = () => {} } = this.#options
    const batch = await db.transaction().execute(async (tx) => {
      if (!(await tryLock(tx))) return undefined
      onStep('locked')
      const log = await this.#log(tx)
      const tree = await this.#treeOf(tx, log)
      const entries = await numberWaiting(tx, log.size, BATCH)
      if (entries.length === 0) return { ...tree, added: 0 }
      const { edge, tiles } = appendEntries(sha256, tree.edge, entries)
      await saveTiles(tx, tiles)
      const signed = await signTreeHead(this.#options.signers, headOf(sha256, edge))
      await saveSigned(tx, edge.size, signed)
      onStep('signed')
      return { edge, signed, added: entries.length }
    })
    if (!batch) return 0
    if (batch.added > 0) onStep('committed')
    // Assigned after the commit: a batch whose commit failed must not be in memory either.
    this.#tree = batch
    return batch.added
  }

  async #log(db: Db): Promise<Log> {
    const log = await findLog(db)
    if (log && log.origin === this.#origin && log.size >= this.#tree.edge.size) return log
    throw replaced()
  }

  /** The tree in memory or, when another process has added entries, the stored tree if it extends the one in memory. */
  async #treeOf(db: Db, log: Log): Promise<SignedTree> {
    if (log.signed === this.#tree.signed) return this.#tree
    const edge = await restoreTree(db, this.#options.signers, log)
    if (!edge || !(await treeBeginsWith(db, headOf(sha256, this.#tree.edge)))) throw replaced()
    return { edge, signed: log.signed }
  }

  /** Publishes the last signed checkpoint, unless it is published already. */
  async #publish(): Promise<void> {
    const { db, checkpointFile, now, onStep = () => {} } = this.#options
    const log = await this.#log(db)
    const stale = now().getTime() - log.publishedAt.getTime() >= HEARTBEAT_MS && this.#witnesses.any
    // Witnesses only append lines, so a published checkpoint starts with the text last signed by the keys in force.
    if (log.published.startsWith(log.signed) && !stale) return
    await writeDurably(checkpointFile, log.signed)
    onStep('stored')
    const prove = (older: number, newer: number) => proveConsistency(sha256, tileReader(db), older, newer)
    const {
      text,
      quorumMet: enough,
      missing: away,
      forks,
      cosigned,
    } = await this.#witnesses.cosign(log.signed, log.size, prove, new Set(await this.#knownForks()))
    await this.#reportForks(forks, cosigned)
    this.#reportAbsentWitnesses(away, enough)
    if (!enough) return
    onStep('witnessed')
    await db.transaction().execute((tx) => publishCheckpoint(tx, { size: log.size, text, now: now() }))
    onStep('published')
  }

  /**
   * Compares what each witness shows to others of this log with the log itself (the monitoring address of C2SP
   * tlog-witness): a tree that the log signed but does not hold is a fork that somebody has made with its key.
   */
  async checkWitnessViews(): Promise<void> {
    const { db, now, onError, signers } = this.#options
    const keys = signers.map(({ key }) => key)
    const continues = async (head: TreeHead) => {
      const log = await this.#log(db)
      return head.size <= log.size && (await treeBeginsWith(db, head))
    }
    const findings = await this.#witnesses.checkViews(this.#origin, keys, continues)
    await addFindings(db, findings, now())
    await removeOtherFindings(db, ['witness-view'], findings)
    for (const { subject } of findings)
      onError(new Error(`ALERT: a witness shows another history of this log (${subject}): the log is forked`))
  }

  async #knownForks(): Promise<readonly string[]> {
    if (!this.#witnesses.any) return []
    const findings = await listJournalFindings(this.#options.db)
    return findings.flatMap(({ code, subject }) => (code === 'witness-fork' ? [subject] : []))
  }

  /**
   * Stores and reports witnesses that hold another history, each with the last size that it refused; one that signs
   * again holds this history.
   */
  async #reportForks(forks: readonly string[], cosigned: readonly string[]) {
    const { db, now, onError } = this.#options
    const known = await this.#knownForks()
    const decided = [...cosigned, ...forks.map(nameIn)]
    const still = [...known.filter((subject) => !decided.includes(nameIn(subject))), ...forks]
    const findings = still.map((subject) => ({ code: 'witness-fork' as const, subject }))
    await addFindings(db, findings, now())
    if (still.join() !== known.join()) await removeOtherFindings(db, ['witness-fork'], findings)
    for (const fork of forks)
      onError(new Error(`ALERT: the log is forked: a witness has seen another history (${fork})`))
  }

  /** Reports missing witnesses once, and again only when they change. */
  #reportAbsentWitnesses(away: readonly string[], enough: boolean) {
    const reasons = away.join('; ')
    if (reasons !== '' && reasons !== this.#reportedAbsence) {
      const effect = enough ? 'published without them' : 'nothing is published until enough of them sign'
      this.#options.onError(new Error(`witnesses away (${reasons}): ${effect}`))
    }
    this.#reportedAbsence = reasons
  }
}

/** The name in 'name: size'. */
const nameIn = (subject: string) => subject.slice(0, subject.lastIndexOf(': '))
