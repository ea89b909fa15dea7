// What a tree costs beyond its hashes, and what a receipt costs its reader. Ratios are of one run on one machine,
// interleaved: `node bench/tlog.ts [entries]`.
import { toUtf8 } from '#domain/base/bytes.ts'
import { verifyRecord } from '#domain/journal-entry/verify.ts'
import {
  appendEntries,
  type Edge,
  emptyEdge,
  formatCheckpoint,
  formatNote,
  formatReceipt,
  hashLeaf,
  hashNode,
  headOf,
  makeSigner,
  policyOfKeys,
  proveInclusion,
  signText,
  TILE_WIDTH,
  tilePath,
} from '#domain/tlog/index.ts'
import * as browser from '#platform/crypto/browser.ts'
import { schemes, sha256, verifySignature } from '#platform/crypto/node.ts'

const COUNT = Number(process.argv[2] ?? 1_000_000)
const ROUNDS = 3
// About as long as an entry of the journal.
const filler = 'x'.repeat(280)
const entries = Array.from({ length: COUNT }, (_, at) => toUtf8(`{"entry":${at},"filler":"${filler}"}`))

/** The same leaves and as many nodes, hashed and dropped. */
function hashAlone(count: number) {
  let last = hashLeaf(sha256, entries[0]!)
  for (let at = 1; at < count; at++) {
    const leaf = hashLeaf(sha256, entries[at]!)
    last = hashNode(sha256, last, leaf)
  }
  return last
}

/** The tree in batches, as a sequencer builds it: tiles are made again each time they grow. */
function build(count: number, batch: number) {
  const tiles = new Map<string, Uint8Array>()
  let edge: Edge = emptyEdge
  for (let from = 0; from < count; from += batch) {
    const appended = appendEntries(sha256, edge, entries.slice(from, Math.min(count, from + batch)))
    edge = appended.edge
    for (const tile of appended.tiles) tiles.set(tilePath({ ...tile, width: TILE_WIDTH }), tile.bytes)
    headOf(sha256, edge)
  }
  return { edge, tiles }
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
const timed = (work: () => unknown) => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const ways: [name: string, work: (count: number) => unknown][] = [
  ['hashes alone', hashAlone],
  ['tree, one batch', (count) => build(count, count)],
  ['tree, batches of 256', (count) => build(count, 256)],
]
const times = new Map(ways.map(([name]) => [name, [] as number[]]))
for (const [, work] of ways) work(Math.min(COUNT, 20_000)) // to be compiled before anything is timed
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, work] of ways) times.get(name)?.push(timed(() => work(COUNT)))
  ways.push(ways.shift()!) // The order alternates.
}
const base = times.get('hashes alone')!
// Each run is compared with the bare hashes of its own round, because the load of the machine varies.
const ratioOf = (runs: number[]) => median(runs.map((time, round) => time / base[round]!)).toFixed(2)
console.table(
  Object.fromEntries(
    [...times].map(([name, runs]) => [
      name,
      {
        'CPU ms': Math.round(median(runs)),
        ratio: ratioOf(runs),
        target: name.startsWith('tree') ? '≤ 1.3' : '',
      },
    ]),
  ),
)

const { edge, tiles } = build(COUNT, COUNT)
const { signer } = await makeSigner({ sha256, schemes }, 'log.example', 'ed25519', new Uint8Array(32))
const text = formatCheckpoint({ origin: 'log.example', ...headOf(sha256, edge) })
const checkpoint = formatNote({ text, signatures: [await signText(signer, text, 0)] })
const index = Math.floor(COUNT / 3)
const proof = await proveInclusion(
  sha256,
  async (wanted) => wanted.map((tile) => tiles.get(tilePath({ ...tile, width: TILE_WIDTH }))!),
  index,
  COUNT,
)
const receipt = formatReceipt({ index, proof, checkpoint, extra: entries[index]! })
const policy = policyOfKeys([signer.key])

async function verifyMs(crypto: Parameters<typeof verifyRecord>[0]) {
  const runs: number[] = []
  for (let run = 0; run < 50; run++) {
    const before = performance.now()
    const { ok } = await verifyRecord(crypto, { receipt, policy })
    runs.push(performance.now() - before)
    if (!ok) throw new Error('a receipt of our own was refused')
  }
  return median(runs).toFixed(2)
}
console.table({
  'receipt, node:crypto': { ms: await verifyMs({ sha256, verify: verifySignature }), target: '< 20' },
  'receipt, noble SHA-256 and WebCrypto': {
    ms: await verifyMs({ sha256: browser.sha256, verify: browser.verifyEd25519 }),
    target: '< 20',
  },
})
const hashBytes = [...tiles.values()].reduce((sum, tile) => sum + tile.length, 0)
const bundleBytes = entries.reduce((sum, entry) => sum + entry.length + 2, 0)
console.log(
  `${COUNT} entries: ${tiles.size} tiles, ${(hashBytes / 1e6).toFixed(1)} MB of hashes, ${(bundleBytes / 1e6).toFixed(1)} MB of bundles`,
)
