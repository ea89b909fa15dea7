import type { TestSite } from '#app/testing/site.ts'
import type { Language } from '#domain/base/text.ts'

export const REGION = 'Қостанай облысы'

/** The link in a letter that stops the letters. */
export const linkIn = (text = '') => /\/(kk|ru|en)\/account\/letters\/[\w-]+/.exec(text)?.[0] ?? ''

/** People who ask on their preferences page to be told of what is new in a place. */
export const followersOf =
  (site: TestSite) =>
  async (
    told: readonly string[],
    {
      language = 'ru',
      place = REGION,
      code = '',
    }: { language?: Language; place?: string; code?: string } = {},
  ) => {
    const person = await site.signIn()
    const saved = await site.post(
      '/kk/account/preferences',
      { language, place, code, ...Object.fromEntries(told.map((kind) => [`told-${kind}`, 'yes'])) },
      person.headers,
    )
    if (saved.statusCode !== 303) throw new Error(`The preferences were refused: ${saved.statusCode}`)
    const { email } = await site.db
      .selectFrom('account_link')
      .select('email')
      .where('id', '=', person.account)
      .executeTakeFirstOrThrow()
    return { ...person, email: email ?? '' }
  }
