import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { wordFile } from '#platform/uploads/testing/word-file.ts'
import { setHidden } from '../hiding/store.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
await createConsultation(ctx(), { slug: 'yards' })
const origin = await site.listen()
const FORM = '/ru/consultations/yards/at/art_1/say'
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml'

const pdf = (): Promise<Buffer> =>
  new Promise((resolve) => {
    const paper = new PDFDocument()
    const pieces: Buffer[] = []
    paper.on('data', (piece: Buffer) => pieces.push(piece))
    paper.on('end', () => resolve(Buffer.concat(pieces)))
    paper.text('Yards').end()
  })
const photo = sharp({ create: { width: 900, height: 600, channels: 3, background: '#5a8c3c' } })

type Sent = { readonly name: string; readonly bytes: Uint8Array }
let said = 0
/** A comment with files, as a browser sends it. */
async function send(
  files: readonly Sent[],
  { cookie }: { cookie: string },
  more: Record<string, string> = {},
) {
  said += 1
  const form = new FormData()
  const fields = { kind: 'remark', seen: 'yes', body: `Мысль ${said}, к ней бумага`, ...more }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const { name, bytes } of files) form.append('file', new Blob([Uint8Array.from(bytes)]), name)
  const answer = await fetch(origin + FORM, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  })
  return {
    status: answer.status,
    html: await answer.text(),
    number: Number(/comments\/(\d+)/.exec(answer.headers.get('location') ?? '')?.[1]),
  }
}
const plain = (html: string) => html.replaceAll('\u00a0', ' ')
const pageOf = async (number: number) => plain(await site.text(`/ru/comments/${number}`))
const fileOf = (number: number, position = 0) => site.get(`/ru/comments/${number}/files/${position}`)

describe('A file of a comment', () => {
  test('is shown with its name, format and size, and has the uploaded bytes', async () => {
    const { headers } = await site.signIn()
    const bytes = await pdf()
    const { status, number } = await send([{ name: 'Аула жоспары (2).pdf', bytes }], headers)
    expect(status).toBe(303)
    const html = await pageOf(number)
    expect(html).toContain('Аула жоспары (2).pdf')
    expect(html).toMatch(/PDF, [\d,]+ КБ/)
    expect(plain(await site.text('/ru/consultations/yards/at/art_1'))).toContain('Аула жоспары (2).pdf')
    const file = await fileOf(number)
    expect(file.rawPayload.equals(bytes)).toBe(true)
    expect(file.headers['content-type']).toBe('application/pdf')
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Аула жоспары ')}%282%29.pdf`,
    )
  })

  test('gets its format from its content, not from its name', async () => {
    const { headers } = await site.signIn()
    const { number } = await send([{ name: 'жоба.exe', bytes: wordFile() }], headers)
    expect(await pageOf(number)).toContain('жоба.docx')
    const { status, html } = await send([{ name: 'paper.pdf', bytes: Buffer.from('MZ, a program') }], headers)
    expect(status).toBe(422)
    expect(html).toContain('Такие файлы не принимаются')
  })

  test('that is a photograph loses its location', async () => {
    const { headers } = await site.signIn()
    const bytes = await photo
      .clone()
      .jpeg()
      .withExifMerge({ IFD0: { Make: 'Telefon' }, IFD3: { GPSLatitude: '51/1 10/1 0/1' } })
      .toBuffer()
    const { status, number } = await send([{ name: 'двор.jpg', bytes }], headers)
    expect(status).toBe(303)
    expect(await pageOf(number)).toContain('двор.webp')
    const file = await fileOf(number)
    expect(file.headers['content-type']).toBe('image/webp')
    expect(file.rawPayload.toString('latin1')).not.toMatch(/Telefon|GPS|EXIF/)
  })

  const refused: readonly (readonly [string, () => readonly Sent[], string])[] = [
    ['a document with macros', () => [{ name: 'a.docx', bytes: wordFile([], MACROS) }], 'макрос'],
    ['an empty file', () => [{ name: 'a.pdf', bytes: Buffer.alloc(0) }], 'Файл пустой'],
    ['half a document', () => [{ name: 'a.docx', bytes: wordFile().subarray(0, 200) }], 'поврежд'],
    ['more than 15 MB', () => [{ name: 'a.pdf', bytes: Buffer.alloc(15_000_001, 37) }], 'больше 15 МБ'],
    [
      'two files',
      () => [
        { name: 'a.docx', bytes: wordFile() },
        { name: 'b.docx', bytes: wordFile() },
      ],
      'только один файл',
    ],
  ]
  test.each(refused)('%s is refused beside the field, and the text is kept', async (_, files, words) => {
    const { headers } = await site.signIn()
    const { status, html } = await send(files(), headers, { body: 'Эти слова остаются' })
    expect(status).toBe(422)
    expect(/id="file-error">(.*?)<\/p>/s.exec(html)?.[1]).toContain(words)
    expect(html).toContain('<a href="#file">')
    expect(html).toContain('>Эти слова остаются</textarea>')
  })

  test('is not uploaded again when the text has to be corrected, and can be removed', async () => {
    const { headers } = await site.signIn()
    const own = wordFile([{ name: 'word/own.xml', content: 'corrected' }])
    const first = await send([{ name: 'план.docx', bytes: own }], headers, { body: ' ' })
    expect(first.status).toBe(422)
    expect(first.html).toContain('план.docx')
    const fileHash = /name="fileHash" value="([0-9a-f]{64})"/.exec(first.html)?.[1] ?? ''
    expect((await site.get(`/files/${fileHash}.docx`)).statusCode).toBe(404)
    const fileName = 'план.docx'
    const { number } = await send([], headers, { fileHash, fileName })
    expect((await fileOf(number)).rawPayload.equals(own)).toBe(true)
    const without = await send([], headers, { fileHash, fileName, withoutFile: 'yes' })
    expect((await fileOf(without.number)).statusCode).toBe(404)
  })

  test('that was never uploaded has to be uploaded again', async () => {
    const { headers } = await site.signIn()
    const { status, html } = await send([], headers, { fileHash: '0'.repeat(64), fileName: 'x.pdf' })
    expect(status).toBe(422)
    expect(html).toContain('Файл не выбран')
  })

  test('is hidden and restored with its comment by moderators', async () => {
    const { headers } = await site.signIn()
    const { number } = await send(
      [{ name: 'тайна.docx', bytes: wordFile([{ name: 'word/own.xml', content: 'hidden' }]) }],
      headers,
    )
    const { id } = await ctx()
      .db.selectFrom('comment')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    const { sha256 } = await ctx()
      .db.selectFrom('comment_file')
      .select('sha256')
      .where('comment_id', '=', id)
      .executeTakeFirstOrThrow()
    const address = `/files/${sha256}.docx`
    expect((await site.get(address)).statusCode).toBe(200)
    const why = { rule: 'personal-data', reason: { kk: 'Дерек', ru: 'Данные' }, at: ctx().now() }
    await setHidden(ctx().db, 'comment', id as Id<'comment'>, why)
    expect((await fileOf(number)).statusCode).toBe(404)
    expect((await site.get(address)).statusCode).toBe(404)
    expect(await pageOf(number)).not.toContain('тайна.docx')
    expect(await site.text('/ru/consultations/yards/result/comments.json')).not.toContain(
      `/comments/${number}"`,
    )
    await setHidden(ctx().db, 'comment', id as Id<'comment'>, undefined)
    expect((await fileOf(number)).statusCode).toBe(200)
  })

  test('is counted in the open data', async () => {
    const { headers } = await site.signIn()
    const { number } = await send([{ name: 'a.docx', bytes: wordFile() }], headers)
    const bare = await send([], headers)
    const { comments } = JSON.parse(await site.text('/ru/consultations/yards/result/comments.json')) as {
      comments: readonly { number: number; files: number }[]
    }
    const files = new Map(comments.map((one) => [one.number, one.files]))
    expect([files.get(number), files.get(bare.number)]).toEqual([1, 0])
  })

  test('is served at no other path, and not before its comment is public', async () => {
    const { headers } = await site.signIn()
    const { number } = await send([{ name: 'a.docx', bytes: wordFile() }], headers)
    for (const position of ['1', 'x', '-1', '00']) {
      const answer = await site.get(`/ru/comments/${number}/files/${position}`)
      expect(answer.statusCode).toBe(404)
    }
    await ctx()
      .db.updateTable('comment')
      .set({ state: 'pending', published_at: null })
      .where('number', '=', number)
      .execute()
    expect((await fileOf(number)).statusCode).toBe(404)
  })
})
