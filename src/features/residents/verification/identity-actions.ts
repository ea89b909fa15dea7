import { accept, refuse } from '#domain/base/result.ts'
import type { Iin } from '#domain/iin/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { applyNextKey, identityOf, keyFingerprint } from '#platform/identity/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { hasOpenRoll } from '../rolls/store.ts'
import { countIdentities, listIdentities, lockKey, replaceIdentities, saveIdentityKey } from '../store.ts'

const PORTION = 500

/** The keys are not those with which residents were recorded. Continuing would treat everybody as unknown. */
export class WrongIdentityKeys extends Error {
  constructor(what: string) {
    super(`${what}. Put back KENES_IDENTITY_KEY or the file identity.key from your copy of it.`)
    this.name = 'WrongIdentityKeys'
  }
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** The keys in force, checked against the database; the first one is created before the first verification. */
async function ensureKeys({ db, identityKeys, now }: TransactionContext, how: 'to-use' | 'to-change') {
  let row = await lockKey(db, how)
  if (!row) {
    const keys = await identityKeys.read()
    const [first = (await identityKeys.add())[0]] = keys
    if (!first) throw new WrongIdentityKeys('There is no identity key')
    await saveIdentityKey(db, { number: 1, proof: keyFingerprint([first]), since: now() })
    row = await lockKey(db, how)
  }
  const number = row?.number ?? 0
  const keys = (await identityKeys.read()).slice(0, number)
  if (!row || keys.length < number)
    throw new WrongIdentityKeys(`Of ${number} identity keys ${keys.length} were found`)
  if (!same(keyFingerprint(keys), row.proof))
    throw new WrongIdentityKeys('The identity keys are not those of this database')
  return keys
}

/** The number of the identity key in force, which stays so until the transaction ends. */
export const ensureIdentityKey = async (inside: TransactionContext): Promise<number> =>
  (await ensureKeys(inside, 'to-use')).length

/** The identity of a person as it is stored: equal for the same number, and meaningless without the keys. */
export async function hashIdentity(inside: TransactionContext, iin: Iin) {
  const keys = await ensureKeys(inside, 'to-use')
  return { identity: identityOf(iin, keys), key_number: keys.length }
}

const addIdentityKey = defineTransition({
  load: async (inside, _: { readonly progress: Progress }) => {
    const keys = await ensureKeys(inside, 'to-change')
    return accept({ keys, voting: await hasOpenRoll(inside.db) })
  },
  allow: 'anyone',
  // Voters would get other keys, and could vote again.
  rule: ({ thing: { keys, voting } }) => (voting ? refuse('roll-open') : accept({ number: keys.length + 1 })),
  write: async (
    { db, identityKeys },
    { input: { progress }, thing: { keys }, decision: { number }, now },
  ) => {
    const existing = await identityKeys.read()
    const all = existing.length >= number ? existing : await identityKeys.add()
    const key = all[number - 1]
    if (!key) throw new WrongIdentityKeys('There is no further identity key')
    const total = await countIdentities(db)
    let done = 0
    for (const table of ['resident', 'resident_rest'] as const) {
      for (;;) {
        const portion = await listIdentities(db, table, number, PORTION)
        if (portion.length === 0) break
        const pairs = portion.map(({ identity }) => ({ old: identity, fresh: applyNextKey(identity, key) }))
        await replaceIdentities(db, table, number, pairs)
        done += portion.length
        progress(done, total)
      }
    }
    await saveIdentityKey(db, { number, proof: keyFingerprint([...keys, key]), since: now })
    return { number, identities: done }
  },
  audit: (_, { number }) => ({
    what: 'residents.key-changed',
    before: { key: number - 1 },
    after: { key: number },
  }),
  journal: 'none',
  notify: 'nobody',
})

/**
 * Applies a further key to every identity, in one transaction; afterwards the earlier keys alone are useless with
 * this database. The key is on the disk before anything is written; if the rest fails, the next attempt uses the
 * same key. Refused while the roll of a vote is open.
 * @param progress is called with the number of identities done and the total
 */
export const rotateKeys = async (ctx: Context, progress: Progress) => addIdentityKey(ctx, { progress })
