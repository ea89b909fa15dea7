import { describe, expect, inject, test } from 'vitest'
import { browserOfFile, countSteps, onPage, readersIn } from '#tests/support/journey.ts'
import { firstLetter, linkIn } from '#tests/support/letters.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const CONSULTATION = 'kostanay-yard-rules'
/** A sentence for each run, so that no earlier comment is like it. */
const sentences = [
  'Арықтарды тазалау кестесін ілу керек.',
  'Балаларға арналған алаңның жанына орындық қойыңыздар.',
  'Нужен пандус у третьего подъезда.',
  'Просим вернуть урны возле остановки.',
  'Please mark the crossing near the school.',
  'Trees by the river need water in July.',
]

describe.each(readersIn('ru'))('Without an account, in $language $how', ({ language, scripts, run }) => {
  test('I comment on a provision in six steps', () =>
    onPage(browser(), { scripts }, async (page) => {
      const { step, count } = countSteps()
      const email = `comment-steps-${run}@example.kz`
      await page.goto(`${site}/${language}/consultations/${CONSULTATION}`)
      await step(() => page.locator(`.head a.btn[href$="/${CONSULTATION}/text"]`).click())
      await step(() => page.locator('.talk.named').first().click())
      const loaded = page.url()
      await step(() => page.locator('.say a[href$="kind=remark"]').click())
      const field = page.locator('textarea[name="body"]')
      await field.waitFor()
      // With scripts the text field opens on the page of the provision.
      expect(page.url() === loaded).toBe(scripts)
      await field.fill(sentences[run] ?? '')
      if (scripts) {
        // Another kind of comment takes over what was typed.
        await page.locator('.say a[href$="kind=question"]').click()
        await page.locator('[name="kind"][value="question"]').waitFor({ state: 'attached' })
        expect(await field.inputValue()).toBe(sentences[run])
      }
      await page.fill('[name="email"]', email)
      await step(() => page.locator('form.form button[type="submit"]').click())
      const letter = await firstLetter(email, '/account/confirm/')
      await step(() => page.goto(linkIn(letter, 'confirm')))
      await step(() => page.locator('form.form button[type="submit"]').click())
      await page.waitForURL(/\/comments\/\d+/)
      expect(count()).toBeLessThanOrEqual(6)
    }))

  test('I register for a meeting in five steps', () =>
    onPage(browser(), { scripts }, async (page) => {
      const { step, count } = countSteps()
      const email = `register-steps-${run}@example.kz`
      await page.goto(`${site}/${language}`)
      await step(() => page.locator('nav a[href$="/meetings"]').first().click())
      await page.waitForURL(/\/meetings$/)
      // The first one that takes registrations says how many seats are free.
      await step(() => page.locator('.meet:has(.note) a[href*="/meetings/"]').first().click())
      await page.fill('[name="name"]', `Steps ${run}`)
      await page.fill('[name="contact"]', email)
      await step(() => page.click('form[action$="/register"] button'))
      const letter = await firstLetter(email, '/meetings/registrations/')
      const [link = ''] = /http:\/\/[^\s<"]+\/meetings\/registrations\/[\w-]+/.exec(letter) ?? []
      await step(() => page.goto(link))
      await step(() => page.click('form[action$="/confirm"] button'))
      expect(count()).toBeLessThanOrEqual(5)
    }))
})
