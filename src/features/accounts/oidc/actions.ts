import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { isLanguage, type Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { hashOf, newKey } from '#platform/crypto/token.ts'
import { newId } from '#platform/id.ts'
import { readEmail } from '#platform/mail/address.ts'
import type { Identity, IdentityProvider } from '#platform/oidc/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { reportCredentialChange } from '../credential-actions.ts'
import { CODE_MS } from '../model.ts'
import { consumeChallenge, saveChallenge } from '../passkeys/store.ts'
import { type SignedIn, type SignInBrowser, signIn } from '../sign-in/actions.ts'
import { addAccount, findOrAddAccount } from '../store.ts'
import { addExternalIdentity, findExternalIdentity } from './store.ts'

export const OIDC_RETURN = '/account/oidc/return'

/** Redirects the browser to the provider; the expected answer is stored under the secret of the browser. */
export async function startProviderSignIn(
  ctx: Context,
  provider: IdentityProvider,
  wish: { readonly origin: string; readonly language: Language; readonly going: string | undefined },
  signInBrowser: string | undefined,
): Promise<{ readonly url: string; readonly signInBrowser: SignInBrowser }> {
  const { url, request: asked } = await provider.begin(wish.origin + OIDC_RETURN)
  const secret = signInBrowser ?? newKey()
  const expires = new Date(ctx.now().getTime() + CODE_MS)
  await saveChallenge(ctx.db, {
    browser_hash: hashOf(secret),
    kind: 'oidc',
    asked: { ...asked, language: wish.language },
    account_id: null,
    then_path: wish.going ?? null,
    expires_at: expires,
  })
  return { url, signInBrowser: { secret, expires } }
}

/**
 * The account of an identity: the one it signed into before, that of the signed-in person, that of the address
 * verified by the provider, or a new one.
 */
async function accountOf(inside: Context, identity: Identity, language: Language): Promise<Id<'account'>> {
  const { db, actor } = inside
  const now = inside.now()
  const { issuer, subject } = identity
  const known = await findExternalIdentity(db, { issuer, subject, now })
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
  let account = actor?.account
  if (!account && email !== undefined) account = await findOrAddAccount(db, { ...row, email })
  if (!account) {
    await addAccount(db, { ...row, email: null })
    account = row.id
  }
  await addExternalIdentity(db, { issuer, subject, account_id: account, added_at: now, used_at: now })
  await reportCredentialChange(inside, account, 'provider-linked')
  return account
}

/** Signs in with the provider's answer; other slices use its claims in the same transaction. */
export async function signInByProvider(
  ctx: Context,
  provider: IdentityProvider,
  cameBack: { readonly url: URL; readonly signInBrowser: string; readonly device: string },
): Promise<Result<SignedIn & { readonly language: Language }, 'provider-refused'>> {
  const found = await consumeChallenge(ctx.db, hashOf(cameBack.signInBrowser), 'oidc', ctx.now())
  if (!found) return refuse('provider-refused')
  const { state = '', nonce = '', verifier = '', language = '' } = found.asked
  const spoken = isLanguage(language) ? language : 'kk'
  // The provider is called outside transactions, because it may take seconds.
  const identity = await provider.finish(cameBack.url, { state, nonce, verifier }).catch(() => undefined)
  if (!identity) return refuse('provider-refused')
  return inTransaction(ctx, async (inside) => {
    const account = await accountOf(inside, identity, spoken)
    const { issuer, claims } = identity
    for (const { onProviderSignIn } of ctx.features)
      await onProviderSignIn?.(inside, account, { issuer, claims })
    const how = { way: 'oidc', device: cameBack.device, going: found.then_path } as const
    return accept({ ...(await signIn(inside, account, how)), language: spoken })
  })
}
