import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { become, browserOfFile, onPage, readersIn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const EDITOR = 'Марина Ковалёва'
const browser = browserOfFile()

/** A form that lacks a language is answered with 422, a withdrawn item with 410. */
const asEditor = (scripts: boolean, work: (page: Page) => Promise<void>) =>
  onPage(browser(), { scripts, answers: /410|422/ }, async (page) => {
    await become(page, EDITOR)
    await work(page)
  })
const submit = (page: Page, action: string) =>
  page.locator(`form[action$="${action}"] button`).first().click()

describe.each(readersIn('ru'))('in $language $how', ({ language, scripts }) => {
  test('an editor writes, translates, schedules, publishes, corrects and withdraws', () =>
    asEditor(scripts, async (page) => {
      const name = `${language}-${scripts ? 'scripts' : 'plain'}`
      await page.goto(`${site}/${language}/desk/news`)
      await page.locator('main form[method="post"] button').first().click()
      await page.waitForURL(/\/desk\/news\/[0-9a-f-]{36}$/)
      const desk = page.url()

      for (const field of ['title', 'lead', 'body']) await page.fill(`[name="${field}-kk"]`, `Мәтін ${name}`)
      if (scripts) await page.locator('kenes-autosave output', { hasText: /\d\d:\d\d/ }).waitFor()
      await page.click('button[value="publication"]')
      await submit(page, '/publish')
      expect(await page.locator('[name="title-ru"][aria-invalid="true"]').count()).toBe(1)
      for (const field of ['title', 'lead', 'body']) await page.fill(`[name="${field}-ru"]`, `Текст ${name}`)
      await page.click('button[value="publication"]')

      await page.fill('[name="day"]', new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10))
      await page.fill('[name="time"]', '09:00')
      await submit(page, '/schedule')
      await submit(page, '/unschedule')
      await submit(page, '/publish')
      const address = await page
        .locator('main a[href*="/news/"]:not([href*="/desk/"])')
        .first()
        .getAttribute('href')
      await page.goto(site + address)
      expect(await page.textContent('h1')).toContain(name)

      await page.goto(desk)
      await page.fill('[name="title-kk"]', `Түзетілген ${name}`)
      await page.fill('[name="title-ru"]', `Исправленный ${name}`)
      await page.click('button[value="publication"]')
      await submit(page, '/correct')
      await page.goto(`${site}${address}/versions`)
      expect(await page.locator('.diff ins').count()).toBeGreaterThan(0)

      await page.goto(`${desk}/publish`)
      await page.click('main a[href$="/withdraw"]')
      await page.fill('[name="reason-kk"]', 'Сынақ аяқталды')
      await page.fill('[name="reason-ru"]', 'Проба закончена')
      await submit(page, '/withdraw')
      const gone = await page.goto(site + address)
      expect(gone?.status()).toBe(410)
      expect(await page.textContent('main')).toContain(
        language === 'kk' ? 'Сынақ аяқталды' : 'Проба закончена',
      )
    }))
})
