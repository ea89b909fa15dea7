import { timingSafeEqual } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { hashOf, newKey } from '#platform/crypto/token.ts'
import { newId } from '#platform/id.ts'
import { reserveLetter, reserveOwnLetter } from '#platform/mail/letter-limit.ts'
import { inTransaction } from '#platform/transition.ts'
import {
  CODE_MS,
  type CodeRefusal,
  decideAttempt,
  hashOfCode,
  KNOWN_BROWSER_MS,
  knownBrowserProof,
  type SignInMethod,
} from '../model.ts'
import { openSession } from '../session-actions.ts'
import { endSession, findOrAddAccount, getNameAndAddress } from '../store.ts'
import { consentText } from './consent-model.ts'
import { addAttempt, addConsent, addGuess, closeAttempt, findConsent, lockAttempt } from './store.ts'

/** The queue of letters with a sign-in code. */
export const CODE_QUEUE = 'accounts.send-code'

/** The cookie of a browser that has begun to sign in: a secret and its expiry. */
export type SignInBrowser = { readonly secret: string; readonly expires: Date }

/**
 * Sends a code to an address, valid only in the requesting browser. The work and the answer are the same whether or
 * not the address has an account.
 * @param browser `before`: the secret of its earlier attempt, whose code is invalidated; `known`: its proof that the
 * owner of the address has signed in with it, so that strangers cannot use up the letters of that browser
 */
export async function requestCode(
  ctx: Context,
  input: { readonly email: string; readonly language: Language; readonly going: string | undefined },
  { before, known }: { readonly before?: string | undefined; readonly known?: string | undefined },
): Promise<Result<SignInBrowser, 'letters-too-many'>> {
  const now = ctx.now()
  const signInBrowser = { secret: newKey(), expires: new Date(now.getTime() + CODE_MS) }
  return inTransaction(ctx, async (inside): Promise<Result<SignInBrowser, 'letters-too-many'>> => {
    const { db } = inside
    const isKnown = known !== undefined && known === knownBrowserProof(inside, input.email)
    const reserve = isKnown ? reserveOwnLetter : reserveLetter
    const permit = await reserve(inside, input.email)
    if (!permit) return refuse('letters-too-many')
    if (before !== undefined) await closeAttempt(db, hashOf(before), now)
    const id = newId<'sign-in-attempt'>(now)
    await addAttempt(db, {
      id,
      browser_hash: hashOf(signInBrowser.secret),
      email: input.email,
      language: input.language,
      then_path: input.going ?? null,
      code_hash: null,
      guesses: 0,
      asked_at: now,
      expires_at: signInBrowser.expires,
      closed_at: null,
    })
    await ctx.jobs.enqueue(db, CODE_QUEUE, { attempt: id }, { permit })
    return accept(signInBrowser)
  })
}

/** A session that has just been opened. */
export type SignedIn = {
  readonly token: string
  readonly expires: Date
  readonly account: Id<'account'>
  /** What the browser shows when it asks for the next code; absent where the account has no address. */
  readonly known: { readonly proof: string; readonly until: Date } | undefined
  /** How the person is called. */
  readonly name: string | null
  /** Where to redirect the person. */
  readonly going: string | undefined
  /** Whether the current consent text still has to be shown. */
  readonly consented: boolean
}

/**
 * Opens a session with a new token and ends the previous session of the browser, so that a stolen token becomes
 * useless.
 */
export async function signIn(
  inside: TransactionContext,
  account: Id<'account'>,
  how: { readonly way: SignInMethod; readonly device: string; readonly going: string | null },
): Promise<SignedIn> {
  if (inside.actor) await endSession(inside.db, inside.actor.account, inside.actor.session)
  // Before the session is read: what the sign-in has proved may change what the person may do.
  for (const { onSignIn } of inside.features) await onSignIn?.(inside, account)
  const { token, expires } = await openSession(inside, account, how)
  const consented = (await findConsent(inside.db, account, consentText.version)) !== undefined
  const { name, email } = await getNameAndAddress(inside.db, account)
  const known =
    email === null
      ? undefined
      : {
          proof: knownBrowserProof(inside, email),
          until: new Date(inside.now().getTime() + KNOWN_BROWSER_MS),
        }
  return { token, expires, account, known, name, going: how.going ?? undefined, consented }
}

/**
 * Signs in with the code from the letter, in the browser that requested it; creates the account if there is none
 * yet.
 */
export function signInByCode(
  ctx: Context,
  {
    signInBrowser,
    code,
    device,
  }: { readonly signInBrowser: string; readonly code: string; readonly device: string },
): Promise<Result<SignedIn, CodeRefusal>> {
  return inTransaction(ctx, async (inside) => {
    const { db } = inside
    const now = ctx.now()
    const browser = hashOf(signInBrowser)
    const attempt = await lockAttempt(db, browser)
    if (!attempt || decideAttempt(attempt, now) === 'spent') return refuse('code-spent')
    const right = attempt.codeHash ?? new Uint8Array(32)
    if (!timingSafeEqual(hashOfCode(ctx.secret, attempt.id, code), right)) {
      await addGuess(db, attempt.id)
      return refuse(
        decideAttempt({ ...attempt, guesses: attempt.guesses + 1 }, now) === 'spent'
          ? 'code-spent'
          : 'code-wrong',
      )
    }
    await closeAttempt(db, browser, now)
    const account = await findOrAddAccount(db, {
      id: newId(now),
      email: attempt.email,
      name: null,
      language: attempt.language,
      person_id: null,
      created_at: now,
      erased_at: null,
      demo: false,
    })
    return accept(await signIn(inside, account, { way: 'code', device, going: attempt.going }))
  })
}

/** Records the consent of a person to the current text, in the language in which they read it. */
export const saveConsent = async (ctx: Context, account: Id<'account'>, language: Language) =>
  addConsent(ctx.db, {
    account_id: account,
    version: consentText.version,
    language,
    given_at: ctx.now(),
  })
