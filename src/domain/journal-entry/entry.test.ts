import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromUtf8, toHex, toUtf8 } from '#domain/base/bytes.ts'
import {
  appendEntries,
  emptyEdge,
  formatReceipt,
  formatVerifierKey,
  hashLeaf,
  headOf,
  parsePolicy,
  policyOfKeys,
} from '#domain/tlog/index.ts'
import { crypto, logSigner, signHead, witnessSigner } from '#domain/tlog/testing/log.ts'
import { sha256 as browserSha256, verifyEd25519 } from '#platform/crypto/browser.ts'
import { runs } from '#tests/support/extent.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { buildEntry, commitTo, parseEntry } from './entry.ts'
import { verifyRecord } from './verify.ts'

describe('canonical JSON (RFC 8785)', () => {
  test('equals the output of the package canonicalize, for any JSON', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary', maxDepth: 5 }), (text) => {
        const value = JSON.parse(text)
        const ours = canonicalJson(value)
        expect(ours).toEqual({ ok: true, value: canonicalize(value) })
        if (ours.ok) expect(canonicalJson(JSON.parse(ours.value))).toEqual(ours)
      }),
      runs(125, 500),
    )
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(canonicalJson(number)).toEqual({ ok: true, value: canonicalize(number) })
      }),
      runs(250, 1000),
    )
  })
  // RFC 8785, 3.2.3: by code units a letter written as a surrogate pair stands before U+FB33
  test('sorts by UTF-16 code units', () => {
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    const text = '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}'
    expect(canonicalJson(names)).toEqual({ ok: true, value: text })
  })
  // RFC 8785, appendix B
  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-1.7976931348623157e308, '-1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e21, '1e+21'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [333333333.3333333, '333333333.3333333'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
  ])('writes the number %d as %s', (number, text) => {
    expect(canonicalJson(number)).toEqual({ ok: true, value: text })
  })
  const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)])
  test.each<[unknown, string]>([
    [Number.NaN, 'json-number'],
    [[Number.POSITIVE_INFINITY], 'json-number'],
    ['\ud800', 'json-surrogate'],
    [{ '\udc00': 1 }, 'json-surrogate'],
    [undefined, 'json-type'],
    [{ a: undefined }, 'json-type'],
    [new Array(1), 'json-type'],
    [10n, 'json-type'],
    [new Date(0), 'json-type'],
    [nested(101), 'json-too-deep'],
  ])('refuses %s: %s', (value, refusal) => {
    expect(canonicalJson(value as Json)).toEqual({ ok: false, refusal })
  })
})

const { sha256 } = crypto
const content = { title: { kk: 'Жиын', ru: 'Встреча' }, startsAt: '2026-12-01T10:00:00.000Z' }
const salt = new Uint8Array(32).fill(7)
const act = {
  type: 'meetings.published',
  act: '01936d3c-7e00-7000-8000-000000000001',
  version: 1,
  time: '2026-11-23T05:11:19.000Z',
  territory: '750000000',
  body: '01936d3c-7e00-7000-8000-00000000000a',
}
const built = (changes: Partial<typeof act> = {}) =>
  buildEntry(sha256, { ...act, ...changes }, { content, salt })
const entryBytes = (() => {
  const entry = built()
  if (!entry.ok) throw new Error(entry.refusal)
  return entry.value
})()

describe('entries', () => {
  test('are read back unchanged, and in one spelling only', () => {
    const read = parseEntry(entryBytes)
    expect(read.ok && read.value).toMatchObject({ ...act, format: 1 })
    const text = fromUtf8(entryBytes)
    if (!text.ok) throw new Error(text.refusal)
    for (const other of [
      ` ${text.value}`,
      text.value.replace('"version":1', '"version":1.0'),
      `${text.value}\n`,
    ]) {
      expect(parseEntry(toUtf8(other))).toEqual({ ok: false, refusal: 'entry-not-canonical' })
    }
    const more = canonicalJson({ ...JSON.parse(text.value), author: 'Aigerim' })
    if (!more.ok) throw new Error(more.refusal)
    expect(parseEntry(toUtf8(more.value))).toEqual({ ok: false, refusal: 'entry-malformed' })
  })
  test.each([
    { type: 'published' },
    { act: '1' },
    { version: 0 },
    { version: 1.5 },
    { time: '2026-02-30T05:11:19.000Z' },
    { time: '2026-11-23T05:11:19Z' },
    { territory: 'Алматы облысы' },
    { body: 'akimat' },
  ])('are refused with %o', (changes) => {
    expect(built(changes)).toEqual({ ok: false, refusal: 'entry-malformed' })
  })
  test('reveal nothing about the content without its salt', () => {
    const with1 = commitTo(sha256, { content, salt })
    const with2 = commitTo(sha256, { content, salt: salt.with(31, 8) })
    expect(with1.ok && with2.ok && toHex(with1.value) !== toHex(with2.value)).toBe(true)
    expect(commitTo(sha256, { content, salt: salt.subarray(1) })).toEqual({
      ok: false,
      refusal: 'salt-length',
    })
  })
  test('a commitment does not depend on the order of members', () => {
    const turned = { startsAt: content.startsAt, title: { ru: 'Встреча', kk: 'Жиын' } }
    expect(commitTo(sha256, { content: turned, salt })).toEqual(commitTo(sha256, { content, salt }))
  })
  test('arbitrary bytes are refused', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(parseEntry(bytes).ok).toBe(false)))
    fc.assert(fc.property(fc.json(), (text) => void expect(parseEntry(toUtf8(text)).ok).toBe(false)))
  })
})

describe('verifying a record', async () => {
  const other = toUtf8('another entry')
  const head = headOf(sha256, appendEntries(sha256, emptyEdge, [other, entryBytes]).edge)
  const receipt = (checkpoint: string) =>
    formatReceipt({ index: 1, proof: [hashLeaf(sha256, other)], checkpoint, extra: entryBytes })
  const signed = receipt(await signHead(head, true))
  const vkeys = [logSigner, witnessSigner].map(({ signer }) => formatVerifierKey(signer.key))
  const read = parsePolicy(sha256, toUtf8(`log ${vkeys[0]}\nwitness w ${vkeys[1]}\nquorum w\n`))
  if (!read.ok) throw new Error(read.refusal)
  const policy = read.value
  const evidence = { receipt: signed, opening: { content, salt }, policy }
  const outcomes = async (changes: Partial<Parameters<typeof verifyRecord>[1]>) => {
    const { ok, steps } = await verifyRecord(crypto, { ...evidence, ...changes })
    const shown = steps.map((step) => (step.outcome === 'wrong' ? step.refusal : step.outcome))
    return [ok, ...shown]
  }
  const RIGHT = 'right'

  test('content, entry, proof, signature and witnesses are valid, by node:crypto and by noble', async () => {
    for (const by of [crypto, { sha256: browserSha256, verify: verifyEd25519 }]) {
      const verified = await verifyRecord(by, evidence)
      expect(verified.steps.map(({ name }) => name)).toEqual([
        'receipt',
        'entry',
        'content',
        'inclusion',
        'signature',
        'witnesses',
      ])
      expect(verified.ok).toBe(true)
      expect([verified.index, verified.checkpoint?.size, verified.entry?.commitment.length]).toEqual([
        1, 2, 44,
      ])
      expect(verified.witnesses).toHaveLength(1)
    }
  })
  test('each step reports its error', async () => {
    expect(await outcomes({ opening: { content: { ...content, startsAt: '' }, salt } })).toEqual([
      false,
      RIGHT,
      RIGHT,
      'commitment-mismatch',
      RIGHT,
      RIGHT,
      RIGHT,
    ])
    expect(await outcomes({ entry: other })).toEqual([
      false,
      RIGHT,
      'entry-not-canonical',
      'unchecked',
      'root-mismatch',
      RIGHT,
      RIGHT,
    ])
    const alone = receipt(await signHead(head))
    expect((await outcomes({ receipt: alone })).slice(-2)).toEqual([RIGHT, 'quorum-not-met'])
    const moved = signed.replace('index 1', 'index 0')
    expect((await outcomes({ receipt: moved })).slice(-3)).toEqual(['root-mismatch', RIGHT, RIGHT])
    const resized = signed.replace('\n2\n', '\n3\n')
    expect((await outcomes({ receipt: resized })).slice(-2)).toEqual(['signature-invalid', 'unchecked'])
    expect(await outcomes({ receipt: 'x' })).toEqual([
      false,
      'receipt-malformed',
      ...Array.from({ length: 5 }, () => 'unchecked'),
    ])
    expect((await outcomes({ policy: policyOfKeys([witnessSigner.signer.key]) })).slice(-2)).toEqual([
      'log-unknown',
      'unchecked',
    ])
  })
  test('a foreign entry is verified without content, like one of any log', async () => {
    const bytes = toUtf8('eit')
    const tree = headOf(sha256, appendEntries(sha256, emptyEdge, [bytes]).edge)
    const plain = formatReceipt({ index: 0, proof: [], checkpoint: await signHead(tree, true) })
    expect(await verifyRecord(crypto, { receipt: plain, entry: bytes, policy })).toMatchObject({ ok: true })
    const without = await verifyRecord(crypto, { receipt: plain, policy })
    expect(without.steps[1]).toEqual({ name: 'inclusion', outcome: 'wrong', refusal: 'entry-missing' })
  })
  test('damaged receipts never throw and are never valid', async () => {
    const bytes = toUtf8(signed)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const damaged = bytes.with(at, bytes[at]! ^ bits)
        const verified = await verifyRecord(crypto, { ...evidence, receipt: damaged })
        expect(verified.ok).toBe(false)
      }),
      runs(75, 300),
    )
  })
})
