import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { openForm, testSite } from '#app/testing.ts'
import { wordUpload } from '#platform/uploads/testing/word-file.ts'
import { completeForm, pressService, sendFile } from '../../testing/press-service.ts'

const site = await testSite({ now: '2026-11-20T10:00:00+05:00' })
const press = await pressService(site, 'files-akimat')
const { editor, begin, save, act, row } = press

async function written(): Promise<string> {
  const id = await begin()
  await save(id, completeForm)
  return id
}
const photo = () =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#357' } })
    .jpeg()
    .withExifMerge({ IFD0: { Make: 'Telefon' }, IFD3: { GPSLatitude: '51/1 10/1 0/1' } })
    .toBuffer()

describe('Files', () => {
  const picture = async (id: string, bytes: Uint8Array, name = 'photo.jpg', headers = editor.headers) =>
    sendFile(site, `/ru/desk/news/${id}/picture`, { field: 'picture', name, bytes }, headers)
  const attach = (id: string, bytes: Uint8Array, name: string) =>
    sendFile(site, `/ru/desk/news/${id}/attachments`, { field: 'attachment', name, bytes }, editor.headers)

  test('a picture is kept in two sizes without its metadata, and needs its words before it goes out', async () => {
    const id = await written()
    expect((await picture(id, await photo())).statusCode).toBe(303)
    const { content } = await row(id)
    const address = `/files/${content.picture?.sha256}.webp`
    expect((await site.get(address)).statusCode).toBe(404)
    const kept = await site.get(address, editor.headers)
    expect([kept.statusCode, kept.headers['content-type']]).toEqual([200, 'image/webp'])
    expect(kept.rawPayload.toString('latin1')).not.toMatch(/Telefon|GPS/)
    const refused = await act(id, 'publish')
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Что на фото: нет текста на английском языке')
    const page = (await site.get(`/ru/desk/news/${id}/files`, editor.headers)).body
    const words = { 'alt-kk': 'Мектеп', 'alt-ru': 'Школа', 'alt-en': 'A school' }
    expect(
      (await site.post(`/ru/desk/news/${id}/files`, { ...openForm(page), ...words }, editor.headers))
        .statusCode,
    ).toBe(303)
    expect((await act(id, 'publish')).statusCode).toBe(303)
    expect(await site.text(`/ru/news/${(await row(id)).slug}`)).toContain('alt="Школа"')
  })

  test('a document stands on the page with its size and type, and is saved, not shown', async () => {
    const id = await written()
    expect((await attach(id, wordUpload(), 'Есеп 2026.docx')).statusCode).toBe(303)
    const page = (await site.get(`/ru/desk/news/${id}/files`, editor.headers)).body
    const control = /name="(file-[0-9a-f]{16})-kk"/.exec(page)?.[1]
    await site.post(
      `/ru/desk/news/${id}/files`,
      { ...openForm(page), [`${control}-kk`]: 'Есеп', [`${control}-ru`]: 'Отчёт' },
      editor.headers,
    )
    expect((await act(id, 'publish')).statusCode).toBe(303)
    const item = await site.text(`/ru/news/${(await row(id)).slug}`)
    expect(item).toContain('download="Есеп 2026.docx"')
    expect(item).toMatch(/>Отчёт<\/a><small>DOCX, /)
    const href = /href="(\/files\/[0-9a-f]+\.docx)"/.exec(item)?.[1] ?? ''
    const file = await site.get(href)
    expect(file.headers).toMatchObject({
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    })
    expect(file.rawPayload.equals(wordUpload())).toBe(true)
  })

  test.each([
    ['a program called a photograph', Buffer.from('MZ\x90'), 'Такое изображение сайт показать не может'],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'SVG не принимается',
    ],
    ['nothing', Buffer.alloc(0), 'Файл пустой'],
    ['eleven megabytes', Buffer.alloc(10_000_001, 1), 'Фото больше 10 МБ'],
  ])('%s is refused with words, and the draft stays as it was', async (_, bytes, text) => {
    const id = await written()
    const answer = await picture(id, bytes)
    expect([answer.statusCode, answer.body.includes(text)]).toEqual([422, true])
    expect((await row(id)).content.picture).toBeNull()
  })

  test('macros are refused, and so is the eleventh document', async () => {
    const id = await written()
    const macros = wordUpload([{ name: 'word/vbaProject.bin', content: Buffer.from('x') }])
    expect((await attach(id, macros, 'report.docx')).body).toContain('есть макросы')
    for (let n = 0; n < 10; n += 1)
      await attach(id, wordUpload([{ name: `word/${n}.xml`, content: Buffer.from(String(n)) }]), `${n}.docx`)
    const stored = async () =>
      (
        await site.db
          .selectFrom('file')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    const before = await stored()
    const eleventh = await attach(
      id,
      wordUpload([{ name: 'word/11.xml', content: Buffer.from('11') }]),
      '11.docx',
    )
    expect(await stored()).toBe(before)
    expect([eleventh.statusCode, eleventh.body.includes('не больше десяти документов')]).toEqual([422, true])
    expect((await row(id)).content.attachments).toHaveLength(10)
  })

  test('a name is only a name: folders, controls and turned letters are taken out of it', async () => {
    const id = await written()
    await attach(id, wordUpload(), '../../etc/\u202ecod.exe.docx')
    expect((await row(id)).content.attachments[0]?.name).toBe('cod.exe.docx')
  })

  test('are taken from nobody who may not: signed out, of another organisation, on a form that takes none', async () => {
    const id = await written()
    const other = await pressService(site, 'press-other')
    expect((await picture(id, await photo(), 'a.jpg', {} as never)).statusCode).toBe(401)
    expect((await picture(id, await photo(), 'a.jpg', other.editor.headers)).statusCode).toBe(404)
    const wrong = await sendFile(
      site,
      `/ru/desk/news/${id}`,
      { field: 'x', name: 'a', bytes: Buffer.from('a') },
      editor.headers,
    )
    expect(wrong.statusCode).toBe(415)
    expect((await row(id)).content.picture).toBeNull()
  })
})

test('What waits at the desk: what goes out soon, what has to be translated, what was corrected and not published', async () => {
  const waiting = await pressService(site, 'press-waiting')
  const ids = { soon: await waiting.begin(), half: await waiting.begin() }
  await waiting.save(ids.soon, completeForm)
  await waiting.act(ids.soon, 'schedule', { day: '2026-11-21', time: '10:00' })
  await waiting.save(ids.half, { 'title-kk': 'Жарты', topic: 'budget', place: '390000000' })
  const desk = (await site.get('/ru/desk', waiting.editor.headers)).body
  expect(desk).toContain('Скоро выйдет')
  expect(desk).toContain('Нужно закончить перевод')
  const found = (await site.get('/ru/desk/search?q=жарты', waiting.editor.headers)).body
  expect(found).toContain(`/ru/desk/news/${ids.half}`)
  expect((await site.get('/ru/desk/search?q=жарты', editor.headers)).body).not.toContain(ids.half)
})

describe('Files of what was withdrawn', () => {
  const reason = { 'reason-kk': 'Қате', 'reason-ru': 'Ошибка' }
  /** A published item with a picture and a paper; returns the addresses of its files. */
  async function published(shade: string, paper = wordUpload()) {
    const id = await written()
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: shade } })
      .png()
      .toBuffer()
    await sendFile(
      site,
      `/ru/desk/news/${id}/picture`,
      { field: 'picture', name: 'a.png', bytes },
      editor.headers,
    )
    await sendFile(
      site,
      `/ru/desk/news/${id}/attachments`,
      { field: 'attachment', name: 'a.docx', bytes: paper },
      editor.headers,
    )
    const page = (await site.get(`/ru/desk/news/${id}/files`, editor.headers)).body
    const control = /name="(file-[0-9a-f]{16})-kk"/.exec(page)?.[1]
    const words = {
      'alt-kk': 'а',
      'alt-ru': 'а',
      'alt-en': 'a',
      [`${control}-kk`]: 'а',
      [`${control}-ru`]: 'а',
    }
    await site.post(`/ru/desk/news/${id}/files`, { ...openForm(page), ...words }, editor.headers)
    expect((await act(id, 'publish')).statusCode).toBe(303)
    const { content } = await row(id)
    const pictures = [content.picture?.sha256, content.picture?.preview].map((item) => `/files/${item}.webp`)
    return { id, pictures, paper: `/files/${content.attachments[0]?.sha256}.docx` }
  }
  const seen = async (addresses: readonly string[], headers = {}) =>
    Promise.all(addresses.map(async (address) => (await site.get(address, headers)).statusCode))

  test('are gone with it: for readers, for those who had them before, and on the wire', async () => {
    const { id, pictures, paper } = await published(
      '#911',
      wordUpload([{ name: 'own.txt', content: Buffer.from('own') }]),
    )
    const all = [...pictures, paper]
    const first = await site.get(paper)
    expect(first.headers['cache-control']).toBe('public, no-cache')
    const had = { 'if-none-match': String(first.headers.etag) }
    const again = await site.get(paper, had)
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', first.headers.etag])
    const origin = await site.listen()
    const wire = async () => Promise.all(all.map(async (item) => (await fetch(origin + item)).status))
    expect(await wire()).toEqual([200, 200, 200])
    expect((await act(id, 'withdraw', reason)).statusCode).toBe(303)
    expect(await seen(all)).toEqual([404, 404, 404])
    expect((await site.get(paper, had)).statusCode).toBe(404)
    expect(await wire()).toEqual([404, 404, 404])
    const { headers } = await site.signIn()
    expect(await seen(all, headers)).toEqual([404, 404, 404])
    const desk = await site.get(paper, editor.headers)
    expect([desk.statusCode, desk.headers['cache-control']]).toEqual([200, 'no-store'])
  })

  test('stay where something public shows the same file, and come back with what is published anew', async () => {
    const one = await published('#191')
    const two = await published('#191')
    expect(two.pictures).toEqual(one.pictures)
    await act(one.id, 'withdraw', reason)
    expect(await seen([...one.pictures, one.paper])).toEqual([200, 200, 200])
    await act(two.id, 'withdraw', reason)
    expect(await seen(one.pictures)).toEqual([404, 404])
    const copy = /([0-9a-f-]{36})$/.exec(String((await act(two.id, 'copy')).headers.location))?.[1] ?? ''
    expect(await seen(one.pictures)).toEqual([404, 404])
    expect((await act(copy, 'publish')).statusCode).toBe(303)
    expect(await seen(one.pictures)).toEqual([200, 200])
  })

  test('an earlier picture of an item goes with it too', async () => {
    const { id, pictures } = await published('#119')
    const bytes = await photo()
    await sendFile(
      site,
      `/ru/desk/news/${id}/picture`,
      { field: 'picture', name: 'b.jpg', bytes },
      editor.headers,
    )
    expect((await act(id, 'correct')).statusCode).toBe(303)
    expect(await seen(pictures)).toEqual([200, 200])
    await act(id, 'withdraw', reason)
    expect(await seen(pictures)).toEqual([404, 404])
  })
})
