import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { linkMessages, matterMessages } from '#features/links/messages.ts'
import { expectSound } from '#tests/support/axe.ts'
import { atDesk, browserOfFile, readersIn } from '#tests/support/journey.ts'
import { announceMeeting, SECRETARY, writeMeeting } from '#tests/support/meetings.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe.each(readersIn('en'))(
  'Two things that belong together, in $language $how',
  ({ language, scripts, run }) => {
    test('are linked by search, shown on both pages and as one matter, and stay when one is withdrawn', () =>
      atDesk(browser(), SECRETARY, { language, scripts }, async (page) => {
        // Found by a number that no other meeting has in its title.
        const number = Date.now() + run
        const [first, second] = [`Бастауы № ${number}`, `Жалғасы № ${number}`]
        const desks: string[] = []
        for (const title of [first, second]) {
          await writeMeeting(page, language, title)
          await announceMeeting(page, language)
          desks.push(page.url())
        }
        const later = page.url().replace('/desk/', '/')

        // By words, not by address: first the own thing, then what it came from.
        await page.goto(`${site}/${language}/desk/links`)
        await page.fill('main #s-q', second)
        await page.locator('main form.search button').click()
        await page
          .locator('.results li', { hasText: second })
          .getByRole('link', { name: linkMessages.open[language], exact: true })
          .click()
        await page.waitForURL(/\/desk\/links\/meetings\.meeting\//)
        const desk = page.url()
        await page.fill('main #s-q', first)
        await page.locator('main form.search button').click()
        await page.getByLabel(first).first().check()
        await page.selectOption('#relation', { index: 2 })
        await page.getByRole('button', { name: linkMessages.save[language], exact: true }).click()
        await page.waitForURL(desk)
        expect(await page.locator('.related a', { hasText: first }).count()).toBe(1)
        // The same again is refused beside the field, with what was typed.
        await page.goto(`${desk}?q=${encodeURIComponent(first)}`)
        await page.getByLabel(first).first().check()
        await page.selectOption('#relation', { index: 2 })
        await page.getByRole('button', { name: linkMessages.save[language], exact: true }).click()
        await page.getByText(linkMessages['linked-already'][language]).first().waitFor()

        await page.goto(later)
        await page.locator('.related a', { hasText: first }).click()
        await page.waitForURL((url) => !url.href.startsWith(later))
        expect(await page.locator('.related a', { hasText: second }).count()).toBe(1)

        await page.locator('a[href*="/matters/"]').first().click()
        await page.waitForURL(/\/matters\//)
        const matter = page.url()
        for (const title of [first, second]) {
          expect(await page.locator('ol h3', { hasText: title }).count()).toBe(1)
          expect(await page.locator('figure svg', { hasText: title }).count()).toBeGreaterThan(0)
        }
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        if (scripts) await expectSound(page)
        for (const file of ['csv', 'xlsx', 'json'])
          expect(await page.locator(`a[href$="/links.${file}"]`).count()).toBe(1)

        await page.goto(`${desks[0]}/withdraw`)
        await page.fill('#reason-kk', 'Қате жарияланған')
        await page.fill('#reason-ru', 'Объявлено по ошибке')
        await page.locator('form[action$="/withdraw"] button').last().click()
        await page.locator('main dl', { hasText: /Объявлено по ошибке|Қате жарияланған/ }).waitFor()
        await page.goto(later)
        const kept = page.locator('.related li', { hasText: first })
        expect(await kept.count()).toBe(1)
        expect(await kept.locator('a').count()).toBe(0)
        await page.goto(matter)
        const row = await page.locator('ol li', { hasText: first }).first().textContent()
        expect(row).toContain(matterMessages.withdrawn[language]('').replace(/[,\s]+$/, ''))
      }))
  },
)
