import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { preferredLanguage } from './request/language.ts'
import { FORM_FIELDS } from './request/urlencoded.ts'
import { acceptedEncodings } from './response/encoding.ts'
import { isSameOrigin } from './response/security.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const served = site.listen()
const keeping = await testSite({ now: '2026-11-23T10:00:00+05:00', keepPages: true })

test.each([
  ['', 'kk'],
  ['de-DE,fr;q=0.9', 'kk'],
  ['ru-KZ,ru;q=0.9,en;q=0.8', 'ru'],
  ['en;q=0.3,kk;q=0.5', 'kk'],
  ['de,en-GB;q=0.7', 'en'],
  ['ru;q=0,en', 'en'],
  ['ru;q=banana', 'ru'],
])('a browser that prefers «%s» is redirected to %s', async (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
  const door = await site.get('/', { 'accept-language': header })
  expect([door.statusCode, door.headers.location]).toEqual([302, `/${language}`])
})

test('the health check reports that the site runs and that its database answers', async () => {
  expect((await site.get('/healthz')).body).toBe('ok\n')
  expect((await site.get('/readyz')).body).toBe('ready\n')
})

test.runIf(site.kind === 'embedded')(
  'a process whose database takes no writes is not ready, and a form is answered with 503 and Retry-After',
  async () => {
    const standby = await testSite({ now: '2026-11-23T10:00:00+05:00' })
    await sql`set default_transaction_read_only = on`.execute(standby.db)
    const ready = await standby.get('/readyz')
    expect([ready.statusCode, Number(ready.headers['retry-after']) > 0]).toEqual([503, true])
    const form = await standby.post('/ru/account/sign-in', { email: 'a@example.kz' })
    expect([form.statusCode, Number(form.headers['retry-after']) > 0]).toEqual([503, true])
    expect((await standby.get('/ru/news')).statusCode).toBe(200)
  },
)

test('only with https are browsers told to stay with it', async () => {
  const secure = await testSite({ now: '2026-11-23T10:00:00+05:00' }, { origin: 'https://kenes.example' })
  for (const path of ['/ru/territories', '/ru/nothing-here'])
    expect((await secure.get(path)).headers['strict-transport-security']).toBe('max-age=31536000')
  expect((await site.get('/ru/territories')).headers['strict-transport-security']).toBeUndefined()
})

test('a form of more fields than any form of the site has is refused before it is read', async () => {
  const { headers } = await site.signIn()
  const many = (count: number) => Array.from({ length: count }, (_, n) => `f${n}=`).join('&')
  const send = (payload: string) =>
    site.upload('/ru/account/sign-in', payload, {
      ...headers,
      'content-type': 'application/x-www-form-urlencoded',
    })
  expect((await send(many(FORM_FIELDS + 1))).statusCode).toBe(413)
  expect((await send(many(FORM_FIELDS))).statusCode).toBe(422)
})

test('a public page has security headers, no cookie, and an ETag for conditional requests', async () => {
  const page = await site.get('/ru/territories')
  expect(page.headers['content-security-policy']).toContain("script-src 'self'")
  expect(page.headers['content-security-policy']).not.toContain('unsafe')
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  expect(page.headers['set-cookie']).toBeUndefined()
  expect(page.body).not.toMatch(/<style|\sstyle=|<script>|\son[a-z]+=/)
  const again = await site.get('/ru/territories', { 'if-none-match': String(page.headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('pages are compressed for clients that accept it', async () => {
  const packed = await site.get('/ru/territories', { 'accept-encoding': 'gzip' })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(packed.rawPayload.length).toBeLessThan((await site.get('/ru/territories')).rawPayload.length / 2)
})

test('a cached page runs no query, and is rendered again after a change of what it shows', async () => {
  const path = '/ru/territories/390000000'
  const first = await site.get(path)
  const { label } = await site.db
    .selectFrom('territory')
    .select('label')
    .where('code', '=', '390000000')
    .executeTakeFirstOrThrow()
  expect(first.body).toContain(label.ru)
  await site.db.updateTable('territory').set({ listed: false }).where('code', '=', '390000000').execute()
  await expect.poll(() => site.text(path)).toContain('этой территории нет')
})

test('an address with foreign parameters or another spelling is answered with the cached page', async () => {
  const kept = '/ru/organisations?kind=akimat'
  const { body } = await keeping.get(kept)
  for (const path of [
    `${kept}&utm_source=mail`,
    '/ru/organisations?utm_source=mail&kind=akimat',
    '/ru/organisations?kind=party&kind=akimat',
    '/ru/organisations?kind=+akimat&page=',
    '/ru/organ%69sations?k%69nd=akimat',
  ]) {
    expect(await keeping.countQueries(path, {}, { known: true })).toBe(0)
    expect((await keeping.raw(path)).body).toBe(body)
  }
  expect(body).not.toContain('utm_source')
})

test('simultaneous requests for one page share one rendering', async () => {
  const path = '/ru/territories/390000000'
  const one = await keeping.countQueries(path)
  expect(one).toBeGreaterThan(0)
  expect(await keeping.countQueries(Array(20).fill(path))).toBe(one)
  const spelled = Array.from({ length: 20 }, (_, n) => `${path}?nonsense=${n}`)
  expect(await keeping.countQueries(spelled)).toBe(one)
})

test.each([
  ['/xx/territories', 404, 'kk'],
  ['/ru/nothing', 404, 'ru'],
  ['/en/organisations?kind=party', 400, 'en'],
  ['/ru/organisations?page=0', 400, 'ru'],
  ['/ru/organisations?page=abc', 400, 'ru'],
  ['/ru/organisations?page=99999', 404, 'ru'],
  [`/ru/organisations?kind=${'a'.repeat(3000)}`, 414, 'ru'],
])('%s is answered with %i in the reader’s language', async (path, status, language) => {
  const page = await site.get(path)
  expect(page.statusCode).toBe(status)
  expect(page.body).toContain(`<html lang="${language}"`)
})

test.each([
  '/ru/territories/%00',
  '/ru/news/a%00b',
  '/ru/news?territory=%00',
  '/ru/%ff',
  `/ru/news/${'x'.repeat(400)}`,
])(
  'the malformed address %s is a client error in the reader’s language, not a server error',
  async (path) => {
    const response = await site.raw(path)
    expect([400, 404, 414]).toContain(response.statusCode)
    expect(response.body).toContain('<html lang="ru"')
  },
)

test.each([
  ['/ru/news/', '/ru/news'],
  ['/KK/territories?q=1', '/kk/territories?q=1'],
  ['/en/', '/en'],
])('%s redirects to %s', async (path, meant) => {
  const response = await site.get(path)
  expect([response.statusCode, response.headers.location]).toEqual([308, meant])
})

test('a program gets the same refusal as JSON', async () => {
  const response = await site.get('/ru/organisations?kind=party', { accept: 'application/json' })
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toMatchObject({ status: 400, subject: 'kind' })
})

test.each([
  [{}, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ origin: 'https://kenes.example' }, true],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'null' }, false],
  // The name by which a proxy or an attacker asks is not the name of the site.
  [{ origin: 'http://inside:3000', host: 'inside:3000' }, false],
  [{ origin: 'http://kenes.example' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://kenes.example' }, false],
])('a form sent with %j is accepted: %s', (headers, may) => {
  expect(isSameOrigin(headers, 'https://kenes.example')).toBe(may)
})

test('a cross-site form is refused, whatever it requests', async () => {
  const sent = await site.post('/ru/nothing', {}, { 'sec-fetch-site': 'cross-site' })
  expect(sent.statusCode).toBe(403)
  expect(sent.body).toContain('Форма отправлена с другого сайта')
})

test('the site map lists pages that exist', async () => {
  const index = await site.text('/sitemap.xml')
  const [, map = ''] = /<loc>[^<]*?(\/site-map\/territories\/1)<\/loc>/.exec(index) ?? []
  const [, address = ''] = /<loc>http:\/\/127\.0\.0\.1:3000([^<]+)<\/loc>/.exec(await site.text(map)) ?? []
  expect((await site.get(address)).statusCode).toBe(200)
  expect((await site.get('/site-map/territories/9')).statusCode).toBe(404)
  expect((await site.get('/site-map/nothing/0')).statusCode).toBe(404)
})

test.each([
  ['DELETE', '/ru/news', 'GET, HEAD, OPTIONS'],
  ['POST', '/ru/news/some-item', 'GET, HEAD, OPTIONS'],
  ['PUT', '/healthz', 'GET, HEAD, OPTIONS'],
  ['GET', '/ru/meetings/some-meeting/register', 'POST, OPTIONS'],
] as const)(
  '%s %s is refused with 405, and the response lists the allowed methods',
  async (method, url, allow) => {
    const response = await site.request(method, url)
    expect([response.statusCode, response.headers.allow]).toEqual([405, allow])
    const options = await site.request('OPTIONS', url)
    expect([options.statusCode, options.headers.allow]).toEqual([204, allow])
  },
)

test('a method on an unknown address is answered with 404', async () => {
  expect((await site.request('DELETE', '/ru/nothing')).statusCode).toBe(404)
})

test('the last one of a repeated parameter counts', async () => {
  expect((await site.get('/ru/organisations?kind=party&kind=akimat')).statusCode).toBe(200)
  expect((await site.get('/ru/organisations?kind=akimat&kind=party')).statusCode).toBe(400)
  expect((await site.get('/ru/territories/search?q=1&q=Кокшетау')).body).toContain('value="Кокшетау"')
})

test.each([
  ['br', 'br'],
  ['br, identity;q=0', 'br'],
  ['gzip', 'gzip'],
  ['gzip;q=0', undefined],
  ['identity', undefined],
  ['deflate, *;q=0.5', 'gzip'],
])('a client that accepts «%s» gets the page as %s', async (accepts, encoding) => {
  const origin = await served
  const ask = async (path: string) => {
    const response = await fetch(origin + path, { headers: { 'accept-encoding': accepts } })
    expect(await response.text()).toContain('</html>')
    return response.headers.get('content-encoding') ?? undefined
  }
  site.context().readCache.tableVersions.bump()
  expect(await ask('/ru/territories')).toBe(encoding)
  // Compressed forms of a cached page are made in the background, whichever form was requested first.
  await fetch(`${origin}/ru/territories`, { headers: { 'accept-encoding': 'identity' } })
  const kept = accepts.includes('*') ? 'br' : encoding
  await expect.poll(() => ask('/ru/territories')).toBe(kept)
})

test.each(['kk', 'ru', 'en'])(
  'every page links to the privacy page and to the source: %s',
  async (language) => {
    const html = await site.text(`/${language}`)
    for (const path of ['privacy', 'source']) {
      expect(html).toContain(`href="/${language}/${path}"`)
      const page = await site.get(`/${language}/${path}`)
      expect([page.statusCode, page.headers['set-cookie']]).toEqual([200, undefined])
      expect(page.body.match(/<h1/g)).toHaveLength(1)
    }
  },
)

test('only the first members of an overlong header are read', () => {
  const accepted = (header: string) => acceptedEncodings({ headers: { 'accept-encoding': header } })
  expect(accepted(`${' '.repeat(15_000)}gzip`)).toEqual(['identity'])
  expect(accepted(`gzip;${' '.repeat(900)}q=0.5`)).toEqual(['gzip', 'identity'])
  expect(accepted(`${'x,'.repeat(40)}gzip`)).toEqual(['identity'])
  expect(accepted('gzip;q=banana, br;q=2')).toEqual(['br', 'gzip', 'identity'])
  expect(preferredLanguage(`${'de,'.repeat(40)}ru`)).toBe('kk')
})
