import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import type { Language } from '#domain/base/text.ts'
import { packagePath } from '#platform/package-path.ts'
import { expectSound } from '#tests/support/axe.ts'
import { become, browserOfFile, readersIn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const RESIDENT = 'Гүлсім Ахметова'
const OFFICIAL = 'Бауыржан Қасымов'
const DRAFT = 'kostanay-public-control-rules'
const PLACE = 'art_7__point_1'
const reported = JSON.parse(readFileSync(packagePath(`data/demo/consultations/${DRAFT}.json`), 'utf8'))
const [{ kk, ru }] = reported.versions as [{ kk: string[]; ru: string[] }]
const old = {
  kk: '1. Сол мәселе бойынша алты ай өтпей қайта бақылаудан бас тартылуы мүмкін.',
  ru: '1. В повторном контроле по тому же вопросу раньше шести месяцев может быть отказано.',
}

/** The proposal of this run: another number of months each time, so that no two are equal. */
const months = ['үш', 'төрт', 'бес', 'жеті', 'сегіз', 'тоғыз']
const monthsRu = ['трёх', 'четырёх', 'пяти', 'семи', 'восьми', 'девяти']
const wished = (run: number) => ({
  kk: `Сол мәселе бойынша ${months[run]} ай өтпей қайта бақылаудан бас тартылуы мүмкін.`,
  ru: `В повторном контроле по тому же вопросу раньше ${monthsRu[run]} месяцев может быть отказано.`,
})

/** A person of the demonstration in a separate browser. */
async function enter(name: string, scripts: boolean): Promise<Page> {
  const context = await browser().newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 360, height: 780 },
  })
  const page = await context.newPage()
  await become(page, name)
  return page
}

/** Proposes a wording from the reading page; returns the address of the comment. */
async function propose(page: Page, language: Language, run: number): Promise<string> {
  await page.goto(`${site}/${language}/consultations/${DRAFT}/text`)
  await page.locator(`a.talk[href="at/${PLACE}"]`).click()
  await page.locator('a[href$="/say?kind=wording"]').click()
  const field = page.locator('textarea[name="wording"]')
  expect((await field.inputValue()).length).toBeGreaterThan(20)
  await field.fill(wished(run)[language === 'kk' ? 'kk' : 'ru'])
  await page
    .locator('textarea[name="body"]')
    .fill(language === 'en' ? 'Half a year is too long.' : 'Жарты жыл – ұзақ.')
  await page.locator('form.form button[type="submit"]').click()
  // Similar earlier comments are offered first; this run uses another number.
  if (await page.locator('#alike').count()) await page.locator('form.form button[type="submit"]').click()
  await page.waitForURL(/\/comments\/\d+#sent$/)
  return page.url().replace('#sent', '')
}

/** Answers the comment and publishes the next version, with the comment as its reason. */
async function answerAndPublish(
  page: Page,
  { language, scripts, run }: ReturnType<typeof readersIn>[number],
  number: string,
) {
  await page.goto(`${site}/${language}/desk/consultations`)
  await page
    .locator('.talks h2 a')
    .filter({ hasText: reported.title[language === 'kk' ? 'kk' : language] })
    .first()
    .click()
  const desk = page.url()
  await page.goto(`${desk}/answer?numbers=${number}`)
  await page.locator('input[name="verdict"][value="accepted"]').check()
  await page.locator('textarea[name="reason-kk"]').fill('Келісеміз.')
  await page.locator('textarea[name="reason-ru"]').fill('Согласны.')
  await page.locator('form.wide button[type="submit"]').click()
  await page.goto(desk)
  await page.locator('main a[href$="/texts"]').click()
  const document = page.url().replace(/\/texts$/, '')
  const text = { kk, ru }
  for (const one of ['kk', 'ru'] as const) {
    await page.goto(`${document}/texts`)
    const lines = text[one].map((line) => (line === old[one] ? `1. ${wished(run)[one]}` : line))
    await page
      .locator('main details summary')
      .nth(one === 'kk' ? 0 : 1)
      .click()
    await page.locator(`textarea[name="text-${one}"]`).fill(lines.join('\n'))
    await page.locator(`form[action$="/${one}/text"] button`).click()
  }
  await page.goto(`${document}/changes`)
  if (scripts) await expectSound(page)
  await page.locator('textarea[name="summary-kk"]').fill('Мерзім қысқарды.')
  await page.locator('textarea[name="summary-ru"]').fill('Срок стал короче.')
  for (const field of await page.locator('textarea[name^="reason-"]:visible').all())
    await field.fill('Тұрғындар сұрады. / Просили жители.')
  await page.locator('button[value="publication"]').click()
  await page.locator('form[action$="/correct"] button').click()
  await page.locator('.of-published').waitFor()
}

describe.each(readersIn('ru'))('in $language $how', (reader) => {
  const { language, scripts, run } = reader
  test('I propose a wording, get an answer, and see what became of it in the text', async () => {
    const resident = await enter(RESIDENT, scripts)
    const comment = await propose(resident, language, run)
    const number = comment.split('/').at(-1) ?? ''
    const official = await enter(OFFICIAL, scripts)
    await answerAndPublish(official, reader, number)
    await official.context().close()

    await resident.goto(comment)
    expect(await resident.locator('.verdict.accepted').count()).toBe(1)
    if (scripts) await expectSound(resident)
    await resident.locator('a[href*="/versions/"]').first().click()
    const row = resident.locator(`tr[id="${PLACE}"]`)
    expect(await row.locator('ins').textContent()).toContain(
      (language === 'kk' ? months : monthsRu)[run] ?? '',
    )
    expect(await row.locator(`a[href$="/comments/${number}"]`).count()).toBe(1)
    await resident.goto(`${site}/${language}/consultations/${DRAFT}/text`)
    expect(await resident.locator(`[id="${PLACE}"]`).textContent()).toContain(
      (language === 'kk' ? months : monthsRu)[run] ?? '',
    )
    await resident.context().close()
  })
})
