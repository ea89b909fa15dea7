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

/** What has to come back from the provider, kept on our side under the secret of the browser. */
export type AuthorizationRequest = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export type Identity = {
  readonly issuer: string
  /** The person's identifier at the issuer; means nothing elsewhere (OpenID Connect Core 1.0, section 2). */
  readonly subject: string
  /** Only if the provider says that it has checked the address. */
  readonly email: string | undefined
  readonly name: string | undefined
  readonly claims: Readonly<Record<string, unknown>>
}

/** An OpenID Connect provider: authorization code flow with PKCE (RFC 7636), state and nonce. */
export type IdentityProvider = {
  readonly name: string
  /** Where to send the browser, and what to remember until it comes back. */
  readonly begin: (
    returnTo: string,
  ) => Promise<{ readonly url: string; readonly request: AuthorizationRequest }>
  /** Checks the address with which the browser came back; throws whatever is wrong with it. */
  readonly finish: (cameBack: URL, asked: AuthorizationRequest) => Promise<Identity>
}

export type ProviderSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
  readonly scope: string
}

const TIMEOUT_S = 10

/** The provider of the settings. Its own settings are asked for when somebody first signs in, and kept. */
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
      const asked = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: settings.scope,
        state: asked.state,
        nonce: asked.nonce,
        code_challenge: await calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, request: asked }
    },
    finish: async (cameBack, asked) => identityOf(await configuration(), cameBack, asked),
  }
}

const discover = ({ issuer, clientId, clientSecret }: ProviderSettings) =>
  discovery(new URL(issuer), clientId, undefined, ClientSecretPost(clientSecret), {
    timeout: TIMEOUT_S,
    // The settings allow http for a provider on this machine only, to try it out.
    execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
  })

async function identityOf(
  configuration: Configuration,
  cameBack: URL,
  asked: AuthorizationRequest,
): Promise<Identity> {
  const tokens = await authorizationCodeGrant(configuration, cameBack, {
    expectedState: asked.state,
    expectedNonce: asked.nonce,
    pkceCodeVerifier: asked.verifier,
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
