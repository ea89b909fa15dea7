import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex, toUtf8 } from '#domain/base/bytes.ts'
import { verifyCheckpoint } from './checkpoint.ts'
import { formatSignatureLine, parseNote, signText } from './note.ts'
import { policyOfKeys } from './policy.ts'
import { crypto, logSigner, signHead, WITNESS_TIME, witnessSigner } from './testing/log.ts'
import { addCosignatures, formatAddCheckpoint, parseAddCheckpoint, parseTreeSize } from './witness.ts'

const { verify } = crypto
const checkpoint = await signHead({ size: 3, root: new Uint8Array(32) })
const text = checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1)
const line = formatSignatureLine(await signText(witnessSigner.signer, text, WITNESS_TIME))
const stranger = formatSignatureLine({ name: 'w2.example', keyId: '01020304', signature: new Uint8Array(72) })
const witness = [witnessSigner.signer.key]

test('a request is written as the specification shows it and comes back', () => {
  const hash = new Uint8Array(32)
  expect(formatAddCheckpoint({ oldSize: 2, proof: [hash], checkpoint })).toBe(
    `old 2\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n${checkpoint}`,
  )
  const hashes = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 })
  fc.assert(
    fc.property(fc.maxSafeNat(), hashes, (oldSize, proof) => {
      const read = parseAddCheckpoint(toUtf8(formatAddCheckpoint({ oldSize, proof, checkpoint })))
      if (!read.ok) throw new Error(read.refusal)
      expect([read.value.oldSize, read.value.checkpoint]).toEqual([oldSize, checkpoint])
      expect(read.value.proof.map(toHex)).toEqual(proof.map(toHex))
    }),
  )
  expect(() => formatAddCheckpoint({ oldSize: 1, proof: Array(64).fill(hash), checkpoint })).toThrow(
    RangeError,
  )
})

test.each([
  '',
  'old 1\n',
  'old 01\n\nx',
  'new 1\n\nx',
  'old -1\n\nx',
  'old 1\nAAAA\n\nx',
  `old 1\n${'A'.repeat(44)}\n\nx`,
])('the request %j is refused', (body) => expect(parseAddCheckpoint(toUtf8(body)).ok).toBe(false))

test('the size of a 409 answer', () => {
  expect(parseTreeSize(toUtf8('12345\n'))).toBe(12345)
  for (const wrong of ['12345', '012\n', '\n', '1\n2\n', '-1\n', ' 1\n'])
    expect(parseTreeSize(toUtf8(wrong))).toBeUndefined()
})

describe('a witness’s answer', () => {
  test('adds its cosignature to the checkpoint and leaves strangers out', async () => {
    const cosigned = await addCosignatures(verify, checkpoint, toUtf8(stranger + line), witness)
    expect(cosigned).toEqual({ ok: true, value: checkpoint + line })
    const policy = { ...policyOfKeys([logSigner.signer.key]), witnesses: witness.map((key) => ({ key })) }
    const trusted = await verifyCheckpoint(verify, policy, checkpoint + line)
    expect(trusted.ok && trusted.value.witnesses).toEqual([{ key: witness[0], time: WITNESS_TIME }])
  })
  test.each([
    [stranger, 'cosignature-missing'],
    ['', 'cosignature-wrong'],
    [line.trimEnd(), 'cosignature-wrong'],
    [`${line}\n${line}`, 'cosignature-wrong'],
    ['<html>', 'cosignature-wrong'],
  ])('%j is refused: %s', async (answer, refusal) => {
    const refused = await addCosignatures(verify, checkpoint, toUtf8(answer), witness)
    expect(refused).toEqual({ ok: false, refusal })
  })
  test('a witness’s answer of another checkpoint is refused', async () => {
    const other = await signHead({ size: 4, root: new Uint8Array(32) })
    expect((await addCosignatures(verify, other, toUtf8(line), witness)).ok).toBe(false)
  })
  test('arbitrary bytes are refused, never a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (answer) => {
        expect((await addCosignatures(verify, checkpoint, answer, witness)).ok).toBe(false)
        parseAddCheckpoint(answer)
        parseTreeSize(answer)
      }),
    )
  })
  test('cannot change what the log signed', async () => {
    const cosigned = await addCosignatures(verify, checkpoint, toUtf8(line), witness)
    const note = parseNote(cosigned.ok ? cosigned.value : '')
    expect(note.ok && note.value.text).toBe(text)
  })
})
