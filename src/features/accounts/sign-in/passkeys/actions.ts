import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { type Id, isId } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { hashOf } from '#platform/crypto/token.ts'
import { lockUntilCommit } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { reserveChallenge, storeChallenge } from '../../challenge-actions.ts'
import { reportCredentialChange } from '../../credential-actions.ts'
import { PASSKEY_NAME_MAX } from '../../model.ts'
import { type SignedIn, type SignInBrowser, signIn } from '../actions.ts'
import {
  addPasskey,
  consumeChallenge,
  listPasskeys,
  lockPasskey,
  markUsed,
  removePasskey,
  renamePasskey,
} from './store.ts'

const SITE_NAME = 'Kenes'
const RESPONSE_MAX = 20_000

/** The WebAuthn relying party identifier: the host of the site. */
const partyOf = (origin: string) => new URL(origin).hostname
const handleOf = (account: Id<'account'>) => new Uint8Array(Buffer.from(account.replaceAll('-', ''), 'hex'))

/** A challenge for an authenticator, for the page's script, and the secret of the browser that gets it. */
export type PasskeyChallenge = { readonly options: object; readonly signInBrowser: SignInBrowser }

/** Requests any passkey of this site. The request names no account; the passkey identifies it. */
export async function startPasskeySignIn(
  ctx: Context,
  origin: string,
  signInBrowser: string | undefined,
): Promise<Result<PasskeyChallenge, 'sign-ins-too-many'>> {
  if (!(await reserveChallenge(ctx))) return refuse('sign-ins-too-many')
  const options = await generateAuthenticationOptions({
    rpID: partyOf(origin),
    userVerification: 'required',
  })
  const asked = { challenge: options.challenge }
  const challenge = { kind: 'passkey-sign-in', asked, account: null, going: undefined } as const
  return accept({ options, signInBrowser: await storeChallenge(ctx, challenge, signInBrowser) })
}

/** Requests a new passkey for a signed-in person. */
export async function startPasskeyRegistration(
  ctx: Context,
  actor: Actor,
  origin: string,
  signInBrowser: string | undefined,
): Promise<PasskeyChallenge> {
  const existing = await listPasskeys(ctx.db, actor.account)
  const options = await generateRegistrationOptions({
    rpName: SITE_NAME,
    rpID: partyOf(origin),
    userID: handleOf(actor.account),
    userName: actor.email ?? actor.name ?? SITE_NAME,
    userDisplayName: actor.name ?? '',
    attestationType: 'none',
    excludeCredentials: existing.map(({ credential_id: id, transports }) => ({
      id,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const { account } = actor
  const asked = { challenge: options.challenge }
  const challenge = { kind: 'passkey-new', asked, account, going: undefined } as const
  return { options, signInBrowser: await storeChallenge(ctx, challenge, signInBrowser) }
}

/** The answer of an authenticator from the form field; undefined if it is malformed. */
function parseResponse<Response extends { id: string }>(text: string): Response | undefined {
  if (text.length > RESPONSE_MAX) return undefined
  try {
    const value: unknown = JSON.parse(text)
    const { id, response } = value as { id?: unknown; response?: unknown }
    return typeof id === 'string' && typeof response === 'object' ? (value as Response) : undefined
  } catch {
    return undefined
  }
}

/** The library throws on any invalid answer; all errors are one refusal. */
const orUndefined = <T>(checked: Promise<T>): Promise<T | undefined> => checked.catch(() => undefined)

/** Signs in with a passkey: the challenge of this browser, answered once, by a key whose counter increases. */
export function signInByPasskey(
  ctx: Context,
  attempt: {
    readonly origin: string
    readonly signInBrowser: string
    readonly response: string
    readonly device: string
    readonly going: string | undefined
  },
): Promise<Result<SignedIn, 'passkey-refused'>> {
  return inTransaction(ctx, async (inside) => {
    const { db } = inside
    const now = ctx.now()
    const asked = await consumeChallenge(db, hashOf(attempt.signInBrowser), 'passkey-sign-in', now)
    const response = parseResponse<AuthenticationResponseJSON>(attempt.response)
    const key = response && (await lockPasskey(db, response.id))
    if (!asked || !response || !key) return refuse('passkey-refused')
    const checked = await orUndefined(
      verifyAuthenticationResponse({
        response,
        expectedChallenge: asked.asked.challenge ?? '',
        expectedOrigin: attempt.origin,
        expectedRPID: partyOf(attempt.origin),
        requireUserVerification: true,
        credential: {
          id: key.credential_id,
          publicKey: new Uint8Array(key.public_key),
          counter: key.counter,
        },
      }),
    )
    if (!checked?.verified) return refuse('passkey-refused')
    const { newCounter, credentialBackedUp } = checked.authenticationInfo
    await markUsed(db, key.id, { counter: newCounter, backed_up: credentialBackedUp, used_at: now })
    const how = { way: 'passkey', device: attempt.device, going: attempt.going ?? null } as const
    return accept(await signIn(inside, key.account_id, how))
  })
}

/**
 * Adds the passkey that an authenticator has created for the person who requested it. The first passkey of somebody whose
 * roles a code does not open proves them as signing in with it would, so their session goes on under a new token: whoever
 * has a copy of the old one gains nothing, and other sessions stay without the roles. Returns that new session.
 */
export function addNewPasskey(
  ctx: Context,
  actor: Actor,
  attempt: {
    readonly origin: string
    readonly signInBrowser: string
    readonly response: string
    readonly device: string
    /** The name of the passkey where the device is not known. */
    readonly otherwiseName: string
  },
): Promise<Result<SignedIn | undefined, 'passkey-refused'>> {
  return inTransaction(ctx, async (inside): Promise<Result<SignedIn | undefined, 'passkey-refused'>> => {
    const { db } = inside
    const now = ctx.now()
    // Of two browsers that add a first passkey at once, one is refused.
    await lockUntilCommit(db, `passkeys:${actor.account}`)
    const asked = await consumeChallenge(db, hashOf(attempt.signInBrowser), 'passkey-new', now)
    const response = parseResponse<RegistrationResponseJSON>(attempt.response)
    if (!asked || asked.account_id !== actor.account || !response) return refuse('passkey-refused')
    // Whoever reads the letters of an official must not add a passkey of their own beside the official's.
    const guarded = (actor.withheldRoles ?? []).length > 0
    if (guarded && (await listPasskeys(db, actor.account)).length > 0) return refuse('passkey-refused')
    const checked = await orUndefined(
      verifyRegistrationResponse({
        response,
        expectedChallenge: asked.asked.challenge ?? '',
        expectedOrigin: attempt.origin,
        expectedRPID: partyOf(attempt.origin),
        requireUserVerification: true,
      }),
    )
    if (!checked?.verified) return refuse('passkey-refused')
    const { credential, credentialBackedUp } = checked.registrationInfo
    const added = await addPasskey(db, {
      id: newId(now),
      account_id: actor.account,
      credential_id: credential.id,
      public_key: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      backed_up: credentialBackedUp,
      name: (attempt.device || attempt.otherwiseName).slice(0, PASSKEY_NAME_MAX),
      added_at: now,
      used_at: null,
    })
    if (!added) return refuse('passkey-refused')
    await reportCredentialChange(inside, actor.account, 'passkey-added')
    if (!guarded) return accept(undefined)
    const { device } = attempt
    return accept(await signIn(inside, actor.account, { way: 'passkey', device, going: null }))
  })
}

/** Removes a passkey of the person. One that protects roles is removed only in a session that it, or another, opened. */
export function removeOwnPasskey(
  ctx: Context,
  actor: Actor,
  key: string,
): Promise<Result<undefined, 'passkey-unknown' | 'passkey-protected'>> {
  return inTransaction(ctx, async (inside) => {
    if (!isId(key)) return refuse('passkey-unknown')
    if ((actor.withheldRoles ?? []).length > 0) return refuse('passkey-protected')
    const { numDeletedRows } = await removePasskey(inside.db, actor.account, key)
    if (numDeletedRows === 0n) return refuse('passkey-unknown')
    await reportCredentialChange(inside, actor.account, 'passkey-removed')
    return accept(undefined)
  })
}

/** Renames one of a person's own passkeys. */
export async function renameOwnPasskey(
  { db }: Context,
  { account }: Actor,
  { key, name }: { readonly key: string; readonly name: string },
): Promise<Result<undefined, 'passkey-unknown'>> {
  if (!isId(key)) return refuse('passkey-unknown')
  const { numUpdatedRows } = await renamePasskey(db, account, key, name)
  return numUpdatedRows === 0n ? refuse('passkey-unknown') : accept(undefined)
}
