import { describe, expect, inject, test } from 'vitest'
// with participation
import { DAY_MS } from '#domain/base/duration.ts'
import type { Language } from '#domain/base/text.ts'
// end
import { DESK_PATH, NAMES_CONST_PATH } from '#features/NAMES_KEBAB/model.ts'
import { expectSoundInEveryLook } from '#tests/support/axe.ts'
import {
  atDesk,
  // with participation
  becomeVerifiedResident,
  // end
  browserOfFile,
  onPage,
  readersIn,
  // with participation
  readMailbox,
  // end
} from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

// People of the demonstration, data/demo/accounts.json.
const EDITOR = 'Марина Ковалёва'
// with participation
const OFFICIAL = 'Бауыржан Қасымов'

/** The last day of proposals, a month ahead. */
const closesOn = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10)

const written: Record<Language, { readonly proposal: string; readonly answer: string }> = {
  kk: { proposal: 'Көшеге орындық қойылса екен', answer: 'Орындық мамырда қойылады' },
  ru: { proposal: 'Поставьте на улице скамейки', answer: 'Скамейки поставят в мае' },
  en: { proposal: 'Please put benches in the street', answer: 'The benches will be there in May' },
}
// end

const readers = readersIn('ru').map((reader) => ({ ...reader, width: reader.scripts ? 1280 : 360 }))

describe.each(readers)('in $language $how', ({ language, scripts, width, run }) => {
  const visit = { language, scripts, width }
  const title = `№ ${run}: ${language}`
  const list = `${site}/${language}${NAMES_CONST_PATH}`
  const desk = `${site}/${language}${DESK_PATH}`
  /** The address of what the editor publishes, and where it is at the desk. */
  let address = ''
  let atDeskAddress = ''

  test('an editor publishes A_NAME_WORDS, after a title was missing', () =>
    atDesk(browser(), EDITOR, visit, async (page) => {
      await page.goto(desk)
      const send = () => page.locator('main form.form button').first().click()
      await page.selectOption('[name="organisation"]', 'akimat-kostanay')
      await page.fill('[name="title-kk"]', title)
      // with participation
      await page.fill('[name="closesOn"]', closesOn)
      // end
      await send()
      await page.locator('.errors a[href="#title-ru"]').waitFor()
      expect(await page.inputValue('[name="title-kk"]')).toBe(title)
      if (scripts) await expectSoundInEveryLook(page, 'the desk', 0)
      await page.fill('[name="title-ru"]', title)
      await send()
      await page.waitForURL('**?done=published')
      await page.locator('.notice.good').waitFor()
      atDeskAddress = page.url().replace(/\?.*/, '')
      if (scripts) await expectSoundInEveryLook(page, 'the NAME_WORDS at the desk', 3)
      await page.locator(`main a[href*="${NAMES_CONST_PATH}/"]`).first().click()
      await page.waitForURL(`**${NAMES_CONST_PATH}/*`)
      address = page.url()
    }))

  test('everybody finds the NAME_WORDS on the list', () =>
    onPage(browser(), visit, async (page) => {
      await page.goto(list)
      if (scripts) await expectSoundInEveryLook(page, 'the list', 1)
      await page.locator('.filters summary').click()
      await page.selectOption('[name="territory"]', { index: 1 })
      await page.locator('.filters form button').click()
      await page.locator('.chips').waitFor()
      await page.goto(list)
      await page.getByRole('link', { name: title, exact: true }).click()
      await page.waitForURL(address)
      if (scripts) await expectSoundInEveryLook(page, 'the NAME_WORDS', 2)
    }))

  // with participation
  test('a resident sends a proposal, after sending an empty one, and the second one is refused', () =>
    onPage(browser(), visit, async (page) => {
      await becomeVerifiedResident(page, browser())
      await page.goto(address)
      await page.locator(`a[href$="/propose"]`).click()
      await page.waitForURL('**/propose')
      const send = () => page.locator('main form.form button').click()
      await send()
      await page.locator('.errors a[href="#body"]').waitFor()
      if (scripts) await expectSoundInEveryLook(page, 'the form of a proposal', 3)
      await page.fill('[name="body"]', written[language].proposal)
      await send()
      await page.waitForURL('**/propose?done=sent')
      if (scripts) await expectSoundInEveryLook(page, 'a proposal was sent', 4)
      await page.goto(`${address}/propose`)
      expect(await page.locator('main form.form').count()).toBe(0)
      expect(await page.locator('.notice').count()).toBe(1)
    }))

  test('an official answers it, everybody reads both, and the author gets a letter', () =>
    atDesk(browser(), OFFICIAL, visit, async (page) => {
      const { proposal, answer } = written[language]
      await page.goto(`${site}/${language}/desk/deadlines`)
      const task = page.locator('main li', { hasText: title })
      await task.locator(`a[href*="${DESK_PATH}/proposals/"]`).first().click()
      const send = () => page.locator('main form.form button').click()
      await page.fill('[name="answer"]', answer)
      await send()
      await page.locator('.errors a[href="#state"]').waitFor()
      expect(await page.inputValue('[name="answer"]')).toBe(answer)
      if (scripts) await expectSoundInEveryLook(page, 'the form of an answer', 5)
      await page.locator('[name="state"][value="accepted"]').check()
      await send()
      await page.getByText(answer).waitFor()
      await page.goto(`${address}/proposals`)
      for (const text of [proposal, answer]) expect(await page.textContent('main')).toContain(text)
      if (scripts) await expectSoundInEveryLook(page, 'proposals with their answers', 0)
      await expect.poll(readMailbox, { timeout: 20_000 }).toContain(answer)
    }))

  // end
  test('the editor withdraws it with a reason: its page says so, and a second form is told that it was done', () =>
    atDesk(browser(), EDITOR, { ...visit, answers: /410|422/ }, async (page) => {
      await page.goto(atDeskAddress)
      await page.locator('main a[href$="/withdraw"]').click()
      await page.locator('[name="reason-kk"]').waitFor()
      if (scripts) await expectSoundInEveryLook(page, 'the withdrawal', 4)
      const other = await page.context().newPage()
      await other.goto(page.url())
      const withdraw = async (tab: typeof page) => {
        for (const name of ['reason-kk', 'reason-ru']) await tab.fill(`[name="${name}"]`, title)
        await tab.locator('form[action$="/withdraw"] button').click()
      }
      await withdraw(page)
      await page.locator('main dl', { hasText: title }).waitFor()
      await withdraw(other)
      await other.locator('.errors a[href="#send"]').waitFor()
      expect(await other.inputValue('[name="reason-ru"]')).toBe(title)
      const gone = await page.goto(address)
      expect(gone?.status()).toBe(410)
      expect(await page.textContent('h1')).toContain(title)
      if (scripts) await expectSoundInEveryLook(page, 'what was withdrawn', 1)
      expect(await (await fetch(list)).text()).not.toContain(title)
    }))
})
