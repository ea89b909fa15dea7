import type { Page } from 'playwright-core'
import { describe, expect, inject, test, vi } from 'vitest'
import type { Language } from '#domain/base/text.ts'
import { become, browserOfFile, readersIn, readMailbox } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const AUTHOR = 'Гүлсім Ахметова'
const ANSWERER = 'Ерлан Сәтбаев'
/**
 * A draft of which no other journey publishes a version: comments on an older version are shown the newer one
 * first.
 */
const DRAFT = 'kostanay-yard-rules'
const FORM = `consultations/${DRAFT}/at/point_5/say?kind=question`

type Reader = { readonly language: Language; readonly scripts: boolean; readonly run: number }

/** The question of each run; they differ enough not to be offered instead of each other. */
const questions = [
  'Қарды алаңға үйсе, кімге хабарласамыз?',
  'Сырғанақ тебетін төбешікке тыйым салына ма?',
  'Сколько дней сугроб может лежать у песочницы?',
  'Кто вывозит то, что сгребли с футбольной коробки?',
  'May a family build a small snow fort there?',
  'Where does one complain when ploughs bury the swings?',
]

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
const leave = (page: Page) => page.context().close()
const send = (page: Page) => page.locator('form.form button[type="submit"]').click()

/** Letters sent to an address, from the development mailbox. */
async function lettersTo(email: string): Promise<string> {
  const mailbox = await readMailbox()
  return mailbox
    .split(/<h2/)
    .filter((letter) => letter.includes(email))
    .join('\n')
}

/** A letter to this address that contains this text. */
const letterWith = (email: string, words: RegExp): Promise<string> =>
  vi.waitFor(
    async () => {
      const found = words.exec(await lettersTo(email))
      if (!found) throw new Error(`no letter to ${email} has ${words}`)
      return found[0]
    },
    { timeout: 20_000, interval: 300 },
  )

async function ask(reader: Reader): Promise<string> {
  const page = await come(reader, AUTHOR)
  await page.goto(`${site}/${reader.language}/${FORM}`)
  await page.locator('textarea[name="body"]').fill(questions[reader.run] ?? '')
  await send(page)
  await page.waitForURL(/\/comments\/\d+#sent$/)
  await leave(page)
  return page.url().replace('#sent', '')
}

/**
 * A neighbour without an account starts to ask the same question, is shown the existing one, and joins it by
 * e-mail.
 */
async function join(page: Page, reader: Reader, comment: string, email: string) {
  await page.goto(`${site}/${reader.language}/${FORM}`)
  await page.locator('textarea[name="body"]').fill(questions[reader.run] ?? '')
  await page.fill('[name="email"]', email)
  await send(page)
  const number = comment.split('/').at(-1)
  await page.locator(`#alike a[href$="/comments/${number}/join"]`).click()
  await page.fill('[name="email"]', email)
  await send(page)
  await page.waitForSelector('.done')
  await page.goto(await letterWith(email, /http:\/\/[^\s<"]+\/account\/confirm\/[\w-]+/))
  await send(page)
  await page.waitForURL((url) => url.hash === '#joined')
  expect(new URL(page.url()).pathname).toBe(new URL(comment).pathname)
  expect(await page.locator('#joined').isVisible()).toBe(true)
}

async function answer(reader: Reader, number: string | undefined) {
  const page = await come(reader, ANSWERER)
  await page.goto(`${site}/${reader.language}/desk/consultations`)
  await page.locator('.talks h2 a[href*="/desk/consultations/"]').first().waitFor()
  const titles = { kk: 'аула', ru: 'двор', en: 'yard' }
  await page.locator('.talks h2 a').filter({ hasText: titles[reader.language] }).first().click()
  await page.goto(`${page.url()}/answer?numbers=${number}`)
  await page.locator('input[name="verdict"][value="noted"]').check()
  await page.locator('textarea[name="reason-kk"]').fill(`Түсіндірдік: ${number}`)
  await page.locator('textarea[name="reason-ru"]').fill(`Разъяснили: ${number}`)
  await page.locator('form.wide button[type="submit"]').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/answer'))
  await leave(page)
}

describe.each(readersIn('ru'))('in $language $how', (reader) => {
  test('I join a comment: I am counted, notified of the answer, and can verify the receipt', async () => {
    const email = `neighbour-${reader.run}@example.kz`
    const comment = await ask(reader)
    const number = comment.split('/').at(-1)
    const page = await come(reader)
    await join(page, reader, comment, email)
    expect(await page.locator('.acts').first().textContent()).toMatch(/\b1\b/)

    await answer(reader, number)
    const reported = await letterWith(email, new RegExp(`http://[^\\s<"]+/comments/${number}\\b`))
    expect(await lettersTo(email)).toContain(
      reader.language === 'kk' ? `Түсіндірдік: ${number}` : `Разъяснили: ${number}`,
    )
    await page.goto(reported)
    expect(await page.locator('.verdict.noted').count()).toBe(1)

    const recorded = page.locator('.recorded a[href*="/journal/"]')
    // The journal publishes acts once a second; the page says until then that it is being recorded.
    await vi.waitFor(
      async () => {
        await page.reload()
        // Entries of the answer and of the comment itself.
        expect(await recorded.count()).toBe(2)
      },
      { timeout: 20_000, interval: 500 },
    )
    await recorded.last().click()
    if (reader.scripts) {
      await page.click('kenes-verify button')
      await page.locator('kenes-verify output.good').waitFor()
    } else expect(await page.locator('a[href^="/log/receipts/"]').count()).toBeGreaterThan(0)
    await leave(page)
  })
})
