import { createHmac, randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isId } from '#domain/base/id.ts'
import { createDurably, readIfThere } from '#platform/journal/files.ts'

// In a vote a person is a voter key: HMAC-SHA-256 of their identity with a key of this vote alone. So nobody votes
// twice, two votes have nothing in common, and once the key is destroyed nobody can tell whose a ballot was, not even
// with the identity keys. The key of a vote is never in the database.

const KEY_BYTES = 32
const PROOF_BYTES = 16
const KEY = /^[A-Za-z0-9_-]{43}$/
/** In the data folder: a file for each vote. */
const FOLDER = 'votes'

const VOTER = 'kenes voter 1 identity:'
const PROOF = 'kenes voter 1 proof'

/** The keys of votes in the data folder. Several machines that serve one database must share the folder. */
export type VoterKeys = {
  /** The key of a vote, flushed to the disk; an existing one stays. */
  create(vote: string): Promise<Uint8Array>
  /** Undefined: there is no key of this vote here. */
  read(vote: string): Promise<Uint8Array | undefined>
  /** Deletes the key for good; nothing happens when there is none. */
  destroy(vote: string): Promise<void>
}

const hmac = (key: Uint8Array, ...parts: readonly (string | Uint8Array)[]): Uint8Array => {
  const digest = createHmac('sha256', key)
  for (const part of parts) digest.update(part)
  return new Uint8Array(digest.digest())
}

/** The key of a voter in a vote: the same for the same person, and useless in any other vote. 32 bytes. */
export const voterKeyOf = (voteKey: Uint8Array, identity: Uint8Array): Uint8Array =>
  hmac(voteKey, VOTER, identity)

/** Identifies the key of a vote without revealing anything about it. 16 bytes. */
export const voteKeyProof = (voteKey: Uint8Array): Uint8Array => hmac(voteKey, PROOF).subarray(0, PROOF_BYTES)

export function openVoterKeys({ data }: { readonly data: string }): VoterKeys {
  const fileOf = (vote: string) => {
    if (!isId(vote)) throw new Error('A vote is named by its id')
    return join(data, FOLDER, `${vote}.key`)
  }
  const read = async (vote: string) => {
    const text = (await readIfThere(fileOf(vote)))?.trim()
    if (text === undefined) return undefined
    // The text is a secret, or was meant to be one, so the error does not repeat it.
    if (!KEY.test(text)) throw new Error(`The key of the vote ${vote} is damaged`)
    return new Uint8Array(Buffer.from(text, 'base64url'))
  }
  return {
    read,
    create: async (vote) => {
      await createDurably(fileOf(vote), `${randomBytes(KEY_BYTES).toString('base64url')}\n`)
      const key = await read(vote)
      if (!key) throw new Error(`The key of the vote ${vote} was not written`)
      return key
    },
    destroy: (vote) => rm(fileOf(vote), { force: true }),
  }
}
