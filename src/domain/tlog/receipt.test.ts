import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatBytes, fromUtf8, toHex, toUtf8 } from '#domain/base/bytes.ts'
import { sha256 as browserSha256, verifyEd25519 } from '#platform/crypto/browser.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from './keys.ts'
import { noQuorum, parsePolicy, policyOfKeys, quorumMet } from './policy.ts'
import { proveInclusion } from './prove.ts'
import { formatReceipt, parseReceipt, type Receipt, verifyReceipt } from './receipt.ts'
import {
  buildFiles,
  crypto,
  entriesUpTo,
  logSigner,
  readerOf,
  signHead,
  witnessSigner,
} from './testing/log.ts'
import { vectors } from './testing/vectors.ts'

const { sha256 } = crypto
const { format_cases, reject_text, full } = vectors.tlog_proof
const keyOf = (vkey: string): VerifierKey => {
  const key = parseVerifierKey(sha256, vkey)
  if (!key.ok) throw new Error(key.refusal)
  return key.value
}

describe('published receipts', () => {
  test.each(format_cases)('index $index', ({ index, hashes, extra_utf8, checkpoint_text, text }) => {
    const receipt = parseReceipt(toUtf8(text))
    if (!receipt.ok) throw new Error(receipt.refusal)
    const { proof, checkpoint, extra } = receipt.value
    expect([receipt.value.index, proof.map(toHex), checkpoint]).toEqual([index, hashes, checkpoint_text])
    expect(extra && fromUtf8(extra)).toEqual(extra_utf8 && { ok: true, value: extra_utf8 })
    expect(formatReceipt(receipt.value)).toBe(text)
  })

  test.each([
    ...reject_text,
    '',
    'c2sp.org/tlog-proof@v1\nindex 00\n\nc\n',
    'c2sp.org/tlog-proof@v1\nindex 0\n\nc',
  ])('refused: %j', (text) => expect(parseReceipt(text).ok).toBe(false))

  test.each(full)('a receipt of $entry_utf8 is checked by node:crypto and by noble', async (given) => {
    const policy = given.policy_text
      ? parsePolicy(sha256, toUtf8(given.policy_text))
      : { ok: true as const, value: policyOfKeys([keyOf(given.log_vkey ?? '')]) }
    const receipt = parseReceipt(given.text)
    if (!policy.ok || !receipt.ok) throw new Error('not read')
    for (const by of [crypto, { sha256: browserSha256, verify: verifyEd25519 }]) {
      const right = await verifyReceipt(by, policy.value, receipt.value, toUtf8(given.entry_utf8))
      expect(right.ok).toBe(given.valid)
      const wrong = await verifyReceipt(by, policy.value, receipt.value, toUtf8(`${given.entry_utf8} `))
      expect(wrong).toEqual({ ok: false, refusal: 'root-mismatch' })
    }
  })
})

const entries = entriesUpTo(1000)
const { head } = buildFiles(entries)
const readTiles = readerOf(entries)
const checkpoint = await signHead(head, true)
const policy = policyOfKeys([logSigner.signer.key])
const receiptOf = async (index: number): Promise<Receipt> => ({
  index,
  proof: await proveInclusion(sha256, readTiles, index, head.size),
  checkpoint,
})

test('a receipt proves its own entry and no other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(999), fc.nat(999), async (index, other) => {
      const receipt = parseReceipt(formatReceipt(await receiptOf(index)))
      if (!receipt.ok) throw new Error(receipt.refusal)
      expect((await verifyReceipt(crypto, policy, receipt.value, entries[index]!)).ok).toBe(true)
      fc.pre(index !== other)
      expect((await verifyReceipt(crypto, policy, receipt.value, entries[other]!)).ok).toBe(false)
      const moved = { ...receipt.value, index: other }
      expect((await verifyReceipt(crypto, policy, moved, entries[index]!)).ok).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test('damaged receipts are refused, never a fault', async () => {
  const whole = toUtf8(formatReceipt(await receiptOf(700)))
  const text = whole.length
  const damaged = fc
    .tuple(fc.nat(text - 1), fc.nat(255), fc.nat(2))
    .map(([at, byte, cut]) =>
      concatBytes(whole.subarray(0, at), Uint8Array.of(byte), whole.subarray(at + cut)),
    )
  // the witness is not in the policy, so its line is the one place that may change
  const signed = whole.length - checkpoint.split('\n').at(-2)!.length - 3
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), damaged), async (bytes) => {
      const receipt = parseReceipt(bytes)
      if (!receipt.ok) return
      expect(toHex(toUtf8(formatReceipt(receipt.value)))).toBe(toHex(bytes))
      const verified = await verifyReceipt(crypto, policy, receipt.value, entries[700]!)
      if (verified.ok) expect(toHex(bytes.subarray(0, signed))).toBe(toHex(whole.subarray(0, signed)))
    }),
    { numRuns: 300 },
  )
})

describe('policies', () => {
  const log = formatVerifierKey(logSigner.signer.key)
  const [w1, w2, w3] = [
    formatVerifierKey(witnessSigner.signer.key),
    ...vectors.cosignature_v1.cases.map(({ vkey }) => vkey),
  ] as [string, string, string]
  const parse = (text: string) => parsePolicy(sha256, toUtf8(text))

  test('groups of groups: two of three here and any there', () => {
    const text = `# ours\n log\t${log}  https://log.example/ \n\nwitness a ${w1}\nwitness b ${w2} http://b\nwitness c ${w3}\ngroup g 2 a b\ngroup all-of-them all g c\nquorum all-of-them\n`
    const read = parse(text)
    if (!read.ok) throw new Error(read.refusal)
    expect(read.value.logs).toEqual([{ key: logSigner.signer.key, url: 'https://log.example/' }])
    const names = (...cosigned: string[]) =>
      quorumMet(read.value.quorum, (key) => cosigned.includes(formatVerifierKey(key)))
    expect(names(w1, w2, w3)).toBe(true)
    expect(names(w1, w3)).toBe(false)
    expect(names(w1, w2)).toBe(false)
    expect(quorumMet(noQuorum, () => false)).toBe(true)
  })

  test('a checkpoint without the witnesses of the quorum is refused', async () => {
    const read = parse(`log ${log}\nwitness a ${w1}\nwitness b ${w2}\ngroup any any a b\nquorum any\n`)
    if (!read.ok) throw new Error(read.refusal)
    const alone = { ...(await receiptOf(1)), checkpoint: await signHead(head) }
    expect((await verifyReceipt(crypto, read.value, await receiptOf(1), entries[1]!)).ok).toBe(true)
    expect(await verifyReceipt(crypto, read.value, alone, entries[1]!)).toEqual({
      ok: false,
      refusal: 'quorum-not-met',
    })
  })

  test.each([
    ['quorum none\u0000\n', 'policy-encoding'],
    ['quorum none\r\n', 'policy-encoding'],
    [`log ${log}\n`, 'policy-quorum-count'],
    ['quorum none\nquorum none\n', 'policy-quorum-count'],
    ['quorum\n', 'policy-line-malformed'],
    ['quorum later\n', 'policy-name-unknown'],
    ['logs x\n', 'policy-line-unknown'],
    ['log x\n', 'policy-key'],
    [`log ${log} a b\n`, 'policy-line-malformed'],
    [`log ${log}\nlog ${log}\n`, 'policy-key-twice'],
    [`witness a ${w1}\nwitness b ${w1}\n`, 'policy-key-twice'],
    [`witness a ${log}\n`, 'policy-key-kind'],
    [`witness none ${w1}\n`, 'policy-name-taken'],
    [`witness a ${w1}\ngroup a any a\n`, 'policy-name-taken'],
    ['group g any\n', 'policy-line-malformed'],
    ['group g any none\n', 'policy-name-unknown'],
    [`witness a ${w1}\ngroup g 2 a a\n`, 'policy-member-twice'],
    [`witness a ${w1}\ngroup g any a\ngroup h any a\n`, 'policy-member-twice'],
    [`witness a ${w1}\ngroup g 2 a\n`, 'policy-threshold'],
    [`witness a ${w1}\ngroup g 0 a\n`, 'policy-threshold'],
    [`witness a ${w1}\ngroup g 01 a\n`, 'policy-threshold'],
  ])('%j is refused: %s', (text, refusal) => expect(parse(text)).toEqual({ ok: false, refusal }))

  test('arbitrary bytes are refused, never a fault', () => {
    const words = fc.constantFrom(
      'log',
      'witness',
      'group',
      'quorum',
      'none',
      'a',
      'any',
      '1',
      log,
      w1,
      '\n',
      ' ',
      '#',
    )
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parsePolicy(sha256, bytes)))
    fc.assert(fc.property(fc.array(words), (lines) => void parse(lines.join(' '))))
  })
})
