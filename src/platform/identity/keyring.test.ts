import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { applyNextKey, IDENTITY_KEY_FILE, identityOf, keyFingerprint, openIdentityKeys } from './keyring.ts'

const data = mkdtempSync(join(tmpdir(), 'kenes-keys-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))
const IIN = '650412100001' // a test number that belongs to nobody: data/kz/iin_test_vectors.json
const [one, two] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)] as const

test('an identity is the same for the same number and keys, and different for any other', () => {
  const identity = identityOf(IIN, [one])
  expect(identity).toHaveLength(32)
  expect(identityOf(IIN, [one])).toEqual(identity)
  expect(identityOf(IIN, [two])).not.toEqual(identity)
  expect(identityOf('650412100379', [one])).not.toEqual(identity)
  // HMAC-SHA-256 of 'kenes identity 1 iin:650412100001' with 32 bytes 01, by openssl.
  expect(Buffer.from(identity).toString('hex')).toBe(KNOWN)
})
const KNOWN = '86da71b1141e4ad4498227eb982c6232ddc97bbcb0e7865f09e5b047da6622f5'

test('a further key is applied to existing identities: nobody has to show a document again', () => {
  expect(applyNextKey(identityOf(IIN, [one]), two)).toEqual(identityOf(IIN, [one, two]))
  expect(identityOf(IIN, [two, one])).not.toEqual(identityOf(IIN, [one, two]))
})

test('the fingerprint tells correct keys from wrong ones and is not an identity', () => {
  expect(keyFingerprint([one])).toHaveLength(16)
  expect(keyFingerprint([one])).not.toEqual(keyFingerprint([two]))
  expect(keyFingerprint([one, two])).not.toEqual(keyFingerprint([one]))
})

test('the first key is created on demand, readable only by its owner; a further one is appended to it', async () => {
  const keys = openIdentityKeys({ data, identityKey: undefined })
  expect(await keys.read()).toEqual([])
  const [first] = await keys.add()
  expect(statSync(join(data, IDENTITY_KEY_FILE)).mode & 0o777).toBe(0o600)
  const both = await keys.add()
  expect(both).toHaveLength(2)
  expect(both[0]).toEqual(first)
  expect(await openIdentityKeys({ data, identityKey: undefined }).read()).toEqual(both)
})

test('keys from the environment are only read, and wrong ones are not repeated in the error', async () => {
  const given = Buffer.from(one).toString('base64url')
  const keys = openIdentityKeys({ data, identityKey: `${given}\n${Buffer.from(two).toString('base64url')}` })
  expect(await keys.read()).toEqual([one, two])
  await expect(keys.add()).rejects.toThrow('KENES_IDENTITY_KEY')
  expect(() => openIdentityKeys({ data, identityKey: 'hunter2' })).toThrow(/^(?!.*hunter2)/)
})
