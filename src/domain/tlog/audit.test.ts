import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toUtf8 } from '#domain/base/bytes.ts'
import { type AuditOptions, auditLog, type LogReader } from './audit.ts'
import { encodeBundle } from './bundle.ts'
import { policyOfKeys } from './policy.ts'
import { buildFiles, crypto, entriesUpTo, logOrigin, logSigner, signHead } from './testing/log.ts'
import { bundlePath, tilePath } from './tiles.ts'

const policy = policyOfKeys([logSigner.signer.key])
const SIZE = 1_200
const entries = entriesUpTo(SIZE)
const { head, files } = buildFiles(entries)
const known = (tree: typeof head) => ({ ...tree, origin: logOrigin })
const checkpoint = await signHead(head)

function serve(served: ReadonlyMap<string, Uint8Array>, note: string | undefined = checkpoint): LogReader {
  return {
    checkpoint: async () => (note === undefined ? undefined : toUtf8(note)),
    tile: async (tile) => served.get(tilePath(tile)),
    bundle: async (bundle) => served.get(bundlePath(bundle)),
  }
}
const audit = (reader: LogReader, options: Partial<AuditOptions> = {}) =>
  auditLog(crypto, reader, { policy, ...options })
const changed = (path: string, change: (bytes: Uint8Array) => Uint8Array) =>
  new Map([...files, [path, change(files.get(path)!)]])
const without = (...paths: string[]) => new Map([...files].filter(([path]) => !paths.includes(path)))
const flipBit = (bit: number) => (bytes: Uint8Array) =>
  bytes.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte))

test('an honest log has no findings, and progress reaches its size', async () => {
  const progress: number[] = []
  const report = await audit(serve(files), { onProgress: (checked) => progress.push(checked) })
  expect(report.findings).toEqual([])
  expect(report.checked).toBe(SIZE)
  expect(progress).toEqual([256, 512, 768, 1024, 1200])
  expect((await audit(serve(files), { parallel: 1 })).findings).toEqual([])
})

test('an empty log too', async () => {
  const empty = buildFiles([])
  expect((await audit(serve(empty.files, await signHead(empty.head)))).findings).toEqual([])
  const claimed = await signHead({ size: 0, root: new Uint8Array(32) })
  expect((await audit(serve(new Map(), claimed))).findings).toEqual([{ code: 'root-mismatch', size: 0 }])
})

test('any flipped bit of any file is found, and the file named', async () => {
  const anyFile = fc.constantFrom(...files.keys())
  await fc.assert(
    fc.asyncProperty(anyFile, fc.nat(), async (path, number) => {
      const bit = number % (files.get(path)!.length * 8)
      const { findings } = await audit(serve(changed(path, flipBit(bit))))
      expect(findings).not.toEqual([])
      if (!path.startsWith('tile/entries/')) {
        expect(findings).toEqual([{ code: 'tile-changed', path }])
        return
      }
      for (const finding of findings) {
        expect(['entries-changed', 'entries-missing']).toContain(finding.code)
        const first = 'first' in finding ? finding.first : -1
        expect(Math.floor(first / 256)).toBe(Number(path.slice(13, 16)))
      }
    }),
    { numRuns: 80 },
  )
})

test('a changed entry is named by its number', async () => {
  const forged = [...entries.slice(0, 700), toUtf8('entry 7OO'), ...entries.slice(701)]
  const served = new Map([...files, ['tile/entries/002', encodeBundle(forged.slice(512, 768))] as const])
  expect((await audit(serve(served))).findings).toEqual([{ code: 'entries-changed', first: 700, last: 700 }])
})

describe('removed entries', () => {
  const gone = [...entries.slice(0, 300), ...entries.slice(301)]

  test('are found in one bundle', async () => {
    const served = new Map([...files, ['tile/entries/001', encodeBundle(gone.slice(256, 511))] as const])
    expect((await audit(serve(served))).findings).toEqual([
      { code: 'entries-missing', first: 300, expected: 256, found: 255 },
    ])
  })
  test('are found when all later ones moved up: one run to the end', async () => {
    const moved = buildFiles([...gone, toUtf8('filled')]).files
    const served = new Map(
      [...files].map(([path, bytes]) => [path, path.includes('entries') ? moved.get(path)! : bytes]),
    )
    expect((await audit(serve(served))).findings).toEqual([
      { code: 'entries-changed', first: 300, last: 1199 },
    ])
  })
  test('are found when the whole tree is rebuilt, but not signed again', async () => {
    const rebuilt = buildFiles([...gone, toUtf8('filled')])
    expect((await audit(serve(rebuilt.files))).findings).toEqual([{ code: 'root-mismatch', size: SIZE }])
  })
  test('are found by the checkpoint of the last audit when the tree is signed again', async () => {
    const rebuilt = buildFiles([...gone, ...entriesUpTo(SIZE + 50, SIZE)])
    const reader = serve(rebuilt.files, await signHead(rebuilt.head))
    expect((await audit(reader)).findings).toEqual([])
    for (const onlyNew of [false, true]) {
      const { findings } = await audit(reader, { remembered: known(head), onlyNew })
      expect(findings).toEqual([{ code: 'forked', size: SIZE }])
    }
  })
  test('a missing bundle or tile', async () => {
    expect((await audit(serve(without('tile/entries/003')))).findings).toEqual([
      { code: 'entries-missing', first: 768, expected: 256, found: 0 },
    ])
    expect((await audit(serve(without('tile/0/003')))).findings).toEqual([
      { code: 'tile-missing', path: 'tile/0/003' },
    ])
    const report = await audit(serve(without('tile/0/003', 'tile/entries/003')))
    expect([report.findings.length, report.checked]).toEqual([2, 768])
  })
})

describe('against a remembered checkpoint', () => {
  const grownEntries = entriesUpTo(SIZE + 400)
  const grown = buildFiles(grownEntries)

  test('a grown log is its continuation, wherever the border fell', async () => {
    const reader = serve(grown.files, await signHead(grown.head))
    for (const size of [1, 255, 256, 1000, 1024, SIZE, SIZE + 400]) {
      const remembered = known(buildFiles(grownEntries.slice(0, size)).head)
      expect((await audit(reader, { remembered })).findings).toEqual([])
    }
  })
  test('only the new entries are read when only they are wanted', async () => {
    const requested: string[] = []
    const reader = serve(grown.files, await signHead(grown.head))
    const bundle: LogReader['bundle'] = (name) => {
      requested.push(bundlePath(name))
      return reader.bundle(name)
    }
    const watched = { ...reader, bundle }
    const report = await audit(watched, { remembered: known(head), onlyNew: true })
    expect([report.findings, report.checked]).toEqual([[], 400])
    expect(requested).toEqual(['tile/entries/004', 'tile/entries/005', 'tile/entries/006.p/64'])
  })
  test('a checkpoint that is dated back is found', async () => {
    const remembered = known(grown.head)
    expect((await audit(serve(files), { remembered })).findings).toEqual([
      { code: 'older-than-remembered', size: SIZE, remembered: SIZE + 400 },
    ])
  })
  test('a log with another name is reported and not compared', async () => {
    const remembered = { ...known(grown.head), origin: 'other.example' }
    expect((await audit(serve(files), { remembered })).findings).toEqual([
      { code: 'other-log', origin: logOrigin, remembered: 'other.example' },
    ])
  })
  test('another tree of the same size is a fork', async () => {
    const other = buildFiles([toUtf8('other'), ...entries.slice(1)])
    const { findings } = await audit(serve(other.files, await signHead(other.head)), {
      remembered: known(head),
    })
    expect(findings).toEqual([{ code: 'forked', size: SIZE }])
  })
})

test('a checkpoint without a trusted signature ends the audit', async () => {
  const unsigned = checkpoint.replace(`\n${SIZE}\n`, `\n${SIZE - 1}\n`)
  expect((await audit(serve(files, unsigned))).findings).toEqual([
    { code: 'checkpoint-refused', refusal: 'signature-invalid' },
  ])
  const none = { ...serve(files), checkpoint: async () => undefined }
  expect((await audit(none)).findings).toEqual([{ code: 'checkpoint-missing' }])
})

test('a network failure is an error, not a finding', async () => {
  const down = { ...serve(files), bundle: async () => Promise.reject(new Error('connection reset')) }
  await expect(audit(down)).rejects.toThrow('connection reset')
})
