import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { demonstrationMark, demonstrationNotice } from '#domain/base/demonstration.ts'
import { languages } from '#domain/base/text.ts'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { readConfig } from '#platform/config.ts'
import { packagePath } from '#platform/package-path.ts'
import { openZip } from '#platform/zip/index.ts'
import { openApplication } from './application.ts'
import { openDemonstration, reasonsAgainstDemonstration } from './demonstration.ts'
import { features } from './features.ts'

const NOW = '2026-11-20T09:00:00Z'

const [demo, real] = [await testSite({ now: NOW, demo: true }), await testSite({ now: NOW })]

test.each([
  { KENES_URL: 'https://kenes.example' },
  { NODE_ENV: 'production' },
  { SMTP_URL: 'smtp://mail.example' },
])('the demonstration does not start with %j, and no database is created', async (environment) => {
  const folder = join(tmpdir(), `kenes-none-${crypto.randomUUID()}`)
  const config = readConfig({ ...environment, KENES_DATA: folder })
  const opened = openApplication(config, { runJobs: false, demo: true, onError: () => {} })
  await expect(opened).rejects.toThrow('The demonstration is for one machine only')
  expect(existsSync(folder)).toBe(false)
})

test('all reasons are named at once', () => {
  const config = readConfig({
    KENES_URL: 'https://kenes.example',
    NODE_ENV: 'production',
    SMTP_URL: 'smtp://mail.example',
  })
  expect(reasonsAgainstDemonstration(config)).toHaveLength(3)
  expect(reasonsAgainstDemonstration(readConfig({}))).toEqual([])
})

test('a demonstration is refused those settings also when only its database is opened', async () => {
  const open = (environment: Readonly<Record<string, string>>) =>
    openDemonstration(demo.db, readConfig(environment), { requested: false, now: new Date(NOW) })
  await expect(open({ NODE_ENV: 'production' })).rejects.toThrow('NODE_ENV')
  expect(await open({})).toBe(true)
})

test('the demonstration is not written into the database of a site', async () => {
  await real.signIn([])
  const ask = { requested: true, now: new Date(NOW) }
  await expect(openDemonstration(real.db, readConfig({}), ask)).rejects.toThrow('holds the data of a site')
  expect(real.context().demonstration).toBe(false)
})

test.each(languages)('every page says what it is, and search engines leave it out: %s', async (language) => {
  for (const path of ['', '/news', '/meetings', '/account/sign-in', '/nothing-here']) {
    const shown = await demo.get(`/${language}${path}`)
    expect([path, shown.body]).toEqual([path, expect.stringContaining(demonstrationNotice[language])])
    expect(shown.body).toContain('<meta name="robots" content="noindex"')
    expect(shown.headers['x-robots-tag']).toBe('noindex, nofollow')
    const other = await real.get(`/${language}${path}`)
    expect(other.body).not.toContain(demonstrationNotice[language])
    expect(other.headers).not.toHaveProperty('x-robots-tag')
  }
  expect((await demo.get('/robots.txt')).body).not.toContain('Sitemap')
  expect((await real.get('/robots.txt')).body).toContain('Sitemap')
})

test('feeds and calendars begin with the mark', async () => {
  const mark = demonstrationMark.ru
  expect((await demo.get('/ru/news/feed.atom')).body).toContain(`<title>${mark} `)
  expect(JSON.parse((await demo.get('/ru/news/feed.json')).body).title).toMatch(new RegExp(`^\\${mark} `))
  expect((await demo.get('/ru/meetings/calendar.ics')).body).toContain(`X-WR-CALNAME:${mark}`)
  expect((await real.get('/ru/news/feed.atom')).body).not.toContain(mark)
})

const FILE = /\.(?:csv|json|geojson|xlsx|atom|ics)$/
/** Public files of all slices at addresses without a name of a thing. */
const files = features
  .flatMap(({ routes }) => routes)
  .filter(({ method, allow, path }) => method === 'GET' && allow === 'anyone' && FILE.test(path))
  .filter(({ path, localized }) => localized && !path.includes(':'))
  .map(({ path }) => path)

test('every public file of a list is found', () => expect(files.length).toBeGreaterThan(20))

test.each(files)('%s has the mark of the demonstration, and has it only there', async (path) => {
  const textOf = async (site: typeof demo): Promise<string> => {
    const { statusCode, rawPayload } = await site.get(`/ru${path}`)
    expect(statusCode).toBe(200)
    if (!path.endsWith('.xlsx')) return rawPayload.toString()
    const { names, read } = await openZip(rawPayload)
    const parts = await Promise.all(names.map(read))
    return parts.map((part) => Buffer.from(part ?? []).toString()).join('\n')
  }
  expect(await textOf(demo)).toContain(demonstrationMark.ru)
  expect(await textOf(real)).not.toContain(demonstrationMark.ru)
})

test('the files of the log are sent as they were signed', async () => {
  await createConsultation(demo.context())
  await demo.work()
  const answer = await demo.get('/log/contents/0.json')
  expect(answer.statusCode).toBe(200)
  expect(JSON.parse(answer.body)).not.toHaveProperty('demonstration')
})

test('nobody can own an address of its people', () => {
  const people: { email: string }[] = JSON.parse(readFileSync(packagePath('data/demo/accounts.json'), 'utf8'))
  expect(people.length).toBeGreaterThan(5)
  expect(people.filter(({ email }) => !email.endsWith('.invalid'))).toEqual([])
})
