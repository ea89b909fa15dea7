import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { hashOf } from '#platform/crypto/token.ts'
import { newId } from '#platform/id.ts'
import { readEmail } from '#platform/mail/address.ts'
import { reserveLetter } from '#platform/mail/letter-limit.ts'
import { inTransaction } from '#platform/transition.ts'
import { CONFIRMATION_MS, NAME_MAX } from '../model.ts'
import { findOrAddAccount } from '../store.ts'
import { findPurpose } from './queries.ts'
import { addConfirmation, lockConfirmationByKey, markConfirmed } from './store.ts'

/** The queue of e-mails with a link that confirms an address. */
export const CONFIRMATION_QUEUE = 'accounts.send-confirmation'

export type ConfirmationRequest = {
  /** The address as it was typed. */
  readonly email: string
  /** The name by which they want to be called; absent: "a resident". */
  readonly name?: string | undefined
  readonly language: Language
  /** A key of `emailConfirmations` in the manifest of the slice: 'consultations.comment'. */
  readonly purpose: string
  /** The id of the thing that is confirmed, as the slice finds it again. */
  readonly thing: string
}
export type ConfirmRefusal = 'email-wrong' | 'letters-too-many'

/**
 * Sends a link with which a person confirms their address, and with it what they have just done without signing in.
 * Does not reveal whether the address has an account.
 */
export async function requestConfirmation(
  { db, now, jobs, secret, network }: Pick<TransactionContext, 'db' | 'now' | 'jobs' | 'secret' | 'network'>,
  { email: typed, name, language, purpose, thing }: ConfirmationRequest,
): Promise<Result<undefined, ConfirmRefusal>> {
  const email = readEmail(typed)
  if (email === undefined) return refuse('email-wrong')
  const requestedAt = now()
  const permit = await reserveLetter({ db, now, secret, network }, email)
  if (!permit) return refuse('letters-too-many')
  const id = newId<'contact-confirmation'>(requestedAt)
  await addConfirmation(db, {
    id,
    key_hash: null,
    email,
    name: name?.trim().slice(0, NAME_MAX) || null,
    language,
    purpose,
    thing,
    asked_at: requestedAt,
    expires_at: new Date(requestedAt.getTime() + CONFIRMATION_MS),
    confirmed_at: null,
    account_id: null,
    led_to: null,
  })
  await jobs.enqueue(db, CONFIRMATION_QUEUE, { confirmation: id }, { permit })
  return accept(undefined)
}

/**
 * Confirms the address of a link: creates the account if there is none yet, and calls `onConfirmed` of the slice.
 * Nobody is signed in. Opening the link again redirects to the same page. Returns a path after the language.
 */
export function confirmByLink(ctx: Context, key: string): Promise<Result<string, 'link-unknown'>> {
  return inTransaction(ctx, async (inside) => {
    const { db: tx } = inside
    const found = await lockConfirmationByKey(tx, hashOf(key))
    if (found?.led_to) return accept(found.led_to)
    const purpose = found && findPurpose(ctx, found.purpose)
    const now = ctx.now()
    if (!found || !purpose || found.expires_at <= now) return refuse('link-unknown')
    const account: Id<'account'> = await findOrAddAccount(tx, {
      id: newId(now),
      email: found.email,
      name: found.name,
      language: found.language,
      person_id: null,
      created_at: now,
      erased_at: null,
      demo: false,
    })
    const led_to = await purpose.onConfirmed({ ...inside, actor: undefined }, account, found.thing)
    await markConfirmed(tx, found.id, { confirmed_at: now, account_id: account, led_to })
    return accept(led_to)
  })
}
