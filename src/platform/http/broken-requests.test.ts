import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createConsultation } from '#features/consultations/fixtures.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { hostname, port } = new URL(await site.listen())

/** A form with a file that anyone may send. */
const FORM_PATH = '/ru/consultations/yards/at/art_1/say'
await createConsultation(site.context(), { slug: 'snow' })
const KNOWN_PATH = '/ru/consultations/snow/at/art_1/say'
const part = (boundary: string, name: string, content: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`

const whole = `${part('b', 'body', 'Снег')}--b--\r\n`
const broken: readonly (readonly [string, string, string, number])[] = [
  ['that ends within a part', 'multipart/form-data; boundary=b', part('b', 'body', 'Снег').slice(0, -2), 400],
  ['that ends within a header', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-', 400],
  ['without a boundary', 'multipart/form-data', whole, 400],
  ['with an empty boundary', 'multipart/form-data; boundary=', whole, 400],
  ['with a boundary of 300 characters', `multipart/form-data; boundary=${'b'.repeat(300)}`, whole, 400],
  ['with another boundary', 'multipart/form-data; boundary=c', whole, 400],
  ['whose parts have no names', 'multipart/form-data; boundary=b', '--b\r\nX: y\r\n\r\nz\r\n--b--\r\n', 404],
  [
    'whose field has the name of a property that every object has',
    'multipart/form-data; boundary=b',
    `${part('b', '__proto__', 'x')}--b--\r\n`,
    400,
  ],
  [
    'that claims JSON and has none',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: application/json\r\n\r\n{\r\n--b--\r\n',
    400,
  ],
  [
    'with more fields than the limit',
    'multipart/form-data; boundary=b',
    `${Array.from({ length: 90 }, (_, n) => part('b', `f${n}`, 'x')).join('')}--b--\r\n`,
    413,
  ],
]

test.each(broken)('a form with files %s is a client error', async (_, type, body, status) => {
  const response = await site.upload(FORM_PATH, body, { 'content-type': type })
  expect(response.statusCode).toBe(status)
  expect(response.body).toContain('<html lang="ru"')
  expect(site.errors).toEqual([])
})

const head = (length: number, type: string) =>
  [
    `POST ${FORM_PATH} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Content-Type: ${type}`,
    `Content-Length: ${length}`,
    'Sec-Fetch-Site: same-origin',
    '',
    '',
  ].join('\r\n')

test.each([
  ['a file', head(500_000, 'multipart/form-data; boundary=b') + part('b', 'body', 'Снег')],
  ['words', `${head(5000, 'application/x-www-form-urlencoded')}body=%D0%A1`],
  ['nothing', head(5000, 'application/x-www-form-urlencoded')],
])('a client that disconnects while sending %s leaves no error in the log', async (_, sent) => {
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(sent)
  await new Promise((resolve) => setTimeout(resolve, 50))
  socket.destroy()
  await once(socket, 'close')
  // The site has handled the request once it has answered a later one.
  for (let times = 0; times < 3; times += 1) expect((await site.get('/healthz')).statusCode).toBe(200)
  expect(site.errors).toEqual([])
})

test('a client that disconnects before the page is sent leaves no error in the log', async () => {
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(`GET /ru/territories HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`)
  socket.destroy()
  await once(socket, 'close')
  for (let times = 0; times < 3; times += 1) expect((await site.get('/healthz')).statusCode).toBe(200)
  expect(site.errors).toEqual([])
})

test.each(['invisible characters count as an empty field, sent as %s', 'multipart'])(
  'words that nobody sees are none, sent as %s',
  async (way) => {
    const { headers } = await site.signIn()
    const unseen = '\u3164 \u115f\u200b'
    const response =
      way === 'multipart'
        ? await site.upload(
            KNOWN_PATH,
            `${part('b', 'body', unseen)}${part('b', 'kind', 'remark')}--b--\r\n`,
            {
              ...headers,
              'content-type': 'multipart/form-data; boundary=b',
            },
          )
        : await site.post(KNOWN_PATH, { body: unseen, kind: 'remark' }, headers)
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('<a href="#body">')
  },
)

test('a form beyond the limit of its network is refused before its body is read', async () => {
  const path = '/ru/moderation/report/consultations.comment/none'
  // Ten times as many tries as reports in an hour: they name nothing that exists.
  for (let n = 0; n < 100; n += 1) await site.post(path, { rule: 'insult' })
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(head(5000, 'application/x-www-form-urlencoded').replace(FORM_PATH, path))
  const [response] = await once(socket, 'data')
  socket.destroy()
  expect(String(response)).toMatch(/^HTTP\/1\.1 429 /)
})
