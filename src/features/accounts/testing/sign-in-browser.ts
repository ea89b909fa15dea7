import { beforeEach } from 'vitest'
import { testSite } from '#app/testing.ts'
import { askCode } from '#features/accounts/fixtures.ts'
import { saveConsent } from '#features/accounts/sign-in/actions.ts'

/** The time at the beginning of each test. */
export const NOW = '2026-11-20T09:00:00Z'
/** The address of the form for the code. */
export const ENTER_PATH = '/kk/account/sign-in/code'

/** A site for sign-in tests: each test begins at the same time, without letters. */
export async function signInSite() {
  const site = await testSite({ now: NOW })
  const db = site.db
  beforeEach(async () => {
    site.clock.set(NOW)
    await site.work()
    site.letters.length = 0
  })

  let numbered = 0
  const someone = () => {
    numbered += 1
    return `someone-${numbered}@example.kz`
  }
  const accountOf = (email: string) =>
    db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()
  return {
    site,
    db,
    /** An address that has no account yet. */
    someone,
    accountOf,
    /** The address of an account that has already consented. */
    known: async () => {
      const email = someone()
      const { signInBrowser, code } = await askCode(site, email)
      await site.post(ENTER_PATH, { code }, signInBrowser)
      await saveConsent(site.context(), (await accountOf(email))?.id ?? '', 'kk')
      return email
    },
  }
}
