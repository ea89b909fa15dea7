import { describe, expect, inject, test, vi } from 'vitest'
import { type Language, languages } from '#domain/base/text.ts'
import { browserOfFile, onPage, readersIn, readMailbox } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const FOUNDING = 'civic-dialogue-presentation-in-the-capital'
// An upcoming meeting of the demonstration with free seats.
const REGISTER = '.meet a[href*="/meetings/"]'

const texts: Record<
  Language,
  { village: string; typed: string; toConfirm: RegExp; registered: RegExp; cancelled: RegExp; date: string }
> = {
  kk: {
    village: 'Көкшетау қаласы',
    typed: 'Кокшетау',
    toConfirm: /енді тіркелуді растаңыз/,
    registered: /Сіз жиынға тіркелдіңіз/,
    cancelled: /Тіркелуден бас тарттыңыз/,
    date: '25 қараша',
  },
  ru: {
    village: 'город Кокшетау',
    typed: 'кокшитау',
    toConfirm: /осталось подтвердить запись/,
    registered: /Вы записаны на встречу/,
    cancelled: /Ваша запись отменена/,
    date: '25 ноября 2019',
  },
  en: {
    village: 'Kokshetau city',
    typed: 'Kokshetau',
    toConfirm: /please confirm/,
    registered: /You are registered/,
    cancelled: /Your registration is cancelled/,
    date: '25 November 2019',
  },
}

/** The link to a registration in the newest e-mail to an address. */
const linkTo = (email: string) =>
  vi.waitFor(
    async () => {
      const letter = (await readMailbox()).split(/<h2/).find((one) => one.includes(email))
      const [path] = /\/(kk|ru|en)\/meetings\/registrations\/[\w-]+/.exec(letter ?? '') ?? []
      if (!path) throw new Error(`no e-mail to ${email}`)
      return site + path
    },
    { timeout: 30_000, interval: 500 },
  )

describe.each(readersIn('ru'))('in $language $how', ({ language, scripts }) => {
  test('I find my town by a misspelt name, and see where it belongs', () =>
    onPage(browser(), { scripts }, async (page) => {
      await page.goto(`${site}/${language}`)
      await page.fill('input[name="q"]', texts[language].typed)
      await page.press('input[name="q"]', 'Enter')
      await page.getByRole('link', { name: texts[language].village, exact: true }).first().click()
      await page.waitForURL(/\/territories\/kokshetau/)
      expect(await page.textContent('h1')).toBe(texts[language].village)
      expect(await page.locator('.trail a').count()).toBeGreaterThanOrEqual(3)
      for (const other of languages)
        expect(await page.locator(`.language-links a[hreflang="${other}"]`).getAttribute('href')).toMatch(
          `/${other}/territories/`,
        )
    }))

  test('I read the founding item, and share it without third-party scripts', () =>
    onPage(browser(), { scripts }, async (page) => {
      const foreign: string[] = []
      page.on('request', (request) => !request.url().startsWith(site) && foreign.push(request.url()))
      await page.goto(`${site}/${language}/news/${FOUNDING}`)
      expect((await page.textContent('main'))?.replaceAll('\u00a0', ' ')).toContain(texts[language].date)
      expect((await page.textContent('main'))?.replaceAll(/\D/g, '')).toContain('2166')
      const telegram = await page.locator('a[href^="https://t.me/share"]').getAttribute('href')
      expect(new URL(telegram ?? '').searchParams.get('url')).toContain(`/${language}/news/${FOUNDING}`)
      expect(await page.locator('a[href="https://t.me/kenes_demo"]').count()).toBeGreaterThan(0)
      expect(await page.locator('button:visible').count()).toBe(
        scripts ? await page.locator('button:visible').count() : 0,
      )
      expect(foreign).toEqual([])
      await page.click('a[href*="/meetings/project-results-presentation-2019"]')
      expect(await page.locator('.people li').count()).toBe(4)
    }))

  test('I register for a meeting after an error, confirm it by e-mail, see my status, and give the seat up', () =>
    onPage(browser(), { scripts }, async (page) => {
      await page.goto(`${site}/${language}/meetings`)
      const links = await page
        .locator(REGISTER)
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
      for (const href of links) {
        await page.goto(site + href)
        if ((await page.locator('form[action$="/register"]').count()) > 0) break
      }
      const name = `Resident ${language} ${scripts}`
      await page.fill('[name="name"]', name)
      await page.fill('[name="contact"]', 'nobody at nowhere')
      await page.click('form[action$="/register"] button')
      await page.locator('[name="contact"][aria-invalid="true"]').waitFor({ state: 'attached' })
      expect(await page.inputValue('[name="name"]')).toBe(name)
      expect(await page.inputValue('[name="contact"]')).toBe('nobody at nowhere')

      const email = `${language}-${scripts}@example.org`
      await page.fill('[name="contact"]', email)
      await page.click('form[action$="/register"] button')
      await page.waitForURL(/\/meetings\/registrations\//)
      expect(await page.textContent('h1')).toMatch(texts[language].toConfirm)
      expect(await page.textContent('body')).not.toContain('@example.org')
      await page.goto(await linkTo(email))
      await page.click('form[action$="/confirm"] button')
      expect(await page.textContent('h1')).toMatch(texts[language].registered)
      await page.click('main form[method="post"] button')
      expect(await page.textContent('h1')).toMatch(texts[language].cancelled)
    }))
})

test('the tab key reaches the content first, and the focus is always visible', () =>
  onPage(browser(), { scripts: true }, async (page) => {
    await page.goto(`${site}/kk`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement.getAttribute("href")')).toBe('#main')
    for (let stop = 0; stop < 15; stop += 1) {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')
      expect(outline).not.toBe('none')
    }
  }))
