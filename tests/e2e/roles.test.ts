import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { expectSoundInEveryLook } from '#tests/support/axe.ts'
import { become, browserOfFile, languagesInTurn, onPage, readersIn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const people = {
  administrator: 'Ерлан Сәтбаев',
  clerk: 'Сәуле Жұмабекова',
  resident: 'Гүлсім Ахметова',
} as const
const RESIDENT = 'resident.kk@people.invalid'
// A test number that belongs to nobody: data/kz/iin_test_vectors.json.
const IIN = '650412100001'

/** A page of a person of the demonstration, signed in with the development tools. */
const as = (who: keyof typeof people, scripts: boolean, work: (page: Page) => Promise<void>) =>
  onPage(browser(), { scripts }, async (page) => {
    await become(page, people[who])
    await work(page)
  })

describe.each(readersIn('en'))('in $language $how', ({ language, scripts }) => {
  test('an administrator grants a role, and ends it', () =>
    as('administrator', scripts, async (page) => {
      await page.goto(`${site}/${language}/desk/roles/new?organisation=akimat-kostanay`)
      await page.fill('#email', RESIDENT)
      await page.locator('input[name="role"][value="moderator"]').check()
      await page.locator('form.form button[type="submit"]').click()
      await page.waitForURL(/done=granted/)
      expect(await page.locator('.notice.good').count()).toBe(1)
      await page.locator('.btn.danger').click()
      await page.waitForURL(/done=ended/)
      expect(await page.locator('.btn.danger').count()).toBe(0)
      await page.goto(`${site}/${language}/desk/audit?what=roles`)
      expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(2)
    }))

  test('a resident becomes verified at a clerk’s desk', () =>
    as('resident', scripts, async (phone) => {
      await phone.goto(`${site}/${language}/account/residence`)
      await phone.locator('form[action$="/residence/code"] button').click()
      const code = await phone.locator('output.code').textContent()
      await as('clerk', scripts, async (desk) => {
        await desk.goto(`${site}/${language}/desk/residents`)
        await desk.fill('#code', code ?? '')
        await desk.fill('#iin', IIN)
        await desk.fill('#place', '391010000')
        await desk.fill('#since', '2020-05-01')
        await desk.locator('main form button[type="submit"]').click()
        await desk.waitForURL(/done=(verified|moved)/)
        expect(await desk.locator('.notice.good').count()).toBe(1)
        expect(await desk.content()).not.toContain(IIN)
      })
      await phone.reload()
      expect(await phone.locator('dl.facts a[href*="/territories/"]').count()).toBe(1)
    }))
})

const seen = {
  administrator: [
    '/desk',
    '/desk/news',
    '/desk/consultations',
    '/desk/moderation',
    '/desk/roles',
    '/desk/roles/new',
    '/desk/roles/new?organisation=akimat-kostanay',
    '/desk/audit',
  ],
  clerk: ['/desk/residents'],
  resident: ['/account/residence'],
} as const

test.each(['administrator', 'clerk', 'resident'] as const)(
  'axe finds no violation on the pages of the %s on a phone and in a wide window, and nothing overflows',
  (who) =>
    as(who, true, async (page) => {
      for (const [turn, path] of seen[who].entries())
        for (const language of languagesInTurn(turn)) {
          await page.goto(`${site}/${language}${path}`)
          await expectSoundInEveryLook(page, path, turn)
        }
    }),
)
