import { describe, expect, inject, test } from 'vitest'
import type { Language } from '#domain/base/text.ts'
import { browserOfFile, onPage, readersIn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

// Each with a typing error.
const texts: Record<Language, { readonly typed: string; readonly meant: string; readonly kind: string }> = {
  kk: { typed: 'қоғамдық бақылуа', meant: 'бақылау', kind: 'Жаңалықтар' },
  ru: { typed: 'бюджжет села', meant: 'бюджет', kind: 'Новости' },
  en: { typed: 'publci control', meant: 'public control', kind: 'News' },
}
const FOUND = /\/news\/(five-people-can-start-public-control|village-budget-by-september)$/

describe.each(readersIn('en'))('in $language $how', ({ language, scripts }) => {
  test('I search with a typing error, see what was searched instead, narrow it to news, and find the feed of it', () =>
    onPage(browser(), { scripts }, async (page) => {
      const { typed, meant, kind } = texts[language]
      await page.goto(`${site}/${language}`)
      await page.click('.finder')
      await page.waitForURL(`${site}/${language}/search`)
      await page.fill('input[name="q"]', typed)
      await page.press('input[name="q"]', 'Enter')
      expect(await page.textContent('.notice')).toContain(meant)
      await page.locator('.sub a', { hasText: kind }).click()
      await page.waitForURL(/kind=news\.item/)
      const first = page.locator('.results h3 a').first()
      expect(await first.getAttribute('href')).toMatch(FOUND)
      expect(await page.locator('.results mark').count()).toBeGreaterThan(0)
      const feed = await page.locator('.subscribe a[type="application/atom+xml"]').getAttribute('href')
      const answer = await page.request.get(`${site}${feed}`)
      expect(answer.status()).toBe(200)
      expect(await answer.text()).toMatch(/<entry/)
      await first.click()
      await page.waitForURL(FOUND)
    }))
})
