import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { openVoterKeys, voteKeyProof, voterKeyOf } from './voter-keys.ts'

const data = mkdtempSync(join(tmpdir(), 'kenes-votes-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))
const keys = openVoterKeys({ data })
const vote = () => newId<'vote'>(new Date())
const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
const hex = (one: Uint8Array) => Buffer.from(one).toString('hex')

describe('the key of a vote', () => {
  test('is made once, stays, and is readable by its owner alone', async () => {
    const id = vote()
    const made = await keys.create(id)
    expect(made).toHaveLength(32)
    expect(hex(await keys.create(id))).toBe(hex(made))
    expect(hex((await openVoterKeys({ data }).read(id)) ?? new Uint8Array())).toBe(hex(made))
    if (process.platform !== 'win32')
      expect(statSync(join(data, 'votes', `${id}.key`)).mode & 0o777).toBe(0o600)
  })
  test('is made once by two processes that begin at the same time', async () => {
    const id = vote()
    const made = await Promise.all(Array.from({ length: 8 }, () => openVoterKeys({ data }).create(id)))
    expect(new Set(made.map(hex)).size).toBe(1)
    expect(readdirSync(join(data, 'votes')).filter((name) => name.endsWith('.new'))).toEqual([])
  })
  test('is gone for good once it is destroyed, which can be done twice', async () => {
    const id = vote()
    const first = await keys.create(id)
    await keys.destroy(id)
    await keys.destroy(id)
    expect(await keys.read(id)).toBeUndefined()
    expect(hex(await keys.create(id))).not.toBe(hex(first))
  })
  test('the key of a vote that is damaged stops the vote, and is not repeated in the error', async () => {
    const id = vote()
    await keys.create(id)
    writeFileSync(join(data, 'votes', `${id}.key`), 'half-a-secret')
    await expect(keys.read(id)).rejects.toThrow(/damaged/)
    await expect(keys.read(id)).rejects.not.toThrow(/half-a-secret/)
  })
  test.each(['../identity', '', 'x', '/etc/passwd'])('is not looked for under the name %j', async (name) => {
    await expect(keys.read(name)).rejects.toThrow()
    await expect(keys.create(name)).rejects.toThrow()
    await expect(async () => keys.destroy(name)).rejects.toThrow()
  })
})

describe('a voter key', () => {
  test('is the same for the same person in a vote, and differs for other people and other votes', () => {
    fc.assert(
      fc.property(bytes, bytes, bytes, bytes, (one, other, ada, bek) => {
        fc.pre(hex(one) !== hex(other) && hex(ada) !== hex(bek))
        expect(hex(voterKeyOf(one, ada))).toBe(hex(voterKeyOf(one, ada)))
        const all = [
          voterKeyOf(one, ada),
          voterKeyOf(one, bek),
          voterKeyOf(other, ada),
          voterKeyOf(other, bek),
        ]
        expect(new Set(all.map(hex)).size).toBe(4)
      }),
    )
  })
  test('contains neither the identity nor anything of the proof', () => {
    fc.assert(
      fc.property(bytes, bytes, (key, identity) => {
        const voter = hex(voterKeyOf(key, identity))
        expect(voter).not.toBe(hex(identity))
        expect(voter.startsWith(hex(voteKeyProof(key)))).toBe(false)
      }),
    )
  })
  // Computed with: printf 'kenes voter 1 identity:' + 32 bytes of 0x02, HMAC-SHA-256 with 32 bytes of 0x01.
  test('is HMAC-SHA-256 with its prefix', () => {
    expect(hex(voterKeyOf(new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)))).toBe(
      'a7e15f6849ff1b4bee6dc2656a9faa81e92bb6024ab6d79af956102dc344349a',
    )
  })
})
