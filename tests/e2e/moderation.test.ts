import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import type { Language } from '#domain/base/text.ts'
import { expectSound } from '#tests/support/axe.ts'
import { become, browserOfFile, readersIn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const AUTHOR = 'Виктор Шевченко'
const MODERATOR = 'Алёна Литвинова'
const ANOTHER = 'Ерлан Сәтбаев'
const FORM = 'consultations/kostanay-yard-rules/at/whole/say?kind=remark'
/** The insult of each run, so that no two comments are equal. */
const names = ['мешок', 'пень', 'валенок', 'чурбан', 'тюфяк', 'шкаф']
const rude = (run: number) => `Дворник у нас ${names[run]}, и начальник его такой же ${names[run]}.`

type Reader = { readonly language: Language; readonly scripts: boolean; readonly run: number }

/** A separate browser of a person of the demonstration, or of a visitor. */
async function come({ scripts }: Reader, name?: string): Promise<Page> {
  const context = await browser().newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 360, height: 780 },
  })
  const page = await context.newPage()
  if (!name) return page
  await become(page, name)
  return page
}
const reason = ({ language }: Reader) => (language === 'kk' ? 'Адамды балағаттайды' : 'Оскорбляет человека')
const leave = (page: Page) => page.context().close()
const send = (page: Page) => page.locator('form.form button[type="submit"]').click()

/** Without scripts axe does not run. */
const isSound = async (page: Page, { scripts }: Reader) => {
  if (scripts) await expectSound(page)
}

/** The author writes an insult; returns the address of the comment. */
async function offend(reader: Reader): Promise<string> {
  const page = await come(reader, AUTHOR)
  await page.goto(`${site}/${reader.language}/${FORM}`)
  await page.locator('textarea[name="body"]').fill(rude(reader.run))
  await send(page)
  if (await page.locator('#alike').count()) await send(page)
  await page.waitForURL(/\/comments\/\d+#sent$/)
  await leave(page)
  return page.url().replace('#sent', '')
}

/** A visitor without an account reports it. */
async function report(reader: Reader, comment: string) {
  const page = await come(reader)
  await page.goto(comment)
  await page.locator('.acts a[href*="/moderation/report/"]').click()
  await isSound(page, reader)
  await page.locator('textarea[name="note"]').fill(`Тіл тигізу ${reader.run}`)
  await send(page)
  expect(await page.locator('textarea[name="note"]').inputValue()).toBe(`Тіл тигізу ${reader.run}`)
  await page.locator('input[name="rule"][value="insult"]').check()
  await send(page)
  await page.waitForSelector('.done')
  await isSound(page, reader)
  await leave(page)
}

async function decide(page: Page, outcome: string) {
  await page.locator(`input[name="outcome"][value="${outcome}"]`).check()
  await page.locator('textarea[name="reason-kk"]').fill('Адамды балағаттайды')
  await page.locator('textarea[name="reason-ru"]').fill('Оскорбляет человека')
  await send(page)
}

/** A moderator hides it; returns the moderator's page, and the address of the decision. */
async function hide(reader: Reader) {
  const page = await come(reader, MODERATOR)
  await page.goto(`${site}/${reader.language}/desk/moderation`)
  await isSound(page, reader)
  await page.locator('main a[href*="/desk/moderation/things/"]').first().click()
  expect(await page.locator('main').textContent()).toContain(rude(reader.run))
  await isSound(page, reader)
  await decide(page, 'hidden')
  await page.waitForURL(/\/desk\/moderation$/)
  await page.goto(`${site}/${reader.language}/moderation`)
  await isSound(page, reader)
  await page.locator('main a[href*="/moderation/decisions/"]').first().click()
  await page.waitForURL(/\/decisions\/\d+$/)
  return { moderator: page, decision: page.url() }
}

async function appeal(reader: Reader, decision: string) {
  const page = await come(reader, AUTHOR)
  await page.goto(`${decision}/appeal`)
  await isSound(page, reader)
  await page
    .locator('textarea[name="appeal"]')
    .fill('Это не ругательство, а прозвище: он сам так себя зовёт.')
  await send(page)
  await page.waitForSelector('.done')
  await page.goto(`${decision}/appeal`)
  // One appeal is enough: the page says that it is being considered, and offers no second form.
  expect(await page.locator('textarea[name="appeal"]').count()).toBe(0)
  await leave(page)
}

describe.each(readersIn('ru'))('in $language $how', (reader) => {
  test('reported content is hidden in public, appealed, and restored by another moderator', async () => {
    const comment = await offend(reader)
    await report(reader, comment)
    const { moderator, decision } = await hide(reader)

    const passer = await come(reader)
    await passer.goto(comment)
    expect(await passer.locator('main').textContent()).not.toContain(names[reader.run])
    expect(await passer.locator('.cm.hidden').textContent()).toContain(reason(reader))
    await passer.goto(decision)
    await isSound(passer, reader)
    expect(await passer.locator('main').textContent()).not.toContain(names[reader.run])

    await appeal(reader, decision)
    const number = decision.split('/').at(-1)
    await moderator.goto(`${site}/${reader.language}/desk/moderation/appeals/${number}`)
    await decide(moderator, 'upheld')
    expect(await moderator.locator('#send').isVisible()).toBe(true)
    await leave(moderator)

    const another = await come(reader, ANOTHER)
    await another.goto(`${site}/${reader.language}/desk/moderation`)
    await another.locator(`main a[href$="/desk/moderation/appeals/${number}"]`).click()
    await isSound(another, reader)
    await decide(another, 'restored')
    await another.waitForURL(/\/desk\/moderation$/)
    await leave(another)

    await passer.goto(comment)
    expect(await passer.locator('.said').textContent()).toContain(rude(reader.run))
    await passer.goto(decision)
    expect(await passer.locator('main').textContent()).toContain(reason(reader))
    await leave(passer)
  })
})
