import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Language } from '#domain/base/text.ts'

/** The secretary of the demonstration who announces meetings of the public council of Kostanay. */
export const SECRETARY = 'Динара Оспанова'

const site = () => inject('siteUrl')

/** Three weeks ahead, in the format of a date field. */
const ahead = () => new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10)

const texts: Record<Language, { begin: RegExp; save: string; announce: string }> = {
  kk: { begin: /Қараламаны бастау/, save: 'Сақтап, жариялауға өту', announce: 'Қазір жариялау' },
  ru: {
    begin: /Начать черновик/,
    save: 'Сохранить и перейти к публикации',
    announce: 'Опубликовать сейчас',
  },
  en: { begin: /Begin a draft/, save: 'Save and go to publication', announce: 'Publish now' },
}

/**
 * Writes a draft that can be announced; leaves its form open.
 * @param place KATO code of where it is about; without it, where its organisation is
 */
export async function writeMeeting(page: Page, language: Language, title: string, place = '') {
  await page.goto(`${site()}/${language}/desk/meetings/new`)
  await page.getByRole('button', { name: texts[language].begin }).click()
  await page.waitForURL(/\/desk\/meetings\/drafts\//)
  await page.selectOption('#kind', 'presentation')
  await page.selectOption('#topic', 'budget')
  for (const textLanguage of ['kk', 'ru'])
    for (const name of ['title', 'about', 'venue', 'address'])
      await page.fill(`#${name}-${textLanguage}`, title)
  if (place) await page.fill('#territory', place)
  await page.fill('#day', ahead())
  await page.fill('#starts', '10:00')
  await page.fill('#ends', '12:00')
}

/** Announces the draft whose form is open, and opens the meeting at the desk. */
export async function announceMeeting(page: Page, language: Language) {
  await page.getByRole('button', { name: texts[language].save, exact: true }).click()
  await page.waitForURL(/\/publish$/)
  await page.getByRole('button', { name: texts[language].announce, exact: true }).click()
  const meeting = page.locator(`main a[href^="/${language}/desk/meetings/"]:not([href*="/drafts"])`)
  await meeting.last().click()
  await page.waitForURL((url) => !url.pathname.includes('/drafts/'))
}
