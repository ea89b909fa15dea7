import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { contextOf, testSite } from '#app/testing.ts'
import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import type { Feature } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { countPaper, type PaperTargetKind } from './index.ts'
import { paperMessages as words } from './messages.ts'
import { SCAN_DAYS } from './model.ts'

const NOW = '2026-11-30T10:00:00+05:00'
const THING = newId(new Date(NOW))
let akimat: Id<'organisation'>
let open = true
const kind: PaperTargetKind = {
  kind: 'trial.sheets',
  words: {
    title: { kk: 'Парақтар', ru: 'Листы', en: 'Sheets' },
    count: { kk: 'Қолдар', ru: 'Подписей', en: 'Signatures' },
    roll: { kk: 'Тізім', ru: 'Список', en: 'The list' },
  },
  find: async (_, id) =>
    id === THING
      ? {
          title: { kk: 'Жиын', ru: 'Сход' },
          path: '/desk',
          owner: { organisation: akimat },
          open,
          roll: 40,
        }
      : undefined,
}
const trial: Feature = { name: 'trial', routes: [], paperTargets: [kind] }
const site = await testSite({ now: NOW, moreFeatures: [trial] })
akimat = await createAkimat(site.db, 'akimat-of-trial', '391010000')
const signIn = (role: 'clerk' | 'secretary' | 'official') => site.signIn([{ role, organisation: akimat }])
const [clerk, colleague, secretary] = [
  await signIn('clerk'),
  await signIn('official'),
  await signIn('secretary'),
]

const thingPath = `/ru/desk/paper/trial.sheets/${THING}`
async function openBatch(sheets = '2'): Promise<string> {
  const opened = await site.post(thingPath, { sheets }, clerk.headers)
  expect(opened.statusCode).toBe(303)
  return String(opened.headers.location)
}
let forms = 0
const enter = (
  path: string,
  step: string,
  [one, two]: readonly [string, string],
  who: { headers: Record<string, string> },
  more: Record<string, string> = {},
) => {
  forms += 1
  const id = newId(new Date(Date.parse(NOW) + forms))
  return site.post(`${path}/entries`, { id, step, 'sheet-1': one, 'sheet-2': two, ...more }, who.headers)
}
const pageOf = async (path: string, who = clerk) => (await site.get(path, who.headers)).body
const entriesOf = async (path: string) =>
  (
    await site.db
      .selectFrom('paper_entry')
      .select(['step', 'counts'])
      .where('batch_id', '=', path.split('/').at(-1) ?? '')
      .orderBy('position')
      .execute()
  ).map(({ step, counts }) => [step, ...counts])

describe('two clerks', () => {
  test('who enter the same numbers have agreed; the second does not see those of the first', async () => {
    const path = await openBatch()
    expect((await enter(path, 'first', ['21', '17'], clerk)).statusCode).toBe(303)
    const blind = await pageOf(path, colleague)
    expect(blind).toContain(words.enterSecond.ru)
    for (const number of ['21', '17', '38']) expect(blind).not.toContain(`>${number}<`)
    expect(blind).not.toContain('value="21"')
    await enter(path, 'second', ['21', '17'], colleague)
    const agreed = await pageOf(path)
    expect(agreed).toContain(words.agreed.ru)
    expect(agreed).toContain('<b>38</b>')
  })

  test('are two: the first cannot be the second, by the page or without it', async () => {
    const path = await openBatch()
    await enter(path, 'first', ['1', '2'], clerk)
    expect(await pageOf(path)).toContain(words['same-clerk'].ru)
    const refused = await enter(path, 'second', ['1', '2'], clerk)
    expect([refused.statusCode, await entriesOf(path)]).toEqual([422, [['first', 1, 2]]])
  })

  test('who press at the same moment make one entry; the later one is told', async () => {
    const path = await openBatch()
    const both = await Promise.all([
      enter(path, 'first', ['5', '6'], clerk),
      enter(path, 'first', ['7', '8'], colleague),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
    expect(await entriesOf(path)).toHaveLength(1)
  })

  test('who send a form twice make one entry', async () => {
    const path = await openBatch()
    const id = newId(new Date(NOW))
    for (const _ of [1, 2])
      expect((await enter(path, 'first', ['5', '6'], clerk, { id })).statusCode).toBe(303)
    expect(await entriesOf(path)).toHaveLength(1)
  })
})

describe('a difference', () => {
  test('is shown sheet by sheet and settled by a third act, which keeps both entries', async () => {
    const path = await openBatch()
    await enter(path, 'first', ['20', '18'], clerk)
    await enter(path, 'second', ['20', '19'], colleague)
    const seen = await pageOf(path, secretary)
    expect(seen).toContain(words.differences.ru)
    expect(seen).toContain('name="sheet-2"')
    expect(seen).not.toContain('name="sheet-1"')
    expect((await enter(path, 'settlement', ['99', '18'], secretary)).statusCode).toBe(303)
    expect(await entriesOf(path)).toEqual([
      ['first', 20, 18],
      ['second', 20, 19],
      ['settlement', 20, 18],
    ])
  })

  test('is not settled by those who only enter', async () => {
    const path = await openBatch()
    await enter(path, 'first', ['20', '18'], clerk)
    await enter(path, 'second', ['20', '19'], colleague)
    expect(await pageOf(path)).toContain(words.waitsSettlement.ru)
    expect((await enter(path, 'settlement', ['20', '18'], clerk)).statusCode).toBe(403)
    expect(await entriesOf(path)).toHaveLength(2)
  })
})

describe('what was agreed', () => {
  const agreed = async () => {
    const path = await openBatch()
    await enter(path, 'first', ['20', '18'], clerk)
    await enter(path, 'second', ['20', '18'], colleague)
    return path
  }

  test('is corrected by a further entry with a reason, and by nothing else', async () => {
    const path = await agreed()
    const refused = await enter(path, 'correction', ['20', '17'], secretary)
    expect(refused.statusCode).toBe(422)
    for (const text of ['href="#reason"', words['reason-missing'].ru, 'value="17"'])
      expect(refused.body).toContain(text)
    expect(
      (await enter(path, 'correction', ['20', '17'], secretary, { reason: 'Подпись зачёркнута' })).statusCode,
    ).toBe(303)
    expect(await entriesOf(path)).toHaveLength(3)
    expect(await pageOf(path, secretary)).toContain('Подпись зачёркнута')
    const batch = path.split('/').at(-1) ?? ''
    const change = site.db
      .updateTable('paper_entry')
      .set({ counts: [1, 1] })
      .where('batch_id', '=', batch)
    await expect(change.execute()).rejects.toThrow('append-only')
    const removal = site.db.deleteFrom('paper_entry').where('batch_id', '=', batch)
    await expect(removal.execute()).rejects.toThrow('append-only')
  })

  test('adds up over the batches, beside the roll', async () => {
    const thing = { kind: 'trial.sheets', id: THING }
    const before = await countPaper(site.context(), thing)
    await agreed()
    const after = await countPaper(site.context(), thing)
    expect([after.total - before.total, after.open - before.open]).toEqual([38, 0])
    const page = await pageOf(thingPath)
    expect(page).toContain(words.stillOpen.ru(String(after.open)))
    expect(page).toContain('«Список»: 40')
  })
})

test('numbers that are none are refused beside their field, and what was typed stays', async () => {
  const path = await openBatch()
  const refused = await enter(path, 'first', ['12', 'много'], clerk)
  expect(refused.statusCode).toBe(422)
  for (const text of ['href="#sheet-2"', 'id="sheet-2-error"', 'value="12"', 'value="много"'])
    expect(refused.body).toContain(text)
  for (const sheets of ['0', '61', 'x', ''])
    expect((await site.post(thingPath, { sheets }, clerk.headers)).statusCode).toBe(422)
  open = false
  expect((await site.post(thingPath, { sheets: '2' }, clerk.headers)).statusCode).toBe(422)
  open = true
})

const photo = sharp({ create: { width: 600, height: 400, channels: 3, background: '#5a8c3c' } })
const send = (path: string, bytes: Buffer, who = clerk) => {
  const boundary = 'kenes'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="scan"; filename="sheet.png"\r\ncontent-type: image/png\r\n\r\n`
  return site.upload(
    `${path}/scans`,
    Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    { 'content-type': `multipart/form-data; boundary=${boundary}`, ...who.headers },
  )
}
const hrefIn = (html: string) => /href="([^"]*\/scans\/[^"]*)"/.exec(html)?.[1] ?? ''

describe('a scan', () => {
  test('is seen by those who enter and by nobody else', async () => {
    const path = await openBatch()
    expect((await send(path, await photo.png().toBuffer())).statusCode).toBe(303)
    const href = hrefIn(await pageOf(path))
    const file = await site.get(href, clerk.headers)
    expect([file.statusCode, file.headers['cache-control']]).toEqual([200, 'no-store'])
    const stranger = await site.signIn([{ role: 'moderator', organisation: akimat }])
    expect((await site.get(href, stranger.headers)).statusCode).toBe(403)
    expect((await site.get(href)).statusCode).toBe(302)
  })

  test('that is no picture and no document is refused and not stored', async () => {
    const path = await openBatch()
    const files = () => site.db.selectFrom('file').select('sha256').execute()
    const before = (await files()).length
    const refused = await send(path, Buffer.from('MZ program'))
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('id="scan-error"')
    expect((await files()).length).toBe(before)
  })
})

test('an erased account leaves its numbers without its name', async () => {
  const path = await openBatch()
  const leaver = await signIn('clerk')
  await enter(path, 'first', ['3', '4'], leaver)
  const { personalData } = (await import('./index.ts')).paperBatches
  const ctx = (await contextOf(site, akimat))()
  expect(await personalData?.listRecords(ctx, leaver.account)).toMatchObject([
    { step: 'first', counts: [3, 4] },
  ])
  await personalData?.erase(ctx, leaver.account)
  expect(await personalData?.listRecords(ctx, leaver.account)).toEqual([])
  expect(await entriesOf(path)).toEqual([['first', 3, 4]])
})

// The last test: sessions end with the time that passes.
test('a scan is erased after its time', async () => {
  const path = await openBatch()
  await send(path, await photo.png().toBuffer())
  const href = hrefIn(await pageOf(path))
  site.clock.set(new Date(Date.parse(NOW) + (SCAN_DAYS - 1) * DAY_MS).toISOString())
  await site.eraseExpired()
  expect((await site.get(href, (await signIn('clerk')).headers)).statusCode).toBe(200)
  site.clock.set(new Date(Date.parse(NOW) + (SCAN_DAYS + 1) * DAY_MS).toISOString())
  await site.eraseExpired()
  expect((await site.get(href, (await signIn('clerk')).headers)).statusCode).toBe(404)
})
