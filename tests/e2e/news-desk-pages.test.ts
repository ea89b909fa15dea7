import { expect, inject, test } from 'vitest'
import { expectSoundInEveryLook } from '#tests/support/axe.ts'
import { become, browserOfFile, languagesInTurn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const EDITOR = 'Марина Ковалёва'
const browser = browserOfFile()

test('axe finds no violation at the news desk on a phone and in a wide window, nor on the conflict page', async () => {
  const context = await browser().newContext({ viewport: { width: 360, height: 780 } })
  const page = await context.newPage()
  await become(page, EDITOR)
  let turn = 0
  const check = async (name: string, one = page) => {
    await expectSoundInEveryLook(one, name, turn)
    turn += 1
  }
  await page.goto(`${site}/ru/desk/news`)
  await check('list')
  await page.locator('main form[method="post"] button').first().click()
  await page.waitForURL(/\/desk\/news\/[0-9a-f-]{36}$/)
  const desk = page.url()
  await check('new')
  const other = await context.newPage()
  await other.goto(desk)
  await page.fill('[name="title-kk"]', 'Біріншінікі')
  await page.locator('kenes-autosave').locator('xpath=..').locator('button').first().click()
  await page.waitForLoadState()
  await other.fill('[name="title-kk"]', 'Екіншінікі')
  await other.locator('kenes-autosave').locator('xpath=..').locator('button').first().click()
  await other.getByText('Біріншінікі').first().waitFor()
  expect(await other.content()).toContain('Екіншінікі')
  await check('conflict', other)
  for (const [index, side] of ['', '/files', '/publish', '/preview', '/versions'].entries())
    for (const language of languagesInTurn(index)) {
      await page.goto(desk.replace('/ru/', `/${language}/`) + side)
      await check(side)
    }
  await context.close()
})
