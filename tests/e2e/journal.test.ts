import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { browserOfFile } from '#tests/support/journey.ts'
import { newFolder, removeFolder } from '#tests/support/served-site.ts'

const site = inject('siteUrl')
const folder = newFolder()
const ITEM = 'civic-dialogue-presentation-in-the-capital'
const browser = browserOfFile()
beforeAll(async () => {
  // The demonstration is numbered within a second of the start.
  await vi.waitFor(
    async () =>
      expect(await (await fetch(`${site}/ru/news/${ITEM}`)).text()).toContain('class="recorded"><b>'),
    { timeout: 20_000, interval: 300 },
  )
})
afterAll(() => removeFolder(folder))

/** Runs the command line; returns its exit code and output. */
async function kenes(...args: string[]) {
  const ran = await promisify(execFile)(process.execPath, [
    packagePath('dist/kenes.js'),
    ...args,
    '--language',
    'en',
  ]).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (failed: { code: number; stdout: string }) => failed,
  )
  return { code: ran.code, output: ran.stdout }
}

const vkeyOf = async () => /^log (\S+)/m.exec(await (await fetch(`${site}/log/policy`)).text())?.[1] ?? ''

test.each([
  ['kk', 'Бәрі дұрыс. Мұны сіздің браузеріңіз тексерді.'],
  ['ru', 'Всё верно. Это проверил ваш браузер.'],
  ['en', 'Everything is right. Your browser checked this.'],
])(
  'a news item in %s leads to its entry, which the browser verifies step by step',
  async (language, verdict) => {
    const page = await browser().newPage()
    await page.goto(`${site}/${language}/news/${ITEM}`)
    await page.click('.recorded a[href*="/journal/"]')
    await page.click('kenes-verify button')
    await page.locator('kenes-verify output.good').waitFor()
    expect(await page.textContent('kenes-verify output')).toBe(verdict)
    expect(await page.locator('kenes-verify li.right').count()).toBe(6)
    await page.close()
  },
)

test('the browser reports content on the page that differs from the recorded one', async () => {
  const page = await browser().newPage()
  await page.route('**/en/journal/*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('2019', '2020') })
  })
  await page.goto(`${site}/en/news/${ITEM}`)
  await page.click('.recorded a[href*="/journal/"]')
  await page.click('kenes-verify button')
  await page.locator('kenes-verify output.bad').waitFor()
  expect(await page.textContent('kenes-verify li.wrong')).toContain('is not what was recorded')
  expect(await page.locator('kenes-verify li.right').count()).toBe(5)
  await page.close()
})

test('the page explains the verification without scripts, and the command line accepts the receipt', async () => {
  const context = await browser().newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site}/en/news/${ITEM}`)
  await page.click('.recorded a[href*="/journal/"]')
  expect(await page.isVisible('kenes-verify button')).toBe(false)
  const number = Number(/journal\/(\d+)$/.exec(page.url())?.[1])
  const command = await page.textContent('pre:has-text("npx kenes log verify")')
  const [, vkey = ''] = /--vkey '([^']+)'/.exec(command ?? '') ?? []
  const files = { receipt: `receipts/${number}.tlog-proof`, content: `contents/${number}.json` }
  for (const [name, path] of Object.entries(files)) {
    expect(await page.locator(`a[href="/log/${path}"]`).count()).toBe(1)
    writeFileSync(join(folder, name), await (await fetch(`${site}/log/${path}`)).text())
  }
  const evidence = [join(folder, 'receipt'), '--content', join(folder, 'content')]
  const right = await kenes('log', 'verify', ...evidence, '--vkey', vkey)
  expect([right.code, right.output]).toEqual([0, expect.stringContaining(`entry ${number} of the log`)])
  const content = JSON.parse(await (await fetch(`${site}/log/${files.content}`)).text())
  content.content.topic = 'ecology'
  writeFileSync(join(folder, 'content'), JSON.stringify(content))
  expect((await kenes('log', 'verify', ...evidence, '--vkey', vkey)).code).toBe(1)
  await context.close()
})

test('the whole log is audited from outside with the key that the page shows', async () => {
  const remembered = join(folder, 'remembered')
  const audit = ['log', 'audit', `${site}/log`, '--vkey', await vkeyOf(), '--remember', remembered]
  const first = await kenes(...audit)
  expect([first.code, first.output]).toEqual([0, expect.stringContaining('The log is intact.')])
  expect((await kenes(...audit)).output).toContain('remembered from last time are the same')
})
