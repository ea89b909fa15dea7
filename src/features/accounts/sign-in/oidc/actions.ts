import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { isLanguage, type Language } from '#domain/base/text.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { hashOf } from '#platform/crypto/token.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { readEmail } from '#platform/mail/address.ts'
import type { Identity, IdentityProvider } from '#platform/oidc/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { reserveChallenge, storeChallenge } from '../../challenge-actions.ts'
import { reportCredentialChange } from '../../credential-actions.ts'
import { OIDC_RETURN_PATH } from '../../model.ts'
import { addAccount, findOrAddAccount } from '../../store.ts'
import { type SignedIn, type SignInBrowser, signIn } from '../actions.ts'
import { consumeChallenge } from '../passkeys/store.ts'
import { addExternalIdentity, lockOtherWays, markIdentityUsed, removeExternalIdentities } from './store.ts'

export type ProviderRequest = {
  readonly origin: string
  readonly language: Language
  readonly going: string | undefined
  /** The account that gets a further way to sign in; undefined: to sign in with the provider. */
  readonly linkTo?: Id<'account'>
}

type BegunSignIn = { readonly url: string; readonly signInBrowser: SignInBrowser }

/** The provider's address; the expected answer is stored under the secret of the browser. */
export async function startProviderSignIn(
  ctx: Context,
  provider: IdentityProvider,
  input: ProviderRequest,
  signInBrowser: string | undefined,
): Promise<Result<BegunSignIn, 'sign-ins-too-many'>> {
  if (!(await reserveChallenge(ctx))) return refuse('sign-ins-too-many')
  const { url, request: asked } = await provider.begin(input.origin + OIDC_RETURN_PATH)
  const { language, going, linkTo = null } = input
  const challenge = { kind: 'oidc', asked: { ...asked, language }, account: linkTo, going } as const
  return accept({ url, signInBrowser: await storeChallenge(ctx, challenge, signInBrowser) })
}

/**
 * The account of an identity: the one it signed into before, that of the address verified by the provider, or a new
 * one. Whoever happens to be signed in in this browser is not asked and gets nothing linked.
 */
async function findOrAddAccountOf(
  inside: TransactionContext,
  identity: Identity,
  language: Language,
): Promise<Id<'account'>> {
  const { db } = inside
  const now = inside.now()
  const { issuer, subject } = identity
  const known = await markIdentityUsed(db, { issuer, subject, now })
  if (known) return known
  const email = identity.email === undefined ? undefined : readEmail(identity.email)
  const row = {
    id: newId<'account'>(now),
    name: null,
    language,
    person_id: null,
    created_at: now,
    erased_at: null,
    demo: false,
  }
  const account = email === undefined ? row.id : await findOrAddAccount(db, { ...row, email })
  if (email === undefined) await addAccount(db, { ...row, email: null })
  await addExternalIdentity(db, { issuer, subject, account_id: account, added_at: now, used_at: now })
  await reportCredentialChange(inside, account, 'provider-linked')
  return account
}

/** Whether an identity is a way to sign in to this account now; false: it signs in to another one. */
async function link(
  inside: TransactionContext,
  identity: Identity,
  account: Id<'account'>,
): Promise<boolean> {
  const { issuer, subject } = identity
  const now = inside.now()
  const known = await markIdentityUsed(inside.db, { issuer, subject, now })
  if (known) return known === account
  await addExternalIdentity(inside.db, { issuer, subject, account_id: account, added_at: now, used_at: now })
  await reportCredentialChange(inside, account, 'provider-linked')
  return true
}

/** Either somebody signed in, or a signed-in person asked to add the provider. */
type CameBack = { readonly language: Language } & (
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  | { readonly kind: 'provider-added' }
  | { readonly kind: 'identity-taken' }
)

/**
 * What the provider's answer was asked for: a sign-in, or a further way to sign in for the person who asked and is
 * still signed in. Other slices use its claims in the same transaction.
 */
export async function returnFromProvider(
  ctx: Context,
  provider: IdentityProvider,
  cameBack: { readonly url: URL; readonly signInBrowser: string; readonly device: string },
): Promise<Result<CameBack, 'provider-refused'>> {
  const found = await consumeChallenge(ctx.db, hashOf(cameBack.signInBrowser), 'oidc', ctx.now())
  if (!found) return refuse('provider-refused')
  const { state = '', nonce = '', verifier = '', language = '' } = found.asked
  const signInLanguage = isLanguage(language) ? language : 'kk'
  // The provider is called outside transactions, because it may take seconds.
  const identity = await provider.finish(cameBack.url, { state, nonce, verifier }).catch(() => undefined)
  if (!identity) return refuse('provider-refused')
  const { account_id: linkTo } = found
  if (linkTo && ctx.actor?.account !== linkTo) return refuse('provider-refused')
  return inTransaction(ctx, async (inside) => {
    if (linkTo && !(await link(inside, identity, linkTo)))
      return accept({ kind: 'identity-taken', language: signInLanguage })
    const account = linkTo ?? (await findOrAddAccountOf(inside, identity, signInLanguage))
    const { issuer, claims } = identity
    for (const { onProviderSignIn } of ctx.features)
      await onProviderSignIn?.(inside, account, { issuer, claims })
    if (linkTo) return accept({ kind: 'provider-added', language: signInLanguage })
    const how = { way: 'oidc', device: cameBack.device, going: found.then_path } as const
    return accept({
      kind: 'signed-in',
      signedIn: await signIn(inside, account, how),
      language: signInLanguage,
    })
  })
}

/** Takes the provider away as a way to sign in, unless nothing else is left. */
export const unlinkProvider = (ctx: Context, actor: Actor): Promise<Result<undefined, 'provider-only-way'>> =>
  inTransaction(ctx, async (inside) => {
    const others = await lockOtherWays(inside.db, actor.account)
    if (!others.code && !others.passkey) return refuse('provider-only-way')
    const { numDeletedRows } = await removeExternalIdentities(inside.db, actor.account)
    if (numDeletedRows > 0n) await reportCredentialChange(inside, actor.account, 'provider-unlinked')
    return accept(undefined)
  })
