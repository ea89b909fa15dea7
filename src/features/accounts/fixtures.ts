import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { hashOf } from '#platform/crypto/token.ts'
import type { Samples } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { addPasskey } from './sign-in/passkeys/store.ts'
import { addSession } from './store.ts'

type Answer = {
  readonly statusCode: number
  readonly body: string
  readonly headers: Record<string, unknown>
}

/** What these builders need from the site under test. */
type Site = {
  readonly letters: readonly { readonly text: string }[]
  post(
    path: string,
    form: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>
  work(): Promise<void>
}

/** All cookies that an answer sets, as a request header; deleted cookies are left out. */
export function cookiesOf(...answers: readonly { headers: Record<string, unknown> }[]): { cookie: string } {
  const jar = new Map<string, string>()
  for (const { headers } of answers)
    for (const line of [headers['set-cookie'] ?? []].flat() as string[]) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
  return { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
}

/** The newest code that was sent, without its space. */
const codeIn = (site: Site): string =>
  site.letters.flatMap(({ text }) => /^(\d{4}) (\d{4})$/m.exec(text)?.slice(1).join('') ?? []).at(-1) ?? ''

/** Requests a code and reads it from the letter. */
export async function askCode(
  site: Site,
  email: string,
  options: { language?: string; going?: string; headers?: Readonly<Record<string, string>> } = {},
) {
  const { language = 'kk', going, headers } = options
  const answer = await site.post(
    `/${language}/account/sign-in`,
    going === undefined
      ? { email }
      : Object.fromEntries([
          ['email', email],
          ['then', going],
        ]),
    headers,
  )
  await site.work()
  return { answer, signInBrowser: cookiesOf(answer), code: codeIn(site) }
}

/** A code that differs from this one. */
export const otherCode = (code: string): string => String((Number(code) + 1) % 10 ** 8).padStart(8, '0')

const ownOnly = 'It is looked for only among what belongs to who asks: of another person nothing is found'

/** A passkey of the account that no authenticator answers for. */
async function aPasskey({ db, now }: Context, account: Id<'account'>): Promise<{ readonly key: string }> {
  const key = newId<'passkey'>(now())
  await addPasskey(db, {
    id: key,
    account_id: account,
    credential_id: key,
    public_key: new Uint8Array(32),
    counter: 0,
    transports: [],
    backed_up: false,
    name: 'Phone',
    added_at: now(),
    used_at: null,
  })
  return { key }
}

async function aSession({ db, now }: Context, account: Id<'account'>): Promise<{ readonly session: string }> {
  const session = newId<'session'>(now())
  await addSession(db, {
    id: session,
    token_hash: hashOf(session),
    account_id: account,
    way: 'code',
    device: 'Phone',
    opened_at: now(),
    seen_at: now(),
    expires_at: new Date(now().getTime() + DAY_MS),
  })
  return { session }
}

export const samples: Samples = {
  '/account/passkeys/:key': {
    params: (ctx, { account }) => aPasskey(ctx, account),
    form: async () => ({ name: 'Laptop' }),
    unowned: ownOnly,
    isUntouched: async ({ db }, { key = '' }) =>
      (await db.selectFrom('passkey').select('name').where('id', '=', key).executeTakeFirst())?.name ===
      'Phone',
  },
  '/account/sessions/:session': {
    params: (ctx, { account }) => aSession(ctx, account),
    unowned: ownOnly,
    isUntouched: async ({ db }, { session = '' }) =>
      (await db.selectFrom('session').select('id').where('id', '=', session).executeTakeFirst()) !==
      undefined,
  },
}
