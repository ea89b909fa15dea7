import { beforeAll, expect, test } from 'vitest'
import { createOrganisations, HERE } from '#app/testing/every-role.ts'
import { type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { recordAudit } from '#platform/identity/index.ts'
import { changesOf, PAGE_SIZE } from './model.ts'

let site: TestSite
let organisations: { own: Id<'organisation'>; other: Id<'organisation'> }
beforeAll(async () => {
  site = await testSite({ now: '2026-11-20T06:00:00Z' })
  organisations = await createOrganisations(site.db)
})

const record = (what: string, organisation?: Id<'organisation'>) =>
  site.db
    .transaction()
    .execute((tx) =>
      recordAudit({ ...site.context(), db: tx }, { what, organisation, after: { state: what } }),
    )

test('Administrators read the actions in their organisation and territory, and nothing of others', async () => {
  await record('trial.own', organisations.own)
  await record('trial.other', organisations.other)
  await record('trial.nobody')
  const seen = async (where: object) => {
    const { headers } = await site.signIn([{ role: 'administrator', ...where }])
    const { body } = await site.get('/en/desk/audit', headers)
    return ['trial.own', 'trial.other', 'trial.nobody'].filter((what) =>
      body.includes(`<small>${what}</small>`),
    )
  }
  expect(await seen({ organisation: organisations.own })).toEqual(['trial.own'])
  expect(await seen({ territory: HERE.region })).toEqual(['trial.own'])
  expect(await seen({})).toEqual(['trial.own', 'trial.other', 'trial.nobody'])
})

test('The record is filtered by kind of action, actor and day; an invalid filter is named', async () => {
  const { headers } = await site.signIn([{ role: 'administrator' }])
  const ask = async (query: string) => (await site.get(`/en/desk/audit?${query}`, headers)).body
  await record('narrow.one')
  await record('narrowly.two')
  expect(await ask('what=narrow')).toContain('narrow.one')
  expect(await ask('what=narrow')).not.toContain('narrowly.two')
  expect(await ask('what=narrow&from=2026-11-20&until=2026-11-20')).toContain('narrow.one')
  expect(await ask('what=narrow&from=2026-11-21')).toContain('No such acts')
  expect(await ask('what=narrow&who=nobody@example.kz')).toContain('No such acts')
  for (const query of ['from=2026-13-01', 'thing=1', 'before=x', 'what=%27;drop'])
    expect((await site.get(`/en/desk/audit?${query}`, headers)).statusCode).toBe(400)
})

test('The record is paginated at the same cost at any depth', async () => {
  const { headers } = await site.signIn([{ role: 'administrator' }])
  for (let n = 0; n < PAGE_SIZE * 2 + 1; n += 1) {
    site.clock.set(new Date(Date.UTC(2026, 10, 20, 6, 1, n)).toISOString())
    await record('paged.act')
  }
  const first = await site.get('/en/desk/audit?what=paged', headers)
  const [, older = ''] = /rel="next" href="\/en\/desk\/audit\?([^"]+)"/.exec(first.body) ?? []
  const second = await site.get(`/en/desk/audit?${older.replaceAll('&amp;', '&')}`, headers)
  expect(second.body.match(/<small>paged\.act<\/small>/g)).toHaveLength(PAGE_SIZE)
  expect(await site.countQueries(`/en/desk/audit?${older.replaceAll('&amp;', '&')}`, headers)).toBe(
    await site.countQueries('/en/desk/audit?what=paged', headers),
  )
})

test('Changes are shown with labels, and days and texts are formatted', async () => {
  const { headers } = await site.signIn([{ role: 'administrator' }])
  const after = { version: 3, opensOn: '2026-11-23', ended: true, reason: { kk: 'Себебі', ru: 'Причина' } }
  await site.db
    .transaction()
    .execute((tx) =>
      recordAudit(
        { ...site.context(), db: tx },
        { what: 'news.corrected', after: { ...after, strange: 'x' } },
      ),
    )
  const { body } = await site.get('/ru/desk/audit?what=news.corrected', headers)
  const text = body.replaceAll(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')
  for (const words of [
    'Исправлена опубликованная новость',
    'версия стало 3',
    'первый день стало 23 ноября 2026',
    'прекращена стало да',
    'причина стало Причина',
    'другое сведение strange стало x',
  ])
    expect(text).toContain(words)
  expect(body).not.toContain('<code>')
})

test('Entries can be neither changed nor deleted', async () => {
  await expect(site.db.deleteFrom('audit_entry').execute()).rejects.toThrow('only added to')
  await expect(site.db.updateTable('audit_entry').set({ what: 'x' }).execute()).rejects.toThrow(
    'only added to',
  )
})

test('Only changed fields are shown, before and after', () => {
  const before = { title: 'A', same: 1, gone: true, list: [1] }
  const after = { title: 'B', same: 1, list: [1], come: null, added: { a: 1 } }
  expect(changesOf({ before, after })).toEqual([
    { name: 'title', before: 'A', after: 'B' },
    { name: 'gone', before: true },
    { name: 'added', after: { a: 1 } },
  ])
  expect(changesOf({ before: null, after: null })).toEqual([])
})
