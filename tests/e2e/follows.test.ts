import { describe, expect, inject, test } from 'vitest'
import { CAPITAL_ZONE, wallClock } from '#domain/base/local-time.ts'
import { expectSound } from '#tests/support/axe.ts'
import { atDesk, become, browserOfFile, countSteps, onPage, readersIn } from '#tests/support/journey.ts'
import { firstLetter, lettersTo, linkIn } from '#tests/support/letters.ts'
import { announceMeeting, SECRETARY, writeMeeting } from '#tests/support/meetings.ts'

const site = inject('siteUrl')
const browser = browserOfFile()
const PLACE = '390000000'
/** Үштөбе, where no other journey announces anything: a letter about something else would delay the next one. */
const VILLAGE = '391663100'
/** The site has no faked clock here, and letters wait for the morning between 21 and 8. */
const { time } = wallClock(new Date().toISOString(), CAPITAL_ZONE)
const isNight = time < '08:00' || time >= '20:55'

describe.each(readersIn('en'))('Without an account, in $language $how', ({ language, scripts, run }) => {
  const email = `follower-${run}@example.kz`

  test('I follow a place from its page in four steps', () =>
    onPage(browser(), { scripts }, async (page) => {
      const { step, count } = countSteps()
      await page.goto(`${site}/${language}/territories/${VILLAGE}`)
      await step(() => page.locator('.head .follow-button button').click())
      await page.waitForURL(/\/follow\//)
      if (scripts) await expectSound(page)
      await step(async () => {
        await page.fill('[name="email"]', email)
        await page.locator('[name="frequency"][value="at-once"]').check()
        await page.locator('form.form button[type="submit"]').click()
      })
      await page.waitForSelector('.done')
      const link = linkIn(await firstLetter(email, '/account/confirm/'), 'confirm')
      await step(() => page.goto(link))
      await step(() => page.locator('form.form button[type="submit"]').click())
      await page.waitForURL(/\/confirmed$/)
      expect(count()).toBeLessThanOrEqual(4)
    }))

  test.skipIf(isNight)('I get one letter about a meeting, and one press stops them', async () => {
    const title = `Followed ${run}`
    await atDesk(browser(), SECRETARY, { language, scripts }, async (page) => {
      await writeMeeting(page, language, title, VILLAGE)
      await announceMeeting(page, language)
    })
    const letter = await firstLetter(email, title)
    await onPage(browser(), { scripts }, async (page) => {
      await page.goto(linkIn(letter, 'letters'))
      if (scripts) await expectSound(page)
      await page.locator('.btn.danger').click()
      await page.waitForSelector('.done.ended')
    })
    expect(await lettersTo(email, title)).toHaveLength(1)
  })
})

describe.each(readersIn('en'))('Signed in, in $language $how', ({ language, scripts }) => {
  test('I follow by one press; cached pages show my name, and with scripts that I follow', () =>
    onPage(browser(), { scripts }, async (page) => {
      await become(page, 'Гүлсім Ахметова')
      await page.goto(`${site}/${language}/territories/${PLACE}`)
      await page.locator('.head .follow-button button').click()
      await page.waitForURL(/\/follow\//)
      expect(await page.locator('.notice.good').count()).toBe(1)
      await page.goto(`${site}/${language}/territories/${PLACE}`)
      if (scripts) {
        await page.locator('.head .follow-button a:not([hidden])').waitFor()
        expect(await page.textContent('.self .me')).toContain('Гүлсім')
      }
      await page.locator('.self .me').click()
      await page.waitForURL(/\/account$/)
      if (scripts) await expectSound(page)
      await page.locator('.sub a[href$="/account/follows"]').click()
      await page.waitForURL(/\/account\/follows$/)
      if (scripts) await expectSound(page)
      await page.locator('.btn.danger').click()
      await page.waitForURL(/done=saved/)
      expect(await page.locator('.entries').count()).toBe(0)
    }))
})
