import { equalBytes } from '#domain/base/bytes.ts'
import {
  appendLeaves,
  type Edge,
  edgeTiles,
  emptyEdge,
  headOf,
  restoreEdge,
  type StoredTile,
} from './append.ts'
import { type Chunk, checkChunk, loadChunk, readTile } from './audit-chunk.ts'
import { type Checkpoint, type TrustedCheckpoint, type TrustRefusal, verifyCheckpoint } from './checkpoint.ts'
import { HASH_LENGTH, type Hash, type Size } from './hash.ts'
import type { Policy } from './policy.ts'
import type { VerifyCrypto } from './receipt.ts'
import { type BundleName, rightEdge, TILE_WIDTH, type Tile, tilePath, widthIn } from './tiles.ts'
import type { TreeHead } from './tree.ts'

/**
 * How an auditor gets a log's files. `undefined` is the log's own answer that it has no such file;
 * a line that is down is a fault and throws.
 */
export type LogReader = {
  readonly checkpoint: () => Promise<Uint8Array | undefined>
  readonly tile: (tile: Tile) => Promise<Uint8Array | undefined>
  readonly bundle: (bundle: BundleName) => Promise<Uint8Array | undefined>
}

/** Something that an honest log never shows. */
export type Finding =
  | { readonly code: 'checkpoint-missing' }
  | { readonly code: 'checkpoint-refused'; readonly refusal: TrustRefusal }
  /** The address shows a log of another name than the one remembered. */
  | { readonly code: 'other-log'; readonly origin: string; readonly remembered: string }
  /** The log is smaller than it was: a checkpoint was dated back, or entries were taken off the end. */
  | { readonly code: 'older-than-remembered'; readonly size: Size; readonly remembered: Size }
  /** The first `size` entries are not those that the log signed before: two histories exist. */
  | { readonly code: 'forked'; readonly size: Size }
  /** The entries shown do not give the root that the log signed. */
  | { readonly code: 'root-mismatch'; readonly size: Size }
  /** These entries are not those that the tree was built from. */
  | { readonly code: 'entries-changed'; readonly first: Size; readonly last: Size }
  /** A bundle is absent, broken, or holds another number of entries than it must; `first` is where it goes wrong. */
  | {
      readonly code: 'entries-missing'
      readonly first: Size
      readonly expected: number
      readonly found: number
    }
  /** The contents shown for these entries are not those that the entries commit to. */
  | { readonly code: 'contents-changed'; readonly first: Size; readonly last: Size }
  | { readonly code: 'tile-missing'; readonly path: string }
  | { readonly code: 'tile-changed'; readonly path: string }

export type AuditReport = {
  /** The signed checkpoint that was audited; absent when there was none to believe. */
  readonly trusted?: TrustedCheckpoint
  /** Its bytes, to be remembered for the next audit, or kept as evidence. */
  readonly source?: Uint8Array
  /** Empty: every entry up to the checkpoint is as it was signed. */
  readonly findings: readonly Finding[]
  /** Entries read and hashed in this audit. */
  readonly checked: number
}

export type AuditOptions = {
  readonly policy: Policy
  /** The checkpoint of an earlier audit: what it signed must still stand. */
  readonly remembered?: Pick<Checkpoint, 'origin' | 'size' | 'root'>
  /** Reads only entries after the remembered ones, whose tree is checked by its right edge. */
  readonly onlyNew?: boolean
  /** The number of bundles requested at once; each requests its tile too. */
  readonly parallel?: number
  /** Opens what belongs to entries that are as they were signed; returns the numbers of those that do not match. */
  readonly checkContents?: (first: Size, entries: readonly Uint8Array[]) => Promise<readonly Size[]>
  readonly onProgress?: (checked: number, total: number) => void
}

const PARALLEL = 8

/**
 * Reads a whole log and compares everything with everything: entries with leaf hashes, tiles with the tiles above,
 * the tree with the signed checkpoint and with the one remembered. Memory does not grow with the log.
 */
export async function auditLog(
  crypto: VerifyCrypto,
  reader: LogReader,
  options: AuditOptions,
): Promise<AuditReport> {
  const source = await reader.checkpoint()
  if (source === undefined) return { findings: [{ code: 'checkpoint-missing' }], checked: 0 }
  const trusted = await verifyCheckpoint(crypto.verify, options.policy, source)
  if (!trusted.ok) {
    return { source, findings: [{ code: 'checkpoint-refused', refusal: trusted.refusal }], checked: 0 }
  }
  const { checkpoint } = trusted.value
  const findings: Finding[] = []
  const remembered = comparable(options.remembered, checkpoint, findings)
  const walk = { crypto, reader, checkpoint, findings, options: { ...options, remembered } }
  const checked = await auditEntries(walk, await loadStart(walk))
  return { trusted: trusted.value, source, findings: joined(findings), checked }
}

/** The remembered tree, if the current one can be its continuation; otherwise adds a finding. */
function comparable(
  remembered: AuditOptions['remembered'],
  { origin, size }: Checkpoint,
  findings: Finding[],
): TreeHead | undefined {
  if (remembered === undefined) return undefined
  if (remembered.origin !== origin) {
    findings.push({ code: 'other-log', origin, remembered: remembered.origin })
    return undefined
  }
  if (remembered.size <= size) return remembered
  findings.push({ code: 'older-than-remembered', size, remembered: remembered.size })
  return undefined
}

type Walk = {
  readonly crypto: VerifyCrypto
  readonly reader: LogReader
  readonly checkpoint: Checkpoint
  readonly findings: Finding[]
  readonly options: Omit<AuditOptions, 'remembered'> & { readonly remembered: TreeHead | undefined }
}

/** The tree to go on from: the remembered one when only news are wanted and its tiles still give its root. */
async function loadStart({ crypto: { sha256 }, reader, checkpoint, options }: Walk): Promise<Edge> {
  const { remembered, onlyNew } = options
  if (!onlyNew || !remembered) return emptyEdge
  const tiles = await Promise.all(
    rightEdge(remembered.size).map(async ({ level, index, width }) => {
      // As wide as it is now: that it exists, the new checkpoint promises; the old width may be gone.
      const wide = await readTile(reader, { level, index, width: widthIn(checkpoint.size, level, index) })
      return wide?.subarray(0, width * HASH_LENGTH) ?? new Uint8Array(0)
    }),
  )
  const edge = restoreEdge(sha256, remembered.size, tiles)
  const same = edge.ok && equalBytes(headOf(sha256, edge.value).root, remembered.root)
  return same ? edge.value : emptyEdge
}

/** Goes through the bundles in order, building the tree from what is right in them. Returns how many entries. */
async function auditEntries(walk: Walk, start: Edge): Promise<number> {
  const { crypto, reader, checkpoint, findings, options } = walk
  const { size, root } = checkpoint
  const { sha256 } = crypto
  let edge = start
  checkRemembered(walk, edge)
  const chunks = inOrder(bundlesFrom(start.size, size), options.parallel ?? PARALLEL, (bundle) =>
    loadChunk(sha256, reader, bundle),
  )
  for await (const chunk of chunks) {
    const leaves = await checkChunk({ sha256, reader, findings, checkpoint }, edge, chunk)
    if (leaves === undefined) return edge.size - start.size
    if (chunk.whole) findings.push(...(await contentFindings(options, edge.size, chunk)))
    for (const part of splitAt(leaves, (options.remembered?.size ?? 0) - edge.size)) {
      const { edge: grown, tiles } = appendLeaves(sha256, edge, part)
      edge = grown
      checkRemembered(walk, edge)
      await compareTiles(
        walk,
        tiles.filter(({ width }) => width === TILE_WIDTH),
      )
    }
    options.onProgress?.(edge.size - start.size, size - start.size)
  }
  await compareTiles(walk, edgeTiles(edge))
  if (!equalBytes(headOf(sha256, edge).root, root)) findings.push({ code: 'root-mismatch', size })
  return edge.size - start.size
}

/** Wrong contents of those entries of a bundle that were not audited before. */
async function contentFindings(
  { checkContents }: Walk['options'],
  first: Size,
  { index, bytes }: Chunk,
): Promise<Finding[]> {
  const news = bytes.slice(first - index * TILE_WIDTH)
  const wrong = (await checkContents?.(first, news)) ?? []
  return wrong.map((number) => ({ code: 'contents-changed', first: number, last: number }))
}

/** At the size of the remembered checkpoint the tree must have its root. */
function checkRemembered({ crypto, options: { remembered }, findings }: Walk, edge: Edge) {
  if (remembered === undefined || edge.size !== remembered.size) return
  const { root } = headOf(crypto.sha256, edge)
  if (!equalBytes(root, remembered.root)) findings.push({ code: 'forked', size: edge.size })
}

/** Compares served tiles with those built from the entries; level 0 was compared with its bundle already. */
async function compareTiles({ reader, findings }: Walk, tiles: readonly StoredTile[]) {
  for (const tile of tiles.filter(({ level }) => level > 0)) {
    const served = await readTile(reader, tile)
    const path = tilePath(tile)
    if (served === undefined) findings.push({ code: 'tile-missing', path })
    else if (!equalBytes(served, tile.bytes)) findings.push({ code: 'tile-changed', path })
  }
}

function* bundlesFrom(from: Size, size: Size): Generator<BundleName> {
  for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < size; index++) {
    yield { index, width: widthIn(size, 0, index) }
  }
}

function splitAt(leaves: readonly Hash[], at: number): readonly (readonly Hash[])[] {
  return at > 0 && at < leaves.length ? [leaves.slice(0, at), leaves.slice(at)] : [leaves]
}

/** Loads up to `ahead` items at once and gives the results in the items' order. */
async function* inOrder<Item, Loaded>(
  items: Iterable<Item>,
  ahead: number,
  load: (item: Item) => Promise<Loaded>,
): AsyncGenerator<Loaded> {
  const underway: Promise<Loaded>[] = []
  for (const item of items) {
    const loading = load(item)
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    loading.catch(() => undefined)
    underway.push(loading)
    const next = underway.length >= ahead ? underway.shift() : undefined
    if (next !== undefined) yield await next
  }
  for (const loading of underway) yield await loading
}

/** Neighbouring ranges of changed entries, or of changed contents, as one. */
function joined(findings: readonly Finding[]): readonly Finding[] {
  const all: Finding[] = []
  for (const finding of findings) {
    const at = all.length - 1
    const before = all[at]
    if (
      isRange(before) &&
      isRange(finding) &&
      before.code === finding.code &&
      before.last + 1 === finding.first
    )
      all[at] = { ...before, last: finding.last }
    else all.push(finding)
  }
  return all
}

const isRange = (finding: Finding | undefined) =>
  finding?.code === 'entries-changed' || finding?.code === 'contents-changed'
