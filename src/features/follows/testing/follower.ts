import type { TestSite } from '#app/testing/site.ts'
import type { Language } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { type Frequency, followPath } from '../model.ts'

/** A region, as a thing that is followed. */
export const REGION = { kind: 'territories.place', id: '390000000' }
/** A city inside it. */
export const CITY = { kind: 'territories.place', id: '391010000' }

/** The link of a letter that leads to the list of what its reader follows. */
export const linkIn = (text = '') => /\/(kk|ru|en)\/account\/letters\/[\w-]+/.exec(text)?.[0] ?? ''

/** Makes people who follow things, by the button of their pages. */
export const followersOf =
  (site: TestSite) =>
  async (
    things: readonly ThingAddress[],
    { language = 'ru', frequency = 'at-once' }: { language?: Language; frequency?: Frequency } = {},
  ) => {
    const person = await site.signIn()
    await site.post('/kk/account/preferences', { name: '', language }, person.headers)
    for (const thing of things) {
      const followed = await site.post(`/kk${followPath(thing)}`, { frequency }, person.headers)
      if (followed.statusCode !== 303) throw new Error(`Following was refused: ${followed.statusCode}`)
    }
    const { email } = await site.db
      .selectFrom('account_link')
      .select('email')
      .where('id', '=', person.account)
      .executeTakeFirstOrThrow()
    return { ...person, email: email ?? '' }
  }
