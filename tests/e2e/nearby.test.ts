import { expect, inject, test } from 'vitest'
import type { Language } from '#domain/base/text.ts'
import { browserOfFile, onPage, readersIn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const texts: Record<Language, { view: string; find: string; here: string; kilometres: RegExp }> = {
  kk: { view: 'Жақын жерде', find: 'Табу', here: 'Тұрған жерімді көрсету', kilometres: /^\d+\sкм$/ },
  ru: { view: 'Рядом', find: 'Найти', here: 'Указать моё местоположение', kilometres: /^\d+\sкм$/ },
  en: { view: 'Nearby', find: 'Find', here: 'Use my location', kilometres: /^\d+\skm$/ },
}

test.each(readersIn('en'))(
  'a resident finds the nearest meetings, in $language $how',
  ({ language, scripts }) =>
    onPage(browser(), { scripts, answers: /400/ }, async (page, context) => {
      const words = texts[language]
      await page.goto(`${site}/${language}/meetings`)
      await page.getByRole('link', { name: words.view, exact: true }).click()
      const find = () => page.getByRole('button', { name: words.find, exact: true }).click()
      const field = page.locator('#near')
      const device = page.getByRole('button', { name: words.here, exact: true })
      expect(await device.isVisible()).toBe(scripts)
      if (scripts) {
        await context.grantPermissions(['geolocation'], { origin: site })
        await context.setGeolocation({ latitude: 53.214351, longitude: 63.624633 })
        await device.click()
        // A kilometre, not a house: the address of the page carries it.
        await page.waitForFunction(`document.querySelector('#near').value === '53.21, 63.62'`)
      } else await field.fill('53,21; 63,62')
      await find()
      await page.waitForURL(/near=/)
      expect(await field.inputValue()).toBe('53.21, 63.62')
      expect(await page.locator('.location-plan svg').count()).toBe(1)
      expect(await page.locator('.near-list .far').last().textContent()).toMatch(words.kilometres)
      // What is drawn comes from the site alone.
      const foreign = await page.locator('.location-plan image').count()
      expect(foreign).toBe(0)
      await field.fill('Жоқжердеауыл')
      await find()
      await page.locator('#near-error').waitFor()
      expect(await field.inputValue()).toBe('Жоқжердеауыл')
      await field.fill('Әулиекөл ауылы')
      await find()
      await page.locator('.near-list li').first().waitFor()
    }),
)
