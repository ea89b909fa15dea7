import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { type Language, languages } from '#domain/base/text.ts'
import { expectSoundInEveryLook } from '#tests/support/axe.ts'
import { atDesk, browserOfFile, languagesInTurn, readersIn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const SECRETARY = 'Динара Оспанова'
const OPEN_DOORS = 'kostanay-open-doors'

/** Three weeks ahead, in the format of a date field. */
const ahead = () => new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10)

const texts: Record<
  Language,
  { new: RegExp; begin: RegExp; save: string; announce: string; here: RegExp; undo: RegExp }
> = {
  kk: {
    new: /Жаңа жиын/,
    begin: /Қараламаны бастау/,
    save: 'Сақтап, жариялауға өту',
    announce: 'Қазір жариялау',
    here: /^Келді: /,
    undo: /^Қайтару: /,
  },
  ru: {
    new: /Новая встреча/,
    begin: /Начать черновик/,
    save: 'Сохранить и перейти к публикации',
    announce: 'Опубликовать сейчас',
    here: /^Отметить: /,
    undo: /^Отменить: /,
  },
  en: {
    new: /New meeting/,
    begin: /Begin a draft/,
    save: 'Save and go to publication',
    announce: 'Publish now',
    here: /^Check in: /,
    undo: /^Undo: /,
  },
}

const asSecretary = (
  visit: { readonly language: Language; readonly scripts: boolean; readonly width?: number },
  work: (page: Page) => Promise<void>,
) => atDesk(browser(), SECRETARY, visit, work)

describe.each(readersIn('ru'))('a secretary in $language $how', ({ language, scripts }) => {
  const words = texts[language]

  test('writes a meeting, sees what is missing, and announces it', () =>
    asSecretary({ language, scripts }, async (page) => {
      await page.goto(`${site}/${language}/desk/meetings`)
      await page.getByRole('link', { name: words.new }).click()
      await page.getByRole('button', { name: words.begin }).click()
      await page.waitForURL(/\/desk\/meetings\/drafts\//)
      const title = `E2E ${language} ${scripts}`
      await page.selectOption('#kind', 'presentation')
      await page.selectOption('#topic', 'budget')
      for (const textLanguage of ['kk', 'ru'])
        for (const name of ['title', 'about', 'venue', 'address'])
          await page.fill(`#${name}-${textLanguage}`, title)
      await page.locator('button[value="add-agenda"]').click()
      await page.fill('#agenda-0-title-kk', 'Есеп')
      expect(await page.inputValue('#title-ru')).toBe(title)
      const publish = async () => {
        await page.getByRole('button', { name: words.save, exact: true }).click()
        await page.waitForURL(/\/publish$/)
        await page.getByRole('button', { name: words.announce, exact: true }).click()
      }
      await publish()
      await page.locator('.errors').waitFor()
      expect(await page.locator('.errors a[href="#day"]').count()).toBe(1)
      expect(await page.locator('.errors a[href="#agenda-0-title-ru"]').count()).toBe(1)
      await page.fill('#day', ahead())
      await page.fill('#starts', '10:00')
      await page.fill('#ends', '12:00')
      await page.fill('#agenda-0-title-ru', 'Отчёт')
      await publish()
      await page.locator(`main a[href^="/${language}/desk/meetings/e2e-"]`).click()
      await page.waitForURL((url) => !url.pathname.includes('/drafts/'))
      expect(await page.textContent('h1')).toBe(title)
      const slug = new URL(page.url()).pathname.split('/').at(-1)
      const reply = await page.goto(`${site}/${language}/meetings/${slug}`)
      expect(reply?.status()).toBe(200)
      expect(await page.textContent('h1')).toBe(title)
    }))

  test('finds a name in the list of participants, checks it in by keyboard, and undoes it', () =>
    asSecretary({ language, scripts }, async (page) => {
      await page.goto(`${site}/${language}/desk/meetings/${OPEN_DOORS}/people`)
      const name = `Demo ${languages.indexOf(language) + (scripts ? 1 : 4)}`
      await page.fill('#s-q', name)
      await page.press('#s-q', 'Enter')
      await page.waitForURL(/q=/)
      const line = page.locator('.checks li').filter({ has: page.getByText(name, { exact: true }) })
      await line.getByRole('button', { name: words.here }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/#g-/)
      await line.getByRole('button', { name: words.undo }).focus()
      await page.keyboard.press('Enter')
      await line.getByRole('button', { name: words.here }).waitFor()
    }))
})

const pages = [
  '',
  '/search?q=жылу',
  '/meetings',
  '/meetings/drafts',
  `/meetings/${OPEN_DOORS}`,
  `/meetings/${OPEN_DOORS}/people`,
  `/meetings/${OPEN_DOORS}/people/print`,
  `/meetings/${OPEN_DOORS}/move`,
  `/meetings/${OPEN_DOORS}/cancel`,
  `/meetings/${OPEN_DOORS}/conclude`,
]

test('axe finds no violation at the desk on a phone and in a wide window, and nothing overflows', () =>
  asSecretary({ language: 'ru', scripts: true }, async (page) => {
    await page.goto(`${site}/ru/desk/meetings/drafts`)
    await page.locator('.drafts a').first().click()
    const draft = new URL(page.url()).pathname.replace('/ru/desk', '')
    const sides = ['', '/preview', '/versions', '/publish'].map((side) => draft + side)
    for (const [turn, path] of [...pages, ...sides].entries())
      for (const language of languagesInTurn(turn)) {
        await page.goto(`${site}/${language}/desk${path}`)
        await expectSoundInEveryLook(page, path, turn)
      }
  }))

test('Ctrl + / moves to the search on every page of the desk', () =>
  asSecretary({ language: 'ru', scripts: true, width: 1280 }, async (page) => {
    await page.goto(`${site}/ru/desk/meetings`)
    await page.keyboard.press('Control+Slash')
    await page.keyboard.type('жылу')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/search\?q=/)
    expect(await page.locator(`a[href$="/${OPEN_DOORS}"]`).count()).toBe(1)
  }))
