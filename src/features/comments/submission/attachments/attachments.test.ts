import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'

import { createConsultation } from '#features/consultations/fixtures.ts'
import { reserveUpload, uploadMessages } from '#platform/uploads/index.ts'

import { wordUpload } from '#platform/uploads/testing/word-file.ts'

import { setHidden } from '../../hiding/store.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
await createConsultation(ctx(), { slug: 'yards' })
const origin = await site.listen()
const FORM_PATH = '/ru/consultations/yards/at/art_1/say'
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
let written = 0
/** A comment with files, as a browser sends it. */
async function send(
  files: readonly Sent[],
  { cookie }: { cookie: string },
  more: Record<string, string> = {},
  path = FORM_PATH,
) {
  written += 1
  const form = new FormData()
  const fields = { kind: 'remark', seen: 'yes', body: `Мысль ${written}, к ней бумага`, ...more }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const { name, bytes } of files) form.append('file', new Blob([Uint8Array.from(bytes)]), name)
  const answer = await fetch(origin + path, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  })
  return {
    status: answer.status,
    html: await answer.text(),
    cookie: answer.headers.get('set-cookie') ?? '',
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
    const { number } = await send([{ name: 'жоба.exe', bytes: wordUpload() }], headers)
    expect(await pageOf(number)).toContain('жоба.docx')
    const { status, html } = await send([{ name: 'paper.pdf', bytes: Buffer.from('MZ, a program') }], headers)
    expect(status).toBe(422)
    expect(html).toContain('Такие файлы не принимаются')
  })

  test('A file of a comment that is a photograph loses its location', async () => {
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
    ['a document with macros', () => [{ name: 'a.docx', bytes: wordUpload([], MACROS) }], 'макрос'],
    ['an empty file', () => [{ name: 'a.pdf', bytes: Buffer.alloc(0) }], 'Файл пустой'],
    ['half a document', () => [{ name: 'a.docx', bytes: wordUpload().subarray(0, 200) }], 'поврежд'],
    ['more than 15 MB', () => [{ name: 'a.pdf', bytes: Buffer.alloc(15_000_001, 37) }], 'больше 15 МБ'],
    [
      'two files',
      () => [
        { name: 'a.docx', bytes: wordUpload() },
        { name: 'b.docx', bytes: wordUpload() },
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

  const tokenIn = (html: string) => /name="fileToken" value="([\w-]{43})"/.exec(html)?.[1] ?? ''
  const storedFiles = async () => {
    const { files } = await ctx()
      .db.selectFrom('file')
      .select(({ fn }) => fn.countAll<number>().as('files'))
      .executeTakeFirstOrThrow()
    return Number(files)
  }
  const named = (content: string) => wordUpload([{ name: 'word/own.xml', content }])

  test('is not sent again when the words have to be corrected, and can be left out', async () => {
    const { headers } = await site.signIn()
    const own = named('corrected')
    const file = [{ name: 'план.exe', bytes: own }]
    const first = await send(file, headers, { body: ' ' })
    expect(first.status).toBe(422)
    expect(first.html).toContain('план.docx')
    const fileToken = tokenIn(first.html)
    // Nobody can fetch it while it waits.
    const sha256 = createHash('sha256').update(own).digest('hex')
    expect((await site.get(`/files/${sha256}.docx`)).statusCode).toBe(404)
    const { number } = await send([], headers, { fileToken, fileName: 'invoice.exe' })
    expect((await fileOf(number)).rawPayload.equals(own)).toBe(true)
    const html = await pageOf(number)
    expect(html).toContain('план.docx')
    expect(html).not.toContain('invoice')
    const again = tokenIn((await send(file, headers, { body: ' ' })).html)
    const without = await send([], headers, { fileToken: again, withoutFile: 'yes' })
    expect((await fileOf(without.number)).statusCode).toBe(404)
  })

  test('is kept for one comment only, also when two are sent at the same moment', async () => {
    const { headers } = await site.signIn()
    const fileToken = tokenIn(
      (await send([{ name: 'a.docx', bytes: named('once') }], headers, { body: ' ' })).html,
    )
    const answers = await Promise.all([send([], headers, { fileToken }), send([], headers, { fileToken })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
    const late = await send([], headers, { fileToken })
    expect(late.status).toBe(422)
    expect(late.html).toContain(uploadMessages['file-gone'].ru)
  })

  test('is kept for the browser that sent it: another person cannot take it', async () => {
    const { headers } = await site.signIn()
    const other = await site.signIn()
    const fileToken = tokenIn(
      (await send([{ name: 'a.docx', bytes: named('own') }], headers, { body: ' ' })).html,
    )
    expect((await send([], other.headers, { fileToken })).status).toBe(422)
    expect((await send([], { cookie: '' }, { fileToken })).status).toBe(422)
    expect((await send([], headers, { fileToken })).status).toBe(303)
  })

  test('A file of a comment of a visitor is bound to their browser by a cookie', async () => {
    const visitor = { cookie: '' }
    const email = { email: 'visitor@example.kz', name: '' }
    const first = await send([{ name: 'a.docx', bytes: named('visitor') }], visitor, { ...email, body: ' ' })
    const fileToken = tokenIn(first.html)
    expect(first.cookie).toMatch(/^kenes-upload=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/)
    expect((await send([], visitor, { ...email, fileToken })).status).toBe(422)
    const cookie = first.cookie.split(';')[0] ?? ''
    expect((await send([], { cookie }, { ...email, fileToken })).status).toBe(200)
  })

  test('cannot be taken by the hash of a file that somebody else has sent', async () => {
    const { headers } = await site.signIn()
    const own = named('of a hidden comment')
    await send([{ name: 'a.docx', bytes: own }], headers)
    const fileHash = createHash('sha256').update(own).digest('hex')
    const { number } = await send([], headers, { fileHash, fileName: 'invoice.exe' })
    expect((await fileOf(number)).statusCode).toBe(404)
  })

  test.each(['/ru/consultations/nothing/at/art_1/say', '/ru/consultations/yards/at/art_99/say'])(
    'A file of a comment at %s, where nothing can be said, is not stored',
    async (path) => {
      const before = await storedFiles()
      const { headers } = await site.signIn()
      expect((await send([{ name: 'a.docx', bytes: named(path) }], headers, {}, path)).status).toBe(404)
      expect(await storedFiles()).toBe(before)
    },
  )

  test('A file of a comment that a refused form leaves behind is deleted after a day, and one of a comment is not', async () => {
    const { headers } = await site.signIn()
    const stored = async (content: string) => {
      const sha256 = createHash('sha256').update(named(content)).digest('hex')
      return (
        (await ctx().db.selectFrom('file').select('sha256').where('sha256', '=', sha256).execute()).length ===
        1
      )
    }
    const sendNamed = (content: string, sender: { cookie: string }, more: Record<string, string>) =>
      send([{ name: 'a.docx', bytes: named(content) }], sender, more)
    const taken = await sendNamed('taken', headers, {})
    const left = await sendNamed('left behind', headers, { body: ' ' })
    expect((await sendNamed('unconfirmed', { cookie: '' }, { email: 'x@example.kz' })).status).toBe(200)
    site.clock.set('2026-11-24T09:00:00+05:00')
    await site.eraseExpired()
    expect(await stored('left behind')).toBe(true)
    site.clock.set('2026-11-25T11:00:00+05:00')
    expect((await send([], headers, { fileToken: tokenIn(left.html) })).status).toBe(422)
    await site.eraseExpired()
    expect(await stored('left behind')).toBe(false)
    // The unconfirmed comment waits for its letter for longer.
    expect(await stored('unconfirmed')).toBe(true)
    site.clock.set('2026-12-03T11:00:00+05:00')
    await site.eraseExpired()
    expect(await stored('unconfirmed')).toBe(false)
    expect((await fileOf(taken.number)).statusCode).toBe(200)
    site.clock.set('2026-11-23T10:00:00+05:00')
  })

  test('is refused beside its field when the quota of the day is used up, and the words stay', async () => {
    const { headers, account } = await site.signIn()
    const uploader = { account }
    while (await reserveUpload(ctx(), uploader, 10_000_000));
    while (await reserveUpload(ctx(), uploader, 1000));
    const bytes = named('too much')
    const before = await storedFiles()
    for (const body of ['Эти слова остаются', ' ']) {
      const { status, html } = await send([{ name: 'a.docx', bytes }], headers, { body })
      expect(status).toBe(422)
      expect(html).toContain(uploadMessages['upload-quota'].ru)
    }
    expect(await storedFiles()).toBe(before)
    const other = await site.signIn()
    expect((await send([{ name: 'a.docx', bytes }], other.headers)).status).toBe(303)
  })

  test('is hidden and restored with its comment by moderators', async () => {
    const { headers } = await site.signIn()
    const { number } = await send(
      [{ name: 'тайна.docx', bytes: wordUpload([{ name: 'word/own.xml', content: 'hidden' }]) }],
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
    const { number } = await send([{ name: 'a.docx', bytes: wordUpload() }], headers)
    const bare = await send([], headers)
    const { comments } = JSON.parse(await site.text('/ru/consultations/yards/result/comments.json')) as {
      comments: readonly { number: number; files: number }[]
    }
    const files = new Map(comments.map((comment) => [comment.number, comment.files]))
    expect([files.get(number), files.get(bare.number)]).toEqual([1, 0])
  })

  test('is served at no other path, and not before its comment is public', async () => {
    const { headers } = await site.signIn()
    const { number } = await send([{ name: 'a.docx', bytes: wordUpload() }], headers)
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
