import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, inject, test } from 'vitest'
import type { Language } from '#domain/base/text.ts'
import { expectSoundInEveryLook } from '#tests/support/axe.ts'
import { atDesk, browserOfFile, languagesInTurn, readersIn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()
const readers = readersIn('en')

const [CLERK, OFFICIAL, SECRETARY, ADMINISTRATOR] = [
  'Айнұр Жақсыбекова',
  'Николай Бондаренко',
  'Раушан Тілеуберді',
  'Ерлан Сәтбаев',
]
const GATHERING = 'shagalaly-gathering-autumn'

const texts: Record<
  Language,
  {
    sheets: string
    open: string
    enter: string
    settle: string
    correct: string
    confirm: string
    scan: string
    total: RegExp
  }
> = {
  kk: {
    sheets: 'Тіркеу парақтары',
    open: 'Топтаманы ашу',
    enter: 'Сандарды енгізу',
    settle: 'Осы сандарды бекіту',
    correct: 'Түзетуді ұсыну',
    confirm: 'Түзетуді растау',
    scan: 'Сканды қосу',
    total: /^Барлығы\s*41$/,
  },
  ru: {
    sheets: 'Листы регистрации',
    open: 'Открыть пачку',
    enter: 'Внести числа',
    settle: 'Принять эти числа',
    correct: 'Предложить исправление',
    confirm: 'Подтвердить исправление',
    scan: 'Добавить скан',
    total: /^Всего\s*41$/,
  },
  en: {
    sheets: 'Sign-in sheets',
    open: 'Open the batch',
    enter: 'Enter the numbers',
    settle: 'Accept these numbers',
    correct: 'Propose the correction',
    confirm: 'Confirm the correction',
    scan: 'Add the scan',
    total: /^Total\s*41$/,
  },
}

test.each(readers)(
  'sheets of a gathering are entered by two, settled by a third and corrected by two, in $language $how',
  async ({ language, scripts }) => {
    const words = texts[language]
    const visit = { language, scripts }
    let batch = ''
    const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
    const enter = async (page: Page, counts: readonly [string, string]) => {
      await page.goto(`${site}/${language}/desk/paper`)
      await page.locator(`a[href="${batch}"]`).click()
      await page.fill('#sheet-1', counts[0])
      await page.fill('#sheet-2', counts[1])
      await press(page, words.enter)
    }
    await atDesk(browser(), SECRETARY, visit, async (page) => {
      await page.goto(`${site}/${language}/desk/meetings/${GATHERING}/people`)
      await page.getByRole('link', { name: words.sheets, exact: true }).click()
      await page.fill('#sheets', '2')
      await press(page, words.open)
      await page.waitForURL(/\/desk\/paper\/batches\//)
      batch = new URL(page.url()).pathname
    })
    await atDesk(browser(), CLERK, visit, async (page) => {
      await enter(page, ['24', 'x'])
      expect(await page.locator('.errors a[href="#sheet-2"]').count()).toBe(1)
      expect(await page.inputValue('#sheet-1')).toBe('24')
      await page.fill('#sheet-2', '18')
      await press(page, words.enter)
      await page.locator('#sheet-1').waitFor({ state: 'detached' })
      const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: '#eee' } })
      const scan = { name: 'sheet.png', mimeType: 'image/png', buffer: await picture.png().toBuffer() }
      await page.setInputFiles('input[type=file]', scan)
      await press(page, words.scan)
      const link = page.locator('a[href*="/scans/"]')
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      expect(download.suggestedFilename()).toBe('sheet.webp')
      expect((await sharp(await download.path()).metadata()).width).toBe(400)
    })
    await atDesk(browser(), OFFICIAL, visit, async (page) => {
      await page.goto(`${site}${batch}`)
      expect(await page.textContent('main')).not.toContain('18')
      await enter(page, ['24', '19'])
      await page.locator('td', { hasText: '18' }).waitFor()
      expect(await page.locator('#sheet-2').count()).toBe(0)
    })
    await atDesk(browser(), SECRETARY, visit, async (page) => {
      await page.goto(`${site}${batch}`)
      expect(await page.locator('#sheet-1').count()).toBe(0)
      await page.fill('#sheet-2', '18')
      await press(page, words.settle)
      await page.locator('#sheet-1').waitFor()
      await page.fill('#sheet-2', '17')
      await page.fill('#reason', 'E2E')
      await press(page, words.correct)
      await page.locator('#proposal').waitFor()
      expect(await page.getByRole('button', { name: words.confirm, exact: true }).count()).toBe(0)
    })
    await atDesk(browser(), ADMINISTRATOR, visit, async (page) => {
      await page.goto(`${site}${batch}`)
      await page.locator('td b', { hasText: /^42$/ }).waitFor()
      await press(page, words.confirm)
      await page.locator('tr').filter({ hasText: words.total }).waitFor()
      await page.goto(`${site}/${language}/journal`)
      expect(await page.locator(`a[href$="/meetings/${GATHERING}"]`).count()).toBeGreaterThan(0)
    })
  },
)

test('axe finds no violation on the pages of batches on a phone and in a wide window, and nothing overflows', () =>
  atDesk(browser(), SECRETARY, { language: 'ru', scripts: true }, async (page) => {
    await page.goto(`${site}/ru/desk/meetings/${GATHERING}/people`)
    await page.getByRole('link', { name: texts.ru.sheets, exact: true }).click()
    await page.waitForURL(/\/desk\/paper\//)
    const list = new URL(page.url()).pathname
    const batches = page.locator('main td, main th').locator('a')
    const paths = await batches.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(paths.length).toBeGreaterThanOrEqual(readers.length)
    for (const [turn, path] of ['/ru/desk/paper', list, ...paths.slice(0, readers.length)].entries())
      for (const language of languagesInTurn(turn)) {
        await page.goto(site + path.replace(/^\/ru\//, `/${language}/`))
        await expectSoundInEveryLook(page, path, turn)
      }
  }))
