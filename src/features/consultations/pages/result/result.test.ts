import type { IncomingMessage } from 'node:http'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import type { CommentKind, Verdict } from '#domain/comment/index.ts'
import { jsonb } from '#platform/db/index.ts'
import type { ExportOrder, ExportQueue } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { createConsultation } from '../../fixtures.ts'
import type { Consultation } from '../../model.ts'
import { findConsultation } from '../../store.ts'
import { respondWithExport } from '../downloads/exports.ts'
import { listAnswerTableInBatches } from './store.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
const RESULT_PATH = '/consultations/answered/result'

type WantedComment = {
  readonly anchor: string
  readonly kind?: CommentKind
  readonly body?: string
  readonly wording?: string
  readonly author?: string | null
  readonly state?: 'public' | 'hidden' | 'pending'
  readonly joins?: number
  readonly verdict?: Verdict
  readonly answeredAt?: string
}

const consultation = await createConsultation(ctx(), { slug: 'answered', title: 'Yards' })
const version = (await findConsultation(ctx().db, { id: consultation.id }))?.versions[0]
  ?.id as Id<'document-version'>

/** A comment as it stands in the tables; returns its number. */
async function addComment(wanted: WantedComment): Promise<number> {
  const { anchor, kind = wanted.wording ? 'wording' : 'remark', state = 'public', verdict } = wanted
  const at = new Date('2026-11-24T09:00:00+05:00')
  const answeredAt = verdict ? new Date(wanted.answeredAt ?? '2026-12-25T09:00:00+05:00') : null
  const id = newId<'comment'>(at)
  const reason = { kk: `Себебі ${verdict}`, ru: `Потому что ${verdict}` }
  const hidden = state === 'hidden'
  const row = await ctx()
    .db.insertInto('comment')
    .values({
      id,
      target_kind: 'consultations',
      target_id: consultation.id,
      kind,
      version_id: version,
      anchor,
      place: anchor,
      gone: false,
      language: 'ru',
      body: wanted.body ?? '',
      wording: wanted.wording ?? null,
      wording_language: wanted.wording ? 'ru' : null,
      account_id: null,
      author_name: wanted.author ?? null,
      state,
      hidden_rule: hidden ? 'insult' : null,
      hidden_reason: hidden ? jsonb({ kk: 'Тіл тигізу', ru: 'Оскорбление' }) : null,
      hidden_at: hidden ? at : null,
      search_key: '',
      digest: new Uint8Array(32),
      joins: wanted.joins ?? 0,
      written_at: at,
      published_at: state === 'pending' ? null : at,
      verdict: verdict ?? null,
      answered_at: answeredAt,
    })
    .returning(sql<number>`number::float8`.as('number'))
    .executeTakeFirstOrThrow()
  if (verdict && answeredAt)
    await ctx()
      .db.insertInto('answer')
      .values({
        id: newId<'answer'>(at),
        comment_id: id,
        number: 1,
        verdict,
        reason: jsonb(reason),
        account_id: null,
        person_id: null,
        answered_at: answeredAt,
      })
      .execute()
  if (verdict === 'accepted')
    await ctx()
      .db.insertInto('answer_change')
      .values({ comment_id: id, version_id: version, anchor })
      .execute()
  return row.number
}

const last = await addComment({ anchor: 'art_3', body: 'О последней статье' })
const point = await addComment({
  anchor: 'art_2__point_1',
  wording: 'Снег убирают до семи часов.',
  author: '=HYPERLINK("http://evil")',
  joins: 4,
  verdict: 'accepted',
})
const whole = await addComment({
  anchor: '',
  body: 'О документе < в целом & ещё',
  verdict: 'rejected',
  answeredAt: '2027-02-25T09:00:00+05:00',
})
await addComment({
  anchor: 'art_1',
  body: 'HIDDENWORDS',
  author: 'HIDDENNAME',
  state: 'hidden',
  verdict: 'noted',
})
await addComment({ anchor: 'art_1', body: 'PENDINGWORDS', state: 'pending' })

const bytesOf = async (path: string) => {
  const answer = await site.get(path)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-disposition']).toContain('attachment')
  return answer.rawPayload
}

/** What every form of the table must say, in this order, and what none may. */
function expectTable(text: string, verdict = 'Принято') {
  const places = [
    'Документ в целом',
    'О документе < в целом & ещё',
    'Не принято',
    'Потому что rejected',
    'статья 2, пункт 1',
    'Снег убирают до семи часов.',
    verdict,
    'Потому что accepted',
    'Снег убирают до восьми часов.',
    'статья 3',
    'О последней статье',
  ]
  let at = 0
  for (const place of places) {
    const found = text.indexOf(place, at)
    expect(found, place).toBeGreaterThanOrEqual(0)
    at = found
  }
  expect(text).not.toMatch(/HIDDEN|PENDING/)
}

const plain = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('\u00a0', ' ')

test('the page shows each public comment with its answer, in the order of the document, and no hidden one', async () => {
  const html = plain(await site.text(`/ru${RESULT_PATH}`))
  expectTable(html.slice(html.indexOf('id="table"')))
  expect(html).toContain(`href="/ru/comments/${last}"`)
  expect(html).not.toMatch(/HIDDEN|PENDING/)
  expect(await site.countQueries(`/ru${RESULT_PATH}`)).toBeLessThanOrEqual(6)
  expect((await site.get(`/ru${RESULT_PATH}?page=2`)).statusCode).toBe(404)
  expect((await site.get('/ru/consultations/nothing/result')).statusCode).toBe(404)
})

test('the figures and the minutes count what is public, and answers in time', async () => {
  const html = (await site.text(`/ru${RESULT_PATH}`)).replaceAll('\u00a0', ' ')
  expect(html).toContain('без ответа: 1')
  expect(html).toContain('Высказано мнений: 3, присоединились к мнениям: 4, реплик: 0.')
  expect(html).toContain('принято – 1, принято частично – 0, не принято – 1, принято к сведению – 0')
  expect(html).toContain('Ответы даны в срок – 1, с опозданием – 1, без ответа – 1')
  expect(await site.text(`/kk${RESULT_PATH}`)).toContain('Талқылау хаттамасы')
  expect(await site.text(`/en${RESULT_PATH}`)).toContain('Minutes of the consultation')
})

test('the .docx file contains the minutes and the same table', async () => {
  const { value } = await mammoth.extractRawText({ buffer: await bytesOf(`/ru${RESULT_PATH}/table.docx`) })
  expect(value).toContain('Протокол обсуждения')
  expectTable(value.slice(value.lastIndexOf('Сводная таблица ответов')))
  const kazakh = await mammoth.convertToHtml({ buffer: await bytesOf(`/kk${RESULT_PATH}/table.docx`) })
  expect(kazakh.value).toContain('<h2>Талқылау хаттамасы</h2>')
  expect(kazakh.value).toContain('2-бап, 1-тармақ')
  expect(kazakh.value).toContain('Себебі accepted')
})

test('the .xlsx file has a row for each comment, and a name like a formula stays text', async () => {
  const rows = await readSheet(await bytesOf(`/ru${RESULT_PATH}/table.xlsx`))
  expect(rows).toHaveLength(4)
  expect(rows[0]?.[0]).toBe('Номер мнения')
  expect(rows.slice(1).map((row) => row[0])).toEqual([whole, point, last])
  expectTable(rows.flat().join('\n'))
  expect(rows.flat()).toContain('=HYPERLINK("http://evil")')
})

test('the CSV file has the described fields, and no cell is a formula', async () => {
  const text = (await bytesOf(`/ru${RESULT_PATH}/table.csv`)).toString()
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[]
  expect(rows.map(({ number }) => Number(number))).toEqual([whole, point, last])
  expect(rows[1]?.author).toBe('\'=HYPERLINK("http://evil")')
  expect(rows[1]?.verdict).toBe('accepted')
  const described = JSON.parse(await site.text(`/ru${RESULT_PATH}/datapackage.json`))
  const { fields } = described.resources[0].schema
  expect(fields.map(({ name }: { name: string }) => name)).toEqual(Object.keys(rows[0] ?? {}))
})

test('charts of a result can be downloaded as SVG, PNG and CSV, with the page as their source', async () => {
  const page = await site.text(`/ru${RESULT_PATH}`)
  for (const chart of ['kinds', 'answers', 'places'])
    for (const format of ['svg', 'png', 'csv'])
      expect(page).toContain(`href="/ru${RESULT_PATH}/charts/${chart}.${format}"`)
  const svg = await site.get(`/ru${RESULT_PATH}/charts/answers.svg`)
  expect(svg.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
  expect(svg.body).toContain('<title>Принято полностью или частично: 1 из 3</title>')
  expect(svg.body).toContain(`Источник: http://127.0.0.1:3000/ru${RESULT_PATH}`)
  const png = await site.get(`/ru${RESULT_PATH}/charts/answers.png`)
  expect(png.rawPayload.subarray(1, 4).toString()).toBe('PNG')
  const csv = await site.text(`/ru${RESULT_PATH}/charts/kinds.csv`)
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[]
  expect(rows.reduce((sum, row) => sum + Number(row.Мнений), 0)).toBe(3)
  for (const unknown of ['charts/toString.svg', 'charts/kinds.gif', 'charts/none.png'])
    expect((await site.get(`/ru${RESULT_PATH}/${unknown}`)).statusCode).toBe(404)
})

test('the PDF file contains the same text with Kazakh letters', async () => {
  const read = async (path: string) => {
    const document = await getDocument({ data: new Uint8Array(await bytesOf(path)) }).promise
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, n) => {
        const { items } = await (await document.getPage(n + 1)).getTextContent()
        return items.map((item) => ('str' in item ? item.str : '')).join(' ')
      }),
    )
    return pages.join(' ').replaceAll(/\s+/g, ' ')
  }
  const russian = await read(`/ru${RESULT_PATH}/table.pdf`)
  expect(russian).toContain('Протокол обсуждения')
  for (const words of ['Потому что rejected', 'Снег убирают до семи часов.', 'О последней статье'])
    expect(russian).toContain(words)
  expect(russian).not.toMatch(/HIDDEN|PENDING/)
  expect(await read(`/kk${RESULT_PATH}/table.pdf`)).toContain('Талқылау хаттамасы')
})

test('the open data is JSON with the same comments', async () => {
  const data = JSON.parse((await bytesOf(`/ru${RESULT_PATH}/comments.json`)).toString())
  expect(data.comments.map(({ number }: { number: number }) => number)).toEqual([whole, point, last])
  expect(data.summary.figures).toMatchObject({ comments: 3, joins: 4, inTime: 1, late: 1, unanswered: 1 })
  expect(JSON.stringify(data)).not.toMatch(/HIDDEN|PENDING/)
})

test('a file is written again when the result has changed, and not before', async () => {
  const { slug } = await createConsultation(ctx(), { slug: 'changing' })
  const read = async () => {
    const { value } = await mammoth.extractRawText({
      buffer: await bytesOf(`/ru/consultations/${slug}/result/table.docx`),
    })
    return value
  }
  expect(await read()).not.toContain('Новое слово')
  await sql`
    insert into comment (id, target_kind, target_id, kind, version_id, anchor, place, language, body, state, search_key,
      digest, written_at, published_at)
    select gen_random_uuid(), 'consultations', c.id, 'remark', c.version_id, 'art_3', 'art_3', 'ru', 'Новое слово', 'public', '',
      sha256('a'::bytea), now(), now() from consultation c where c.slug = ${slug}`.execute(ctx().db)
  expect(await read()).toContain('Новое слово')
})

test('a client that is no browser gets 503 with Retry-After while too many files wait', async () => {
  const { slug } = await createConsultation(ctx(), { slug: 'crowded' })
  const full = { wait: async () => ({ is: 'full' }) } as unknown as ExportQueue
  const request = { headers: { accept: 'text/html' } } as IncomingMessage
  const consultation = await findConsultation(ctx().db, { slug })
  const requested = { request, consultation: consultation as Consultation, path: '/x', frame: {} as Frame }
  const wanted = { key: 'x', read: async () => ({ order: {} as ExportOrder }) }
  const about = { type: 'application/pdf', name: 'x.pdf' }
  await expect(respondWithExport({ queue: full }, requested, wanted, about)).rejects.toMatchObject({
    status: 503,
  })
  const writing = { wait: async () => ({ is: 'writing', done: 500, total: 2000 }) } as unknown as ExportQueue
  const frame = { language: 'ru', origin: 'https://kenes.example' } as Frame
  const waits = await respondWithExport({ queue: writing }, { ...requested, frame }, wanted, about)
  expect(waits).toMatchObject({ kind: 'page', status: 202 })
  const curl = { headers: { accept: '*/*' } } as IncomingMessage
  await expect(
    respondWithExport({ queue: writing }, { ...requested, request: curl }, wanted, about),
  ).rejects.toMatchObject({ status: 503 })
})

test('the figures are zero without comments, and every file can be opened', async () => {
  await createConsultation(ctx(), { slug: 'quiet' })
  expect(await site.text('/ru/consultations/quiet/result')).toContain('Мнений пока нет')
  for (const name of ['table.docx', 'table.xlsx', 'table.pdf', 'table.csv', 'comments.json'])
    await bytesOf(`/ru/consultations/quiet/result/${name}`)
})

test('twenty thousand comments are read once each in batches, and the page takes no more queries', async () => {
  const { id, slug } = await createConsultation(ctx(), { slug: 'loud' })
  const found = await findConsultation(ctx().db, { id })
  const newest = found?.versions[0]?.id as Id<'document-version'>
  await sql`
    insert into comment (id, target_kind, target_id, kind, version_id, anchor, place, language, body, state, search_key,
      digest, written_at, published_at)
    select gen_random_uuid(), 'consultations', ${id}, 'remark', ${newest}, place, place, 'ru', 'Мнение ' || n, 'public', '',
      sha256(n::text::bytea), now(), now()
    from (select n, (array['', 'art_1', 'art_2__point_1', 'art_3'])[1 + n % 4] as place
      from generate_series(1, 20000) n) as made`.execute(ctx().db)
  const seen = new Set<number>()
  let most = 0
  const table = { consultation: id, version: newest, language: 'ru' } as const
  for await (const rows of listAnswerTableInBatches(ctx().db, table)) {
    most = Math.max(most, rows.length)
    for (const { number } of rows) seen.add(number)
  }
  expect(seen.size).toBe(20_000)
  expect(most).toBeLessThanOrEqual(500)
  expect(await site.countQueries(`/ru/consultations/${slug}/result?page=400`)).toBeLessThanOrEqual(6)
  const csv = (await bytesOf(`/ru/consultations/${slug}/result/table.csv`)).toString()
  expect(csv.match(/\r\n/g)).toHaveLength(20_001)
}, 120_000)
