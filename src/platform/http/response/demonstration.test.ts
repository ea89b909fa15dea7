import { expect, test } from 'vitest'
import { demonstrationMark } from '#domain/base/demonstration.ts'
import { file, get, json, page, type RouteResponse, streamed } from '#platform/http/index.ts'
import { markFile, markFilesOf } from './demonstration.ts'

const mark = demonstrationMark.ru
const marked = (type: string, body: string) => {
  const reply = markFile(file(type, body), 'ru')
  return reply.kind === 'file' ? String(reply.body) : ''
}

test.each([
  ['text/csv; charset=utf-8', '\uFEFF№,Пікір\r\n1,a\r\n', `\uFEFF${mark} №,Пікір\r\n1,a\r\n`],
  ['text/csv', '"a, b",c\r\n', `"${mark} a, b",c\r\n`],
  ['application/json', '{"id":1}', `{"demonstration":"${mark}","id":1}`],
  ['application/json', '{\n  "id": 1\n}', `{"demonstration":"${mark}",\n  "id": 1\n}`],
  ['application/json', '{}', '{}'],
  [
    'application/xml; charset=utf-8',
    '<?xml version="1.0"?>\n<akomaNtoso/>',
    `<?xml version="1.0"?>\n<!-- ${mark} -->\n<akomaNtoso/>`,
  ],
  ['text/html', '<html><body class="x"><h1>a</h1>', `<html><body class="x"><p>${mark}</p><h1>a</h1>`],
  ['image/svg+xml', '<svg width="1"><g/></svg>', `<svg width="1"><desc>${mark}</desc><g/></svg>`],
  [
    'text/calendar',
    'NAME;LANGUAGE=ru:Встречи\r\nBEGIN:VEVENT\r\nSUMMARY:Сход\r\n',
    `NAME;LANGUAGE=ru:${mark} \r\n Встречи\r\nBEGIN:VEVENT\r\nSUMMARY:${mark} \r\n Сход\r\n`,
  ],
  ['text/plain', 'ok', 'ok'],
])('%s: %j', (type, body, expected) => {
  expect(marked(type, body)).toBe(expected)
})

test('an Atom feed and its entries, a JSON feed and its items are marked by their titles', () => {
  expect(marked('application/atom+xml', '<title>a</title><entry><title>b</title></entry>')).toBe(
    `<title>${mark} a</title><entry><title>${mark} b</title></entry>`,
  )
  const feed = JSON.parse(
    marked('application/feed+json', '{"version":"1.1","title":"a","items":[{"title":"b"}]}'),
  )
  expect(feed).toEqual({ version: '1.1', title: `${mark} a`, items: [{ title: `${mark} b` }] })
})

test('only the first piece of a stream is marked', async () => {
  async function* pieces() {
    yield Buffer.from('a,b\r\n')
    yield Buffer.from('1,2\r\n')
  }
  const reply = markFile(streamed('text/csv', pieces(), 'a.csv'), 'ru')
  const read: string[] = []
  if (reply.kind === 'stream')
    for await (const piece of reply.pieces) read.push(Buffer.from(piece).toString())
  expect(read.join('')).toBe(`${mark} a,b\r\n1,2\r\n`)
})

test('pages and signed files stay as they are', async () => {
  expect(markFile(page({} as never), 'ru')).toEqual(page({} as never))
  const signed = { ...file('application/json', '{"a":1}'), signed: true } as const
  expect(markFile(signed as RouteResponse, 'ru')).toBe(signed)
  const open = get('/data', { allow: 'anyone' }, () => json({ a: 1 }))
  expect(markFilesOf(open)).not.toBe(open)
})
