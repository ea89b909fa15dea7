import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import type { Language } from '#domain/base/text.ts'
import { p, wordFile } from '#platform/law-files/testing/word.ts'
import { expectSound } from '#tests/support/axe.ts'
import { sampleOf } from '#tests/support/extent.ts'
import { become, browserOfFile, countSteps } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

/** A person of the demonstration in a separate browser. */
async function enter(name: string, { scripts, width }: { scripts: boolean; width: number }): Promise<Page> {
  const context = await browser().newContext({ javaScriptEnabled: scripts, viewport: { width, height: 800 } })
  const page = await context.newPage()
  await become(page, name)
  return page
}

/** Axe uses timers, which a browser without scripts does not run. */
const isSound = async (page: Page, scripts: boolean) => scripts && expectSound(page)

/** The content of the official's files; the sub-points of the second point are in one paragraph. */
const lines = {
  kk: [
    'Қар тазалау қағидалары',
    '1-бап. Тәртіп',
    '1. Қар сағат сегізге дейін тазаланады.',
    '2. Тазаланады: 1) шатырлар; 2) жолдар.',
  ],
  ru: [
    'Правила уборки снега',
    'Статья 1. Порядок',
    '1. Снег убирают до восьми часов.',
    '2. Убирают: 1) крыши; 2) дороги.',
  ],
}
const cut = {
  kk: ['2. Тазаланады:', '1) шатырлар;', '2) жолдар.'],
  ru: ['2. Убирают:', '1) крыши;', '2) дороги.'],
}
const later = { kk: ['сегізге', 'жетіге'], ru: ['восьми', 'семи'] } as const
const wordOf = (texts: readonly string[]) =>
  Buffer.from(wordFile({ body: texts.map((text) => p(text)).join('') }))

/** Imports a file and splits the paragraph that the import could not recognise as three. */
async function importText(page: Page, document: string, one: 'kk' | 'ru', scripts: boolean) {
  await page.goto(`${document}/texts`)
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page
    .locator(`input[name="file-${one}"]`)
    .setInputFiles({ name: `draft-${one}.docx`, mimeType, buffer: wordOf(lines[one]) })
  await page.locator(`form[action$="/${one}/file"] button`).click()
  // The paragraph as it stands in the file, beside what it was taken for.
  expect(await page.locator('#b3 .in-file p').textContent()).toBe(lines[one][3])
  await page.locator('#b3 .recognised > a').click()
  await page.locator('#b3 details summary').click()
  await page.locator('textarea[name="lines"]').fill(cut[one].join('\n'))
  await isSound(page, scripts)
  await page.locator('button[value="split"]').click()
  expect(await page.locator('.blocks > li').count()).toBe(6)
  expect(await page.locator('#b5').getAttribute('class')).toContain('in2')
  // One level up and back again: the structure follows the buttons.
  await page.locator('#b5 .recognised > a').click()
  await page.locator('#b5 button[value="out"]').click()
  expect(await page.locator('#b5').getAttribute('class')).toContain('in1')
  await page.locator('#b5 button[value="undo"]').click()
  expect(await page.locator('#b5').getAttribute('class')).toContain('in2')
}

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

/** From a title to an announced consultation of the members of an organisation; returns its desk address and its slug. */
async function announce(page: Page, language: Language, title: string, scripts: boolean) {
  await page.goto(`${site}/${language}/desk/consultations/documents`)
  await page.locator('form[method="post"] button[type="submit"]').first().click()
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
  const document = page.url()
  for (const one of ['kk', 'ru'] as const) await importText(page, document, one, scripts)
  await page.goto(document)
  await page.locator('textarea[name="title-kk"]').fill(`${title} kk`)
  await page.locator('textarea[name="title-ru"]').fill(title)
  for (const name of ['purpose', 'note', 'promise'])
    for (const one of ['kk', 'ru'])
      await page.locator(`[name="${name}-${one}"]`).fill(one === 'kk' ? 'Аула таза болсын' : 'Чистый двор')
  // The capital may be a day ahead of the clock of this machine.
  for (const [name, ahead] of [
    ['opensOn', 1],
    ['closesOn', 60],
    ['answersDueOn', 80],
  ] as const)
    await page.locator(`[name="${name}"]`).fill(day(ahead))
  await page.locator('[name="participants"]').selectOption('member')
  await isSound(page, scripts)
  await page.locator('button[value="preview"]').click()
  await page.waitForURL(/\/preview$/)
  expect(await page.locator('h1').textContent()).toContain(title)
  await page.goto(`${document}/publish`)
  await page.locator('form[action$="/publish"] button').click()
  await page.locator('.of-published').waitFor()
  await isSound(page, scripts)
  const seen = await page.locator(`main a[href^="/${language}/consultations/"]`).first().getAttribute('href')
  const desk = document.replace('/documents', '')
  return { desk, document, slug: seen?.split('/').at(-1) ?? '' }
}

/** The next version, with seven for eight. */
async function nextVersion(page: Page, desk: string, document: string) {
  await page.goto(desk)
  await page.locator('main a[href$="/texts"]').click()
  for (const one of ['kk', 'ru'] as const) {
    await page.goto(`${document}/texts`)
    await page
      .locator('main details summary')
      .nth(one === 'kk' ? 0 : 1)
      .click()
    const [old, fresh] = later[one]
    const text = [...lines[one].slice(0, 3), ...cut[one]].map((line) => line.replace(old, fresh))
    await page.locator(`textarea[name="text-${one}"]`).fill(text.join('\n'))
    await page.locator(`form[action$="/${one}/text"] button`).click()
  }
  await page.goto(`${document}/changes`)
  await page.locator('textarea[name="summary-kk"]').fill('Ертерек.')
  await page.locator('textarea[name="summary-ru"]').fill('Раньше.')
  for (const field of await page.locator('textarea[name^="reason-"]:visible').all())
    await field.fill('Мектеп / школа.')
  await page.locator('button[value="publication"]').click()
  await page.locator('form[action$="/correct"] button').click()
  await page.locator('.of-published').waitFor()
}

/** Pauses a consultation and decides on it; its page says both. */
async function pauseAndDecide(
  page: Page,
  { desk, slug, language }: { readonly desk: string; readonly slug: string; readonly language: Language },
  scripts: boolean,
) {
  const steps = page.locator('.steps')
  const read = async () => {
    await page.goto(`${site}/${language}/consultations/${slug}`)
    await isSound(page, scripts)
    return steps.textContent()
  }
  const { members, pausedSince, endsPause, afterPause } = {
    kk: {
      members: 'Мына ұйымның мүшелері: Қостанай облысының әкімдігі',
      pausedSince: 'Тоқтатылып тұр',
      endsPause: 'Шешім жарияланса, ол жалғасады',
      afterPause: 'белгілі болады',
    },
    ru: {
      members: 'Члены организации: Акимат Костанайской области',
      pausedSince: 'Приостановлено с',
      endsPause: 'С публикацией решения оно возобновится',
      afterPause: 'станет известен',
    },
    en: {
      members: 'Members of ',
      pausedSince: 'Paused since',
      endsPause: 'Publishing the decision resumes it',
      afterPause: 'will be known',
    },
  }[language]
  await page.goto(desk)
  await page.locator('form[action$="/pause"] button').click()
  await page.locator('form[action$="/pause"] .error').first().waitFor()
  for (const one of ['kk', 'ru']) await page.locator(`[name="pauseReason-${one}"]`).fill('Қар / снег')
  await page.locator('form[action$="/pause"] button').click()
  await page.waitForURL(desk)
  expect(await page.locator('main').textContent()).toContain(endsPause)
  await isSound(page, scripts)
  const paused = await read()
  expect(await page.locator('main').textContent()).toContain(members)
  expect(paused).toContain(pausedSince)
  expect(paused).toContain(afterPause)
  await page.goto(desk)
  await page.locator('[name="decidedOn"]').fill(day(0))
  for (const one of ['kk', 'ru']) await page.locator(`[name="decision-${one}"]`).fill('№ 1')
  await page.locator('form[action$="/decide"] button').click()
  await page.locator('form[action$="/decide"] .error').first().waitFor()
  await page.locator('[name="early"]').check()
  await page.locator('form[action$="/decide"] button').click()
  await page.waitForURL(desk)
  expect(await page.locator('form[action$="/resume"]').count()).toBe(0)
  const decided = await read()
  expect(decided).not.toContain(afterPause)
}

const officials = [
  { language: 'kk', scripts: false, width: 360 },
  { language: 'ru', scripts: true, width: 1280 },
  { language: 'en', scripts: true, width: 360 },
] as const

describe.each(sampleOf(officials, ({ language }) => language !== 'en'))(
  'in $language at $width px, scripts: $scripts',
  ({ language, scripts, width }) => {
    test('an official brings a Word file to a discussion of members, a change to the comparison table, and decides during a pause', async () => {
      const page = await enter('Бауыржан Қасымов', { scripts, width })
      const { desk, document, slug } = await announce(page, language, `Снег ${language} ${width}`, scripts)
      await page.goto(`${site}/${language}/consultations/${slug}/text`)
      expect(await page.locator('[id="art_1__point_2__subpoint_2"]').textContent()).toContain(
        language === 'kk' ? 'жолдар' : 'дороги',
      )
      await nextVersion(page, desk, document)
      await page.goto(`${site}/${language}/consultations/${slug}/versions/2`)
      const row = page.locator('tr[id="art_1__point_1"]')
      expect(await row.locator('ins').textContent()).toContain(later[language === 'kk' ? 'kk' : 'ru'][1])
      const file = await page.request.get(`${page.url()}/comparison.docx`)
      expect(file.status()).toBe(200)
      expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
      // Too early to close: residents may still comment.
      await page.goto(desk)
      expect(await page.locator('form[action$="/close"]').count()).toBe(0)
      await pauseAndDecide(page, { desk, slug, language }, scripts)
      await page.context().close()
    })
  },
)

test('a consultation with unanswered comments cannot be closed; after the last answer it can', async () => {
  const scripts = true
  const page = await enter('Серік Абдуллин', { scripts, width: 1280 })
  await page.goto(`${site}/ru/desk/consultations`)
  await page.locator('.talks h2 a').first().click()
  const desk = page.url()
  const close = page.locator('form[action$="/close"] button')
  expect(await page.locator('main').textContent()).toContain('сначала ответьте')
  // The page offers no button; a form that is sent anyway is refused.
  expect(await close.count()).toBe(0)
  const refused = await page.request.post(`${desk}/close`, { headers: { 'sec-fetch-site': 'same-origin' } })
  expect(refused.status()).toBe(422)
  // From the desk to a published answer in three steps, and from each answer to the next.
  const { step, count } = countSteps()
  await page.goto(`${site}/ru/desk`)
  await step(() => page.locator('main a[href$="/queue"]').first().click())
  const next = page.locator('a.btn[href*="/answer?numbers="]').first()
  const waiting = await page.locator('a[href*="/answer?numbers="]').count()
  expect(waiting).toBeGreaterThan(1)
  for (let answered = 1; answered <= waiting; answered += 1) {
    await step(() => next.click())
    // What the comment is about stands above it.
    expect(await page.locator('.cited').textContent()).not.toBe('')
    if (answered === 1) await isSound(page, scripts)
    await page.locator('input[name="verdict"][value="noted"]').check()
    await page.locator('textarea[name="reason-kk"]').fill('Ескереміз.')
    await page.locator('textarea[name="reason-ru"]').fill('Учтём.')
    await step(() => page.locator('form.wide button[type="submit"]').click())
    await page.waitForURL(/done=answered$/)
    expect(await page.locator('main').textContent()).toContain('Ответ опубликован')
    if (answered === 1) expect(count()).toBeLessThanOrEqual(4)
  }
  await page.getByRole('link', { name: 'Следующий шаг' }).click()
  expect(page.url()).toBe(desk)
  await close.click()
  await page.waitForURL(desk)
  expect(await close.count()).toBe(0)
  await page.goto(`${site}/ru/consultations/pavlodar-development-plan-2026/result`)
  expect(await page.locator('main').textContent()).not.toContain('Таблица ещё не окончательная')
  const file = await page.request.get(`${page.url()}/table.pdf`)
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.context().close()
})
