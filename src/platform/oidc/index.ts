import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'

/** What the provider has to return; stored under the secret of the browser. */
export type AuthorizationRequest = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export type Identity = {
  readonly issuer: string
  /** The person's identifier at the issuer; meaningless elsewhere (OpenID Connect Core 1.0, section 2). */
  readonly subject: string
  /** Present only if the provider states that it has verified the address. */
  readonly email: string | undefined
  readonly name: string | undefined
  readonly claims: Readonly<Record<string, unknown>>
}

/** An OpenID Connect provider: authorization code flow with PKCE (RFC 7636), state and nonce. */
export type IdentityProvider = {
  readonly name: string
  /** The address to redirect the browser to, and what to store until it returns. */
  readonly begin: (
    returnTo: string,
  ) => Promise<{ readonly url: string; readonly request: AuthorizationRequest }>
  /** Verifies the address with which the browser returned; throws if anything is wrong with it. */
  readonly finish: (cameBack: URL, authorization: AuthorizationRequest) => Promise<Identity>
}

export type ProviderSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
  readonly scope: string
}

const TIMEOUT_S = 10

/** The configured provider. Its metadata is discovered at the first sign-in and cached. */
export function openProvider(settings: ProviderSettings): IdentityProvider {
  let known: Promise<Configuration> | undefined
  const configuration = () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    name: settings.name,
    begin: async (returnTo) => {
      const authorization = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: settings.scope,
        state: authorization.state,
        nonce: authorization.nonce,
        code_challenge: await calculatePKCECodeChallenge(authorization.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, request: authorization }
    },
    finish: async (cameBack, authorization) => readIdentity(await configuration(), cameBack, authorization),
  }
}

const discover = ({ issuer, clientId, clientSecret }: ProviderSettings) =>
  discovery(new URL(issuer), clientId, undefined, ClientSecretPost(clientSecret), {
    timeout: TIMEOUT_S,
    // The settings allow http only for a provider on this machine, for testing.
    execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
  })

async function readIdentity(
  configuration: Configuration,
  cameBack: URL,
  authorization: AuthorizationRequest,
): Promise<Identity> {
  const tokens = await authorizationCodeGrant(configuration, cameBack, {
    expectedState: authorization.state,
    expectedNonce: authorization.nonce,
    pkceCodeVerifier: authorization.verifier,
    idTokenExpected: true,
  })
  const token = tokens.claims()
  if (!token) throw new Error('The provider sent no ID token')
  const asksMore = configuration.serverMetadata().userinfo_endpoint !== undefined
  const info = asksMore ? await fetchUserInfo(configuration, tokens.access_token, token.sub) : {}
  const claims: Readonly<Record<string, unknown>> = { ...info, ...token }
  const { email, email_verified: checked, name } = claims
  return {
    issuer: token.iss,
    subject: token.sub,
    email: typeof email === 'string' && checked === true ? email : undefined,
    name: typeof name === 'string' ? name : undefined,
    claims,
  }
}
