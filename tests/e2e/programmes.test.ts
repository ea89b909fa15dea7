import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, inject, test } from 'vitest'
import type { Language } from '#domain/base/text.ts'
import { browserOfFile, languagesInTurn, onPage, readersIn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const PROGRAMME_PATH = '/programmes/civic-dialogue-2019'
const browser = browserOfFile()

const texts: Record<Language, { region: string; notice: RegExp; found: string; thanks: RegExp }> = {
  kk: {
    region: 'Қостанай облысы',
    notice: /Ұсыным хат болып кетеді/,
    found: 'Әр ұсынымның жанында алушысын',
    thanks: /Рақмет, жауабыңыз жазылды/,
  },
  ru: {
    region: 'Костанайская область',
    notice: /Рекомендация уходит письмом/,
    found: 'Показывать рядом с каждой рекомендацией',
    thanks: /Спасибо, ваш ответ записан/,
  },
  en: {
    region: 'Kostanay Region',
    notice: /A recommendation leaves as a letter/,
    found: 'Show beside each recommendation',
    thanks: /Thank you, your answer is recorded/,
  },
}

const readers = readersIn('ru').map((reader) => ({ ...reader, width: reader.scripts ? 360 : 1280 }))

describe.each(readers)('in $language $how', ({ language, scripts, width }) => {
  test('I go from the news item to the programme, to Kostanay’s findings, to the presentation', () =>
    onPage(browser(), { scripts, width }, async (page) => {
      await page.goto(`${site}/${language}/news/civic-dialogue-presentation-in-the-capital`)
      await page.locator(`main a[href="/${language}${PROGRAMME_PATH}"]`).click()
      await page.waitForURL(`**${PROGRAMME_PATH}`)
      await page.locator('#findings').getByRole('link', { name: texts[language].region, exact: true }).click()
      await page.waitForURL('**/regions/kostanay-oblysy')
      expect(await page.textContent('#problem')).toMatch(texts[language].notice)
      expect(await page.textContent('#recommendation')).toContain(texts[language].found)

      await page.goto(`${site}/${language}${PROGRAMME_PATH}`)
      await page.locator(`a[href="/${language}${PROGRAMME_PATH}/presentation"]`).first().click()
      await page.waitForURL('**/presentation*')
      const slides = page.locator('.slide')
      const all = await slides.count()
      expect(all).toBeGreaterThan(20)
      expect(await page.locator('.slide:visible').count()).toBe(scripts ? 1 : all)
      if (!scripts) return
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('.slide:visible').getAttribute('id')).toBe('slide-3')
      expect(page.url()).toContain('#slide-3')
      await page.keyboard.press('ArrowLeft')
      expect(await page.locator('.slide:visible').getAttribute('id')).toBe('slide-2')
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('.slide:visible').getAttribute('id')).toBe(`slide-${all}`)
    }))

  test('I rate the lesson, after forgetting a question, without giving my name', () =>
    onPage(browser(), { scripts, width }, async (page) => {
      await page.goto(`${site}/${language}/meetings/village-budget-school-open-day`)
      await page.locator('#feedback a.btn').click()
      await page.waitForURL('**/feedback/village-budget-school-open-day')
      await page.fill('[name="words"]', `${language} ${scripts}`)
      await page.locator('[name="useful"][value="4"]').check()
      await page.locator('main form button').click()
      await page.locator('.errors a[href="#heard"]').waitFor()
      expect(await page.inputValue('[name="words"]')).toBe(`${language} ${scripts}`)
      await page.locator('[name="heard"][value="yes"]').check()
      await page.locator('main form button').click()
      await page.waitForURL('**/thanks')
      expect(await page.textContent('main')).toMatch(texts[language].thanks)
    }))
})

async function pagesOf(bytes: Uint8Array): Promise<{ text: string; width: number; height: number }[]> {
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, n) => {
      const page = await document.getPage(n + 1)
      const { items } = await page.getTextContent()
      const { width, height } = page.getViewport({ scale: 1 })
      return { text: items.map((item) => ('str' in item ? item.str : '')).join(' '), width, height }
    }),
  )
}

test.each(languagesInTurn(0))(
  'the presentation in /%s prints one slide per landscape page',
  async (language) => {
    const page = await browser().newPage()
    await page.goto(`${site}/${language}${PROGRAMME_PATH}/presentation`)
    const slides = await page.locator('.slide').count()
    const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    await page.close()
    expect(pages.length).toBe(slides)
    for (const [index, { text, width, height }] of pages.entries()) {
      expect(text).toContain(`${index + 1} / ${slides}`)
      expect(width).toBeGreaterThan(height)
    }
  },
)

test.each([...languagesInTurn(1), ...languagesInTurn(2)])(
  'the report in /%s is downloaded and can be read',
  async (language) => {
    const [pdf, docx] = await Promise.all(
      ['pdf', 'docx'].map(async (format) =>
        Buffer.from(
          await (await fetch(`${site}/${language}${PROGRAMME_PATH}/report.${format}`)).arrayBuffer(),
        ),
      ),
    )
    const pages = await pagesOf(pdf as Buffer)
    expect(pages.length).toBeGreaterThan(10)
    const text = pages.map((page) => page.text).join(' ')
    const { value: html } = await mammoth.convertToHtml({ buffer: docx as Buffer })
    for (const place of [text, html]) {
      expect(place).toContain(texts[language].region)
      expect(place).toMatch(texts[language].notice)
    }
    expect(html.match(/<img/g)?.length).toBeGreaterThan(20)
  },
)
