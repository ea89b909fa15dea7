import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import type { Language } from '#domain/base/text.ts'
import { aPdf } from '#features/meetings/testing/form-with-file.ts'
import { expectSound } from '#tests/support/axe.ts'
import { atDesk, browserOfFile, readersIn } from '#tests/support/journey.ts'
import { announceMeeting, SECRETARY, writeMeeting } from '#tests/support/meetings.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const asSecretary = (
  visit: { readonly language: Language; readonly scripts: boolean },
  work: (page: Page) => Promise<void>,
) => atDesk(browser(), SECRETARY, visit, work)

/** Saves the draft, and takes its point out of GeoJSON, which is wrong first. */
async function takeVenueFromGeoJson(page: Page) {
  const [day, starts] = [await page.inputValue('#day'), await page.inputValue('#starts')]
  await page.locator('form:has(#kind) .btns button:not([name])').click()
  const use = page.locator('form[action$="/location"] button[type="submit"]')
  const point = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [63.6246, 53.2144] },
    properties: {},
  }
  await page.fill('#geojson', '{"type":"Feature"')
  await use.click()
  await page.locator('#geojson-error').waitFor()
  expect(await page.inputValue('#geojson')).toBe('{"type":"Feature"')
  await page.fill('#geojson', JSON.stringify(point))
  await use.click()
  await page.waitForFunction(`document.querySelector('#point').value === '53.2144, 63.6246'`)
  // The rest of the draft stays.
  expect([await page.inputValue('#day'), await page.inputValue('#starts')]).toEqual([day, starts])
}

describe.each(readersIn('ru'))('A meeting that changes, in $language $how', ({ language, scripts }) => {
  test('is announced, moved, cancelled, and says so to readers', () =>
    asSecretary({ language, scripts }, async (page) => {
      const title = `Change ${language} ${scripts}`
      await writeMeeting(page, language, title)
      await takeVenueFromGeoJson(page)
      await announceMeeting(page, language)
      const desk = page.url()
      const reader = desk.replace('/desk/', '/')

      await page.locator('a[href$="/move"]').click()
      await page.waitForURL(/\/move$/)
      expect(await page.inputValue('#point')).toBe('53.2144, 63.6246')
      await page.fill('#starts', '18:00')
      await page.locator('form[action$="/move"] button').last().click()
      await page.locator('.errors').waitFor()
      await page.fill('#starts', '15:00')
      await page.fill('#ends', '17:00')
      await page.fill('#reason-kk', 'Зал бос емес')
      await page.fill('#reason-ru', 'Зал занят')
      await page.locator('form[action$="/move"] button').last().click()
      await page.waitForURL(desk)
      await page.goto(reader)
      expect(await page.textContent('main')).toContain(language === 'kk' ? 'Зал бос емес' : 'Зал занят')
      expect(await page.textContent('main')).toContain('15:00')

      await page.goto(`${desk}/cancel`)
      await page.locator('form[action$="/cancel"] button').last().click()
      await page.locator('.errors').waitFor()
      await page.fill('#reason-kk', 'Шешім өзгерді')
      await page.fill('#reason-ru', 'Решение изменилось')
      await page.locator('form[action$="/cancel"] button').last().click()
      await page.waitForURL(desk)
      expect(await page.locator('a[href$="/move"]').count()).toBe(0)
      await page.goto(reader)
      expect(await page.textContent('main')).toContain(
        language === 'kk' ? 'Шешім өзгерді' : 'Решение изменилось',
      )
    }))

  test('edited by two people: the second one sees both versions, and axe finds no violation on that page', () =>
    asSecretary({ language, scripts }, async (page) => {
      await writeMeeting(page, language, 'Бірге')
      await page.locator('main form[method="post"] .doings button').first().click()
      await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/)
      const address = page.url()
      const other = await page.context().newPage()
      for (const one of [page, other]) await one.goto(address)
      await other.fill('#title-kk', 'Басқаша')
      await other.fill('#starts', '11:00')
      await other.locator('main form[method="post"] .doings button').first().click()
      await other.waitForURL(address)
      await other.close()
      await page.fill('#title-kk', 'Меніңше')
      await page.fill('#ends', '13:00')
      await page.locator('main form[method="post"] .doings button').first().click()
      await page.getByText('Басқаша').first().waitFor()
      const both = await page.content()
      for (const words of ['Басқаша', 'Меніңше', '11:00', '13:00']) expect(both).toContain(words)
      if (scripts) await expectSound(page)
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0)
      await page.locator('main form[method="post"] button').last().click()
      await page.waitForURL(address)
      expect(await page.inputValue('#title-kk')).toBe('Меніңше')
    }))
})

/** Who may publish the outcome of every meeting of the demonstration. */
const ADMINISTRATOR = 'Ерлан Сәтбаев'
const [TO_COME, HELD] = ['kostanay-open-doors', 'aksu-council-november']

test('the outcome of a meeting is published after it has begun, not before, with the number of participants, and readers see it', () =>
  atDesk(browser(), ADMINISTRATOR, { language: 'kk', scripts: false }, async (page) => {
    const publish = async (slug: string) => {
      await page.goto(`${site}/kk/desk/meetings/${slug}/conclude`)
      await page.fill('#outcome-kk', 'Жылу желісі туралы ұсыныс қабылданды')
      await page.fill('#outcome-ru', 'Принято предложение о теплосети')
      await page.fill('#attended', '21')
      await page.setInputFiles('#file', { name: 'Хаттама.pdf', mimeType: 'application/pdf', buffer: aPdf })
      await page.locator('form[action$="/conclude"] button').last().click()
    }
    await publish(TO_COME)
    // A form that is sent too early returns with everything typed.
    expect(new URL(page.url()).pathname).toMatch(/\/conclude$/)
    expect(await page.inputValue('#outcome-ru')).toBe('Принято предложение о теплосети')
    expect(await page.textContent('main')).toContain('Хаттама.pdf')
    await publish(HELD)
    await page.waitForURL((url) => !url.pathname.endsWith('/conclude'))
    for (const [language, words] of [
      ['kk', 'Жылу желісі туралы ұсыныс қабылданды'],
      ['ru', 'Принято предложение о теплосети'],
    ] as const) {
      await page.goto(`${site}/${language}/meetings/${HELD}`)
      const reported = await page.textContent('main')
      expect(reported).toContain(words)
      expect(reported).toContain('21')
      expect(await page.locator('main a[href^="/files/"]').count()).toBe(1)
    }
  }))
