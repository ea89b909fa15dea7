import type { TestSite } from '#app/testing/site.ts'
import type { Language } from '#domain/base/text.ts'

export const REGION = 'Қостанай облысы'

/** The unsubscribe link of a letter. */
export const linkIn = (text = '') => /\/(kk|ru|en)\/account\/letters\/[\w-]+/.exec(text)?.[0] ?? ''

/** Makes people who subscribe to new items of a place on their preferences page. */
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
