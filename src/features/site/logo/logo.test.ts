import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { createOrganisations, HERE } from '#app/testing/every-role.ts'
import { type TestSite, testSite } from '#app/testing.ts'
import { removeUnusedFiles } from '#platform/files/index.ts'
import { RETAINED_MS } from '#platform/uploads/index.ts'

let site: TestSite
let administrator: { headers: { cookie: string } }

const named = { 'name-kk': 'Қостанай диалогы', 'name-ru': 'Диалог Костаная' }
const alt = {
  'alt-kk': 'Қостанай елтаңбасы',
  'alt-ru': 'Герб Костаная',
  'alt-en': 'Coat of arms of Kostanay',
}
const LOGO_PATH = '/ru/desk/site/logo'

beforeAll(async () => {
  site = await testSite({ now: '2026-11-20T06:00:00Z' })
  administrator = await site.signIn([{ role: 'administrator' }])
  await site.post('/ru/desk/site', named, administrator.headers)
})

const png = (width = 200, height = 200, background = '#5b4b9a') =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()

async function send(fields: Record<string, string>, file?: Buffer, headers = administrator.headers) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  // A browser sends a file field without a chosen file as a file without a name.
  form.append('logo', new Blob(file ? [Uint8Array.from(file)] : []), file ? 'герб.png' : '')
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const payload = Buffer.from(await request.arrayBuffer())
  return site.upload(LOGO_PATH, payload, {
    ...headers,
    'content-type': request.headers.get('content-type') ?? '',
    'content-length': String(payload.length),
  })
}

const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
const sentIn = (page: string) => ({
  'sent-logo': hidden(page, 'sent-logo'),
  ...(hidden(page, 'sent-icon') ? { 'sent-icon': hidden(page, 'sent-icon') } : {}),
})
const current = () =>
  site.db
    .selectFrom('site_version')
    .select(['number', 'content'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
const count = async () => (await current()).number
const logoIn = (page: string) => /<span class="city-logo"><img src="([^"]+)" alt="([^"]*)"/.exec(page)

/** Sends a logo, looks at it, and saves it. */
async function saveNew(file: Buffer, fields: Record<string, string> = alt) {
  const preview = await send({ ...fields, do: 'show' }, file)
  expect(preview.statusCode).toBe(200)
  return send({ ...fields, ...sentIn(preview.body), do: 'save' })
}

describe('The logo of a site', () => {
  test('is the mark of Kenes until there is one', async () => {
    const page = await site.text('/ru/news')
    expect(logoIn(page)).toBeNull()
    expect(page).toContain('<svg class="mark"')
    expect(page).toMatch(/<link rel="icon" href="[^"]+" type="image\/svg\+xml"/)
  })

  test('is seen in both schemes and in the masthead before it is saved, and by nobody else', async () => {
    const before = await count()
    const preview = await send({ ...alt, do: 'show' }, await png())
    expect(preview.statusCode).toBe(200)
    expect(preview.body).toContain('Логотип ещё не сохранён')
    expect(preview.body).toMatch(/class="sample light"><span class="city-logo">/)
    expect(preview.body).toMatch(/class="sample dark"><span class="city-logo">/)
    expect(preview.body).toMatch(/<a class="brand"[^>]*><span class="city-logo">/)
    expect(preview.body).toContain('value="Герб Костаная"')
    expect(await count()).toBe(before)
    expect(logoIn(await site.text('/ru/news'))).toBeNull()
    const [, src = ''] = logoIn(preview.body) ?? []
    expect((await site.get(src, administrator.headers)).statusCode).toBe(200)
    expect((await site.get(src)).statusCode).toBe(404)
  })

  test('stands on every page in its language once it is saved, and is the icon where it is square', async () => {
    await site.text('/ru/news')
    const saved = await saveNew(await png())
    expect(saved.headers.location).toBe(`${LOGO_PATH}?done=saved`)
    await expect.poll(async () => logoIn(await site.text('/ru/news'))?.[2]).toBe('Герб Костаная')
    expect(logoIn(await site.text('/kk/news'))?.[2]).toBe('Қостанай елтаңбасы')
    const page = await site.text('/en/news')
    const [, src = '', text] = logoIn(page) ?? []
    expect(text).toBe('Coat of arms of Kostanay')
    expect(page).not.toContain('<svg class="mark"')
    const picture = await site.get(src)
    expect(picture.statusCode).toBe(200)
    expect(picture.headers['content-type']).toBe('image/png')
    expect(await sharp(picture.rawPayload).metadata()).toMatchObject({ width: 132, height: 132 })
    const icon = /<link rel="icon" href="(\/files\/[^"]+)" type="image\/png"/.exec(page)?.[1] ?? ''
    expect(page).toContain(`<link rel="apple-touch-icon" href="${icon}"`)
    expect((await site.get(icon)).statusCode).toBe(200)
    const { content } = await current()
    expect(content.logo).toMatchObject({ width: 132, height: 132 })
  })

  test('A long logo is no icon', async () => {
    await saveNew(await png(400, 120))
    await expect.poll(() => site.text('/ru/news')).toContain('type="image/svg+xml"')
    expect(logoIn(await site.text('/ru/news'))).not.toBeNull()
  })

  test('keeps its file where only its words change; the same words again are no version', async () => {
    await saveNew(await png())
    const before = await current()
    const words = { ...alt, 'alt-ru': 'Герб города' }
    expect((await send({ ...words, do: 'save' })).headers.location).toBe(`${LOGO_PATH}?done=saved`)
    const after = await current()
    expect(after.number).toBe(before.number + 1)
    expect(after.content.logo).toMatchObject({
      sha256: before.content.logo?.sha256,
      alt: { ru: 'Герб города' },
    })
    const again = await send({ ...words, do: 'save' })
    expect(again.statusCode).toBe(422)
    expect((await saveNew(await png(), words)).statusCode).toBe(422)
    expect(again.body).toContain('Ничего не изменилось')
    expect(await count()).toBe(after.number)
  })

  test('stays when the settings are saved, and returns with an earlier version', async () => {
    await saveNew(await png(200, 200, '#7a4a00'))
    const { number, content } = await current()
    await site.post('/ru/desk/site', { ...named, phone: '+7 7142 50-00-00' }, administrator.headers)
    expect((await current()).content).toMatchObject({ phone: '+7 7142 50-00-00', logo: content.logo })
    const removed = await site.post(`${LOGO_PATH}/remove`, {}, administrator.headers)
    expect(removed.headers.location).toBe(`${LOGO_PATH}?done=removed`)
    await expect.poll(async () => logoIn(await site.text('/ru/news'))).toBeNull()
    expect(await site.text('/ru/news')).toContain('<svg class="mark"')
    const src = `/files/${content.logo?.sha256}.png`
    expect((await site.get(src)).statusCode).toBe(404)
    const old = await site.get(`/ru/desk/site?version=${number}`, administrator.headers)
    expect(old.body).toContain(`name="restored" value="${number}"`)
    await site.post('/ru/desk/site', { ...named, restored: String(number) }, administrator.headers)
    expect((await current()).content.logo).toEqual(content.logo)
    expect((await site.get(src)).statusCode).toBe(200)
  })

  test('The logo of an earlier version is kept when unused files are deleted; one that was never saved is not', async () => {
    await saveNew(await png(200, 200, '#8c2f4e'))
    const { sha256 = '' } = (await current()).content.logo ?? {}
    await site.post(`${LOGO_PATH}/remove`, {}, administrator.headers)
    const preview = await send({ ...alt, do: 'show' }, await png(200, 200, '#1b6e45'))
    const unsaved = /\/files\/([0-9a-f]{64})/.exec(logoIn(preview.body)?.[1] ?? '')?.[1] ?? ''
    await site.db.deleteFrom('retained_upload').execute()
    await removeUnusedFiles(site.db, new Date('2027-01-01'), 1000)
    const left = await site.db.selectFrom('file').select('sha256').execute()
    expect(left.map((file) => file.sha256)).toContain(sha256)
    expect(left.map((file) => file.sha256)).not.toContain(unsaved)
  })

  test.each([
    ['alt-kk', { 'alt-kk': '' }, 'Напишите, что на нём изображено'],
    ['alt-en', { 'alt-en': '' }, 'Напишите, что на нём изображено'],
    ['alt-ru', { 'alt-ru': 'я'.repeat(101) }, 'Текст слишком длинный'],
  ])('needs its words in three languages, and its file is not sent twice: %s', async (field, wrong, text) => {
    await site.post(`${LOGO_PATH}/remove`, {}, administrator.headers)
    const refused = await send({ ...alt, ...wrong, do: 'show' }, await png())
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(`href="#${field}"`)
    expect(refused.body).toContain(text)
    const saved = await send({ ...alt, ...sentIn(refused.body), do: 'save' })
    expect(saved.headers.location).toBe(`${LOGO_PATH}?done=saved`)
  })

  test('is refused beside its field where it is no picture, a drawing or missing', async () => {
    await site.post(`${LOGO_PATH}/remove`, {}, administrator.headers)
    const before = await count()
    for (const [file, text] of [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG не принимается'],
      [Buffer.from('Герб'), 'Такой файл для логотипа не подходит'],
      [Buffer.alloc(2_000_001), 'Логотип больше 2 МБ'],
      [undefined, 'Файл не выбран'],
    ] as const) {
      const refused = await send({ ...alt, do: 'save' }, file)
      expect(refused.statusCode, text).toBe(422)
      expect(refused.body).toContain('href="#logo"')
      expect(refused.body).toContain(text)
    }
    expect(await count()).toBe(before)
  })

  test('A file that was kept for the form is gone after a day, for another person, and once it is used', async () => {
    const preview = await send({ ...alt, do: 'show' }, await png())
    const sent = sentIn(preview.body)
    const other = await site.signIn([{ role: 'administrator' }])
    const stolen = await send({ ...alt, ...sent, do: 'save' }, undefined, other.headers)
    expect(stolen.statusCode).toBe(422)
    expect(stolen.body).toContain('Приложенного файла уже нет')
    expect((await send({ ...alt, ...sent, do: 'save' })).statusCode).toBe(303)
    expect((await send({ ...alt, ...sent, do: 'save' })).statusCode).toBe(422)
    const late = sentIn((await send({ ...alt, do: 'show' }, await png())).body)
    site.clock.set(new Date(Date.parse('2026-11-20T06:00:00Z') + RETAINED_MS + 1).toISOString())
    administrator = await site.signIn([{ role: 'administrator' }])
    expect((await send({ ...alt, ...late, do: 'save' })).statusCode).toBe(422)
  })

  test('can be changed by an administrator of the whole site alone', async () => {
    const { own } = await createOrganisations(site.db)
    for (const where of [{ organisation: own }, { territory: HERE.region }]) {
      const limited = await site.signIn([{ role: 'administrator', ...where }])
      expect((await send(alt, await png(), limited.headers)).statusCode).toBe(403)
      expect((await site.post(`${LOGO_PATH}/remove`, {}, limited.headers)).statusCode).toBe(403)
    }
  })

  test('needs a site with a name', async () => {
    const fresh = await testSite({ now: '2026-11-20T06:00:00Z' })
    const person = await fresh.signIn([{ role: 'administrator' }])
    expect((await fresh.get(LOGO_PATH, person.headers)).body).toContain('Сначала назовите сайт')
  })
})

describe('The public journal', () => {
  test('has an entry for each version of the settings, with what was public then', async () => {
    await site.post('/ru/desk/site', { ...named, 'name-ru': 'Костанай' }, administrator.headers)
    const acts = await site.db
      .selectFrom('journal_act')
      .select(['content', 'territory_code', 'body_id', 'version'])
      .where('type', '=', 'site.changed')
      .orderBy('version', 'desc')
      .execute()
    expect(acts).toHaveLength(await count())
    expect(acts[0]).toMatchObject({ territory_code: '000000000', body_id: null, version: acts.length })
    expect(JSON.parse(acts[0]?.content ?? '')).toMatchObject({ name: { ru: 'Костанай' } })
  })
})
