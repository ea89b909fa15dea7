import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { type Language, languages } from '#domain/base/text.ts'
import { launchBrowser } from './browser.ts'
import { full } from './extent.ts'
import { DEVELOPMENT_TOKEN, developmentCookie } from './served-site.ts'

const everyReader = languages
  .flatMap((language) => [
    { language, scripts: true, how: 'with scripts' },
    { language, scripts: false, how: 'without scripts' },
  ])
  .map((reader, run) => ({ ...reader, run }))

/**
 * The readers of a journey: in Kazakh without scripts, and in one other language with them. Texts do not depend on
 * scripts, and half of the journeys are in Russian, the other half in English; `npm run test:full` has all six readers.
 * `run` is the reader's index among them.
 */
export const readersIn = (other: 'ru' | 'en') =>
  full
    ? everyReader
    : everyReader.filter(({ language, scripts }) => (scripts ? language === other : language === 'kk'))

/**
 * The languages in which a test looks at one of several pages or things: one of them, by turns; `npm run test:full` has
 * all.
 * @param turn the place of the page among those that the test goes through
 */
export const languagesInTurn = (turn: number): readonly Language[] =>
  full ? languages : languages.slice(turn % languages.length, (turn % languages.length) + 1)

let launched: Promise<Browser> | undefined

/**
 * A browser for the journeys of one file; called once the journeys run. All files of a process share it, and it ends
 * with the process: starting one takes a second.
 */
export function browserOfFile(): () => Browser {
  let browser: Browser
  beforeAll(async () => {
    const running = await launched
    if (!running?.isConnected()) launched = launchBrowser()
    browser = (await launched) as Browser
  })
  // A journey that failed has left its pages open.
  afterAll(async () => {
    for (const context of browser.contexts()) await context.close()
  })
  return () => browser
}

/** Counts what a person does on the way: each press that leads on, each form that is sent, each link of a letter. */
export function countSteps() {
  let count = 0
  return {
    step: <Done>(does: () => Promise<Done>): Promise<Done> => {
      count += 1
      return does()
    },
    count: () => count,
  }
}

type Visit = {
  readonly scripts: boolean
  /** Width of the window in pixels; that of a phone by default. */
  readonly width?: number
  /** Expected error statuses, such as 422 for an invalid form: the console reports them as errors. */
  readonly answers?: RegExp
}

/** A visit in a separate context that fails on any script error or failed request. */
export async function onPage(
  browser: Browser,
  { scripts, width = 360, answers = /422/ }: Visit,
  work: (page: Page, context: BrowserContext) => Promise<void>,
) {
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width, height: 780 } })
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !answers.test(message.text())) broken.push(message.text())
  })
  await work(page, context)
  await context.close()
  expect(broken).toEqual([])
}

/** The same as a person of the demonstration, starting on the first page of the desk. */
export const atDesk = (
  browser: Browser,
  name: string,
  { language, ...visit }: Visit & { readonly language: Language },
  work: (page: Page) => Promise<void>,
) =>
  onPage(browser, { answers: /4(09|22)/, ...visit }, async (page) => {
    await become(page, name)
    await page.goto(`${inject('siteUrl')}/${language}/desk`)
    await work(page)
  })

/** The page of a development tool of the served site, for a browser. */
export const developmentUrl = (path: '/dev/mail' | '/dev/people') =>
  `${inject('siteUrl')}${path}?token=${DEVELOPMENT_TOKEN}`

/** The page with all letters that the site has sent. */
export const readMailbox = async (): Promise<string> =>
  (await fetch(`${inject('siteUrl')}/dev/mail`, { headers: developmentCookie })).text()

// A test number that belongs to nobody: data/kz/iin_test_vectors.json.
const IIN = '650412100001'
const [RESIDENT, CLERK] = ['Гүлсім Ахметова', 'Сәуле Жұмабекова']

/** Signs in as a person of the demonstration whom a clerk has verified as a resident of the city of Kostanay. */
export async function becomeVerifiedResident(page: Page, browser: Browser) {
  await become(page, RESIDENT)
  await page.goto(`${inject('siteUrl')}/kk/account/residence`)
  await page.locator('form[action$="/residence/code"] button').click()
  const code = await page.locator('output.code').textContent()
  await onPage(browser, { scripts: false }, async (desk) => {
    await become(desk, CLERK)
    await desk.goto(`${inject('siteUrl')}/kk/desk/residents`)
    await desk.fill('#code', code ?? '')
    await desk.fill('#iin', IIN)
    await desk.fill('#place', '391010000')
    await desk.fill('#since', '2020-05-01')
    await desk.locator('main form button[type="submit"]').click()
    await desk.waitForURL(/done=(verified|moved)/)
  })
}

/** Signs in as a person of the demonstration with the development tools. */
export async function become(page: Page, name: string) {
  await page.goto(developmentUrl('/dev/people'))
  await page.locator('li', { hasText: name }).getByRole('button').first().click()
}
