import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { concatBytes, toHex, toUtf8 } from '#domain/base/bytes.ts'
import { sha256 as browserSha256, verifyEd25519 } from '#platform/crypto/browser.ts'
import { runs } from '#tests/support/extent.ts'
import { formatCheckpoint, parseCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { formatVerifierKey, makeSigner, parseSigningKey, parseVerifierKey, type VerifierKey } from './keys.ts'
import { formatNote, parseNote, signText, verifyNote } from './note.ts'
import { policyOfKeys } from './policy.ts'
import { crypto, logSigner, signHead, WITNESS_TIME, witnessSigner } from './testing/log.ts'
import { vectors } from './testing/vectors.ts'

const { sha256, verify } = crypto
const keyOf = (vkey: string): VerifierKey => {
  const key = parseVerifierKey(sha256, vkey)
  if (!key.ok) throw new Error(key.refusal)
  return key.value
}
const vkeyOfLog = formatVerifierKey(logSigner.signer.key)

describe('published notes', () => {
  const { cases, bad_vkeys } = vectors.signed_note
  test.each(cases)('$name', async ({ vkey, note_text }) => {
    const key = keyOf(vkey)
    expect(formatVerifierKey(key)).toBe(vkey)
    for (const check of [verify, verifyEd25519]) {
      const verified = await verifyNote(check, note_text, [key])
      expect(verified.ok && verified.value.verified).toEqual([{ key }])
    }
    const note = parseNote(toUtf8(note_text))
    expect(note.ok && formatNote(note.value)).toBe(note_text)
    expect(parseVerifierKey(browserSha256, vkey).ok).toBe(true)
  })

  test('are verified where WebCrypto has no Ed25519, and altered ones refused', async () => {
    const importKey = vi
      .spyOn(globalThis.crypto.subtle, 'importKey')
      .mockRejectedValue(new Error('not supported'))
    const { vkey, note_text } = cases[0]!
    expect((await verifyNote(verifyEd25519, note_text, [keyOf(vkey)])).ok).toBe(true)
    const altered = note_text.replace('cryptography', 'Cryptography')
    expect((await verifyNote(verifyEd25519, altered, [keyOf(vkey)])).ok).toBe(false)
    expect(importKey).toHaveBeenCalledTimes(2)
    importKey.mockRestore()
  })

  test('a published private key signs as published', async () => {
    const { vkey, skey_public_test_key, note_text } = cases[0]!
    const signer = await parseSigningKey(crypto, skey_public_test_key ?? '')
    if (!signer.ok) throw new Error(signer.refusal)
    expect(formatVerifierKey(signer.value.key)).toBe(vkey)
    const note = parseNote(note_text)
    if (!note.ok) throw new Error(note.refusal)
    const { text } = note.value
    expect(formatNote({ text, signatures: [await signText(signer.value, text, 0)] })).toBe(note_text)
  })

  test.each(bad_vkeys)('$why is refused', ({ vkey }) => expect(parseVerifierKey(sha256, vkey).ok).toBe(false))
})

test.each(vectors.cosignature_v1.cases)(
  'published cosignature of $vkey',
  async ({ vkey, log_vkey, note_text }) => {
    const keys = [vkey, ...(log_vkey ? [log_vkey] : [])].map(keyOf)
    for (const check of [verify, verifyEd25519]) {
      const verified = await verifyNote(check, note_text, keys)
      expect(verified.ok && verified.value.verified.map(({ key }) => key.name).sort()).toEqual(
        keys.map(({ name }) => name).sort(),
      )
      expect(verified.ok && verified.value.verified.some(({ time }) => (time ?? 0) > 1_700_000_000)).toBe(
        true,
      )
    }
    // The eight bytes of the time are signed too.
    const note = parseNote(note_text)
    if (!note.ok) throw new Error(note.refusal)
    const later = note.value.signatures.map((line) =>
      line.name === keyOf(vkey).name
        ? { ...line, signature: line.signature.with(7, line.signature[7]! ^ 1) }
        : line,
    )
    const moved = await verifyNote(verify, formatNote({ ...note.value, signatures: later }), keys)
    expect(moved).toEqual({ ok: false, refusal: 'signature-invalid' })
  },
)

test('a vkey is refused whose id belongs to another name or key', () => {
  const [, id, ...rest] = vkeyOfLog.split('+')
  expect(parseVerifierKey(sha256, ['other.example', id, ...rest].join('+'))).toEqual({
    ok: false,
    refusal: 'key-id-mismatch',
  })
})

test('keys go through their texts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.constantFrom('ed25519' as const, 'cosignature-v1' as const),
      async (seed, kind) => {
        const { signer, skey } = await makeSigner(crypto, 'a.example/журнал', kind, seed)
        const again = await parseSigningKey(crypto, skey)
        expect(again.ok && again.value.key).toEqual(signer.key)
        expect(parseVerifierKey(sha256, formatVerifierKey(signer.key))).toEqual({
          ok: true,
          value: signer.key,
        })
      },
    ),
    runs(8, 20),
  )
  await expect(makeSigner(crypto, 'two words', 'ed25519', new Uint8Array(32))).rejects.toThrow(RangeError)
})

describe('whose signatures count', () => {
  const known = [logSigner.signer.key, witnessSigner.signer.key]
  const head = { size: 3, root: new Uint8Array(32) }
  const stranger = `\u2014 stranger.example ${'A'.repeat(91)}=\n`

  test('lines of strangers are ignored, also under a known name', async () => {
    const note = `${await signHead(head, true)}${stranger}\u2014 log.example/journal AAAAAAAAAAA=\n`
    const verified = await verifyNote(verify, note, known)
    expect(verified.ok && verified.value.verified.map(({ time }) => time)).toEqual([undefined, WITNESS_TIME])
  })
  test('a wrong line of a known key refuses the whole note', async () => {
    const note = parseNote(await signHead(head, true))
    if (!note.ok) throw new Error(note.refusal)
    const signatures = note.value.signatures.map((line, at) =>
      at === 0 ? { ...line, signature: line.signature.with(9, line.signature[9]! ^ 1) } : line,
    )
    const wrong = await verifyNote(verify, formatNote({ ...note.value, signatures }), known)
    expect(wrong).toEqual({ ok: false, refusal: 'signature-invalid' })
  })
  test('a note by strangers only is refused', async () => {
    const [other] = [keyOf(vectors.tessera_testlog.vkey)]
    expect(await verifyNote(verify, await signHead(head), [other])).toEqual({
      ok: false,
      refusal: 'signature-missing',
    })
  })
  test('a changed text is refused', async () => {
    const note = (await signHead(head)).replace('\n3\n', '\n4\n')
    expect(await verifyNote(verify, note, known)).toEqual({ ok: false, refusal: 'signature-invalid' })
  })
  test('sixteen signatures are read, a thousand are not', async () => {
    const note = await signHead(head)
    expect((await verifyNote(verify, note + stranger.repeat(15), known)).ok).toBe(true)
    expect(parseNote(note + stranger.repeat(1000))).toEqual({
      ok: false,
      refusal: 'note-too-many-signatures',
    })
  })
})

test('the text of a note may hold empty lines; the last one parts it from the signatures', async () => {
  const text = 'one\n\nthree\n'
  const signature = await signText(logSigner.signer, text, 0)
  const note = parseNote(formatNote({ text, signatures: [signature] }))
  expect(note.ok && note.value.text).toBe(text)
  await expect(signText(logSigner.signer, 'no newline', 0)).rejects.toThrow(RangeError)
  await expect(signText(logSigner.signer, 'tab\t\n', 0)).rejects.toThrow(RangeError)
})

describe('checkpoints of Tessera’s test log', () => {
  const key = keyOf(vectors.tessera_testlog.vkey)
  test.each(vectors.tessera_testlog.checkpoints)('size $size', async ({ size, root, note_text }) => {
    const trusted = await verifyCheckpoint(verify, policyOfKeys([key]), note_text)
    if (!trusted.ok) throw new Error(trusted.refusal)
    const { checkpoint } = trusted.value
    expect([checkpoint.size, toHex(checkpoint.root)]).toEqual([size, root])
    expect(note_text.startsWith(`${formatCheckpoint(checkpoint)}\n`)).toBe(true)
  })
})

test('a key signs only for the log of its own name', async () => {
  const text = formatCheckpoint({ origin: 'other.example', size: 1, root: new Uint8Array(32) })
  const note = formatNote({ text, signatures: [await signText(logSigner.signer, text, 0)] })
  const trusted = await verifyCheckpoint(verify, policyOfKeys([logSigner.signer.key]), note)
  expect(trusted).toEqual({ ok: false, refusal: 'log-unknown' })
})

const root = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='
test.each([
  ['', 'checkpoint-malformed'],
  [`o\n1\n${root}`, 'checkpoint-malformed'],
  [`\n1\n${root}\n`, 'checkpoint-malformed'],
  [`o\n1\n${root}\n\n`, 'checkpoint-malformed'],
  ['o\n1\n', 'checkpoint-malformed'],
  [`o\n01\n${root}\n`, 'checkpoint-size'],
  [`o\n-1\n${root}\n`, 'checkpoint-size'],
  [`o\n9007199254740992\n${root}\n`, 'checkpoint-size'],
  [`o\n1\n${root.slice(4)}\n`, 'checkpoint-root'],
  [`o\n1\n${root.replace('A=', 'B=')}\n`, 'checkpoint-root'],
])('checkpoint %j is refused: %s', (text, refusal) => {
  expect(parseCheckpoint(text)).toEqual({ ok: false, refusal })
})

test('extension lines are read and kept, sizes up to 2^53 − 1 too', () => {
  const read = parseCheckpoint(`o\n9007199254740991\n${root}\nmore\n`)
  expect(read.ok && [read.value.size, read.value.extensions]).toEqual([Number.MAX_SAFE_INTEGER, ['more']])
})

test('arbitrary bytes and damaged notes are refused, never a fault', async () => {
  const whole = toUtf8(await signHead({ size: 3, root: new Uint8Array(32) }, true))
  const damaged = fc
    .tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(3))
    .map(([at, byte, cut]) =>
      concatBytes(whole.subarray(0, at), Uint8Array.of(byte), whole.subarray(at + cut)),
    )
  const policy = policyOfKeys([logSigner.signer.key])
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), damaged), async (bytes) => {
      const note = parseNote(bytes)
      if (note.ok) expect(toHex(toUtf8(formatNote(note.value)))).toBe(toHex(bytes))
      const trusted = await verifyCheckpoint(verify, policy, bytes)
      // whatever is still accepted says what was signed: only a stranger's line can have changed
      if (trusted.ok) expect(trusted.value.checkpoint.size).toBe(3)
    }),
    runs(100, 300),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseVerifierKey(sha256, text).ok).toBe(false)
      parseCheckpoint(text)
    }),
  )
})
