import { beforeAll, describe, expect, test } from 'vitest'
import { createOrganisations, ELSEWHERE, HERE } from '#app/testing/every-role.ts'
import { type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { checkOrganisationClosing, decideFormerName } from './model.ts'

let site: TestSite
let organisations: { own: Id<'organisation'>; other: Id<'organisation'> }
let administrator: { headers: { cookie: string } }

beforeAll(async () => {
  site = await testSite({ now: '2026-11-20T06:00:00Z' })
  organisations = await createOrganisations(site.db)
  administrator = await site.signIn([{ role: 'administrator', territory: HERE.region }])
})

const fields = {
  kind: 'akimat',
  place: HERE.territory,
  'name-kk': 'Қостанай қаласының әкімдігі',
  'name-ru': 'Акимат города Костаная',
  url: 'https://kostanay.example',
}
const enter = (given: Record<string, string> = {}, who = administrator) =>
  site.post('/ru/desk/organisations', { ...fields, ...given }, who.headers)
const act = (path: string, form: Record<string, string>) =>
  site.post(`/ru/desk/organisations/${path}`, form, administrator.headers)
const rowOf = (slug: string) =>
  site.db.selectFrom('organisation').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
const auditOf = async (thing: string) =>
  (await site.db.selectFrom('audit_entry').select('what').where('thing', '=', thing).orderBy('id').execute())
    .map(({ what }) => what)
    .toSorted()
const journalOf = async (act: string) =>
  (
    await site.db
      .selectFrom('journal_act')
      .select(['type', 'content'])
      .where('act_id', '=', act as Id<'act'>)
      .orderBy('version')
      .execute()
  ).map(({ type }) => type)

describe('An organisation is entered at the desk', () => {
  test('An organisation is entered at the desk with its page, an audit record and an entry of the journal, once', async () => {
    const entered = await enter()
    expect([entered.statusCode, entered.headers.location]).toEqual([
      303,
      '/ru/desk/organisations/kostanay-kalasynyn-akimdigi?done=entered',
    ])
    const { id, slug } = await rowOf('kostanay-kalasynyn-akimdigi')
    expect(await site.text(`/ru/organisations/${slug}`)).toContain('Акимат города Костаная')
    expect(await auditOf(id)).toEqual(['organisations.entered'])
    expect(await journalOf(id)).toEqual(['organisations.entered'])
    const again = await enter()
    expect([again.statusCode, again.body.includes('уже есть организация с таким названием')]).toEqual([
      422,
      true,
    ])
  })

  test.each([
    [{ 'name-kk': '' }, 'name-kk', 'Напишите название'],
    [{ 'name-ru': 'я'.repeat(301) }, 'name-ru', 'Текст слишком длинный'],
    [{ kind: 'bank' }, 'kind', 'Выберите вид'],
    [{ place: 'Атлантида' }, 'place', 'Такой территории нет'],
    [{ url: 'javascript:alert(1)' }, 'url', 'Адрес должен начинаться'],
    [{ 'short-kk': 'Әкімдік' }, 'short-ru', 'Напишите на обоих языках'],
  ])('a wrong field is named and what was typed is kept: %j', async (wrong, field, text) => {
    const reply = await enter({ 'name-ru': 'Особое название', ...wrong })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(`href="#${field}"`)
    expect(reply.body).toContain(text)
    if (!('name-ru' in wrong)) expect(reply.body).toContain('Особое название')
  })

  test('nobody enters one in a place that their role does not reach', async () => {
    expect((await enter({ place: ELSEWHERE.territory })).statusCode).toBe(403)
    const ofBody = await site.signIn([{ role: 'administrator', organisation: organisations.own }])
    expect((await enter({ 'name-kk': 'Ә', 'name-ru': 'А' }, ofBody)).statusCode).toBe(403)
    const editor = await site.signIn([{ role: 'editor' }])
    expect((await enter({}, editor)).statusCode).toBe(403)
  })
})

describe('An organisation changes', () => {
  test('a new name leaves the former one in its history; a correction does not', async () => {
    await enter({ 'name-kk': 'Ескі атау', 'name-ru': 'Старое название' })
    const { id, slug } = await rowOf('eski-atau')
    const renamed = { ...fields, 'name-kk': 'Жаңа атау', 'name-ru': 'Новое название' }
    expect((await act(slug, { ...renamed, since: '2026-11-10' })).statusCode).toBe(303)
    const page = await site.text(`/ru/organisations/${slug}`)
    expect(page).toMatch(/Старое название \(до 9\sноября 2026/)
    expect(page).toContain('<h1>Новое название</h1>')
    await act(slug, { ...renamed, 'name-ru': 'Новое имя', since: '' })
    expect(await site.text(`/ru/organisations/${slug}`)).not.toContain('Новое название')
    expect(
      await site.db.selectFrom('organisation_name').selectAll().where('organisation_id', '=', id).execute(),
    ).toHaveLength(1)
    expect(await journalOf(id)).toEqual([
      'organisations.entered',
      'organisations.changed',
      'organisations.changed',
    ])
  })

  test('an organisation is not moved into a place that the role does not reach', async () => {
    expect(
      (await act('body-here', { ...fields, 'name-kk': 'Б', 'name-ru': 'Б', place: ELSEWHERE.territory }))
        .statusCode,
    ).toBe(403)
  })

  test('a merged organisation names its successor, its posts end, and a mistake can be undone', async () => {
    await enter({ 'name-kk': 'Қосылған', 'name-ru': 'Присоединённый' })
    const merged = await rowOf('kosylgan')
    const person = { 'person-kk': 'Асқар Б.', 'person-ru': 'Аскар Б.', 'person-en': 'Askar B.' }
    const post = { 'post-kk': 'төраға', 'post-ru': 'председатель', starts: '2025-01-01' }
    expect((await act('kosylgan/posts', { ...person, ...post })).statusCode).toBe(303)
    const held = await act('kosylgan/posts', { person: 'askar-b', ...post })
    expect([held.statusCode, held.body.includes('уже в этой должности')]).toEqual([409, true])
    const nobody = await act('kosylgan/posts', { person: 'nobody', ...post })
    expect([nobody.statusCode, nobody.body.includes('href="#person"')]).toEqual([422, true])
    const close = { on: '2026-11-19', successor: 'body-here', merged: 'yes' }
    expect((await act('kosylgan/close', close)).statusCode).toBe(303)
    const page = await site.text('/ru/organisations/kosylgan')
    expect(page).toContain('присоединена к другой организации')
    expect(page).toContain('/ru/organisations/body-here')
    const ends = await site.db
      .selectFrom('membership')
      .select('ends_on')
      .where('organisation_id', '=', merged.id)
      .execute()
    expect(ends).toEqual([{ ends_on: '2026-11-19' }])
    const closedAgain = await act('kosylgan/close', close)
    expect([closedAgain.statusCode, closedAgain.body.includes('id="send"')]).toEqual([409, true])
    const unending = await act('kosylgan/posts', { person: 'askar-b', ...post })
    expect([unending.statusCode, unending.body.includes('href="#ends"')]).toEqual([422, true])
    expect((await act('kosylgan/reopen', {})).headers.location).toContain('?done=reopened')
    const reopenedAgain = await act('kosylgan/reopen', {})
    expect([reopenedAgain.statusCode, reopenedAgain.body.includes('Организация не закрыта')]).toEqual([
      409,
      true,
    ])
    expect(await journalOf(merged.id)).toEqual([
      'organisations.entered',
      'organisations.closed',
      'organisations.reopened',
    ])
    expect(await auditOf(merged.id)).toEqual([
      'organisations.closed',
      'organisations.entered',
      'organisations.reopened',
    ])
  })

  test('names of people never enter the journal', async () => {
    const { rows } = { rows: await site.db.selectFrom('journal_act').select('content').execute() }
    expect(rows.length).toBeGreaterThan(3)
    expect(JSON.stringify(rows)).not.toContain('Аскар')
  })

  test('the last day of a post is recorded, not before its first', async () => {
    await act('body-here/posts', {
      'person-kk': 'Дана',
      'person-ru': 'Дана',
      'person-en': 'Dana',
      'post-kk': 'хатшы',
      'post-ru': 'секретарь',
      starts: '2026-01-10',
    })
    const { id } = await site.db
      .selectFrom('membership')
      .select('id')
      .where('organisation_id', '=', organisations.own)
      .executeTakeFirstOrThrow()
    expect((await act('body-here/posts/end', { id, lastDay: '2026-01-01' })).statusCode).toBe(422)
    expect((await act('body-here/posts/end', { id, lastDay: '2026-11-01' })).statusCode).toBe(303)
    expect(await site.text('/ru/organisations/body-here')).toContain('Работали раньше')
    const foreign = { id, lastDay: '2026-11-01' }
    expect((await act('kosylgan/posts/end', foreign)).statusCode).toBe(404)
  })
})

describe('Rules', () => {
  const before = {
    name: { kk: 'А', ru: 'А' },
    shortName: null,
    formerNames: [{ name: { kk: 'Б', ru: 'Б' }, lastDay: '2026-05-31' as const }],
  }
  const after = { name: { kk: 'В', ru: 'В' }, shortName: null }
  test.each([
    ['2026-06-01', { ok: false, refusal: 'renamed-early' }],
    ['2026-06-02', { ok: true, value: { name: before.name, lastDay: '2026-06-01' } }],
    ['2026-11-21', { ok: false, refusal: 'renamed-late' }],
    [null, { ok: true, value: undefined }],
  ] as const)('renamed since %s', (since, expected) => {
    expect(decideFormerName(before, after, since, '2026-11-20')).toMatchObject(expected)
  })

  const id = 'a' as Id<'organisation'>
  const other = { id: 'b' as Id<'organisation'>, slug: 'b', closedOn: null }
  test.each([
    [{ on: '2026-11-20', successor: null, merged: false }, null, undefined],
    [{ on: '2026-11-20', successor: other, merged: true }, null, undefined],
    [{ on: '2026-11-21', successor: null, merged: false }, null, 'close-late'],
    [{ on: '2026-11-20', successor: null, merged: true }, null, 'successor-empty'],
    [{ on: '2026-11-20', successor: { ...other, id }, merged: false }, null, 'successor-itself'],
    [
      { on: '2026-11-20', successor: { ...other, closedOn: '2026-01-01' }, merged: false },
      null,
      'successor-closed',
    ],
    [{ on: '2026-11-20', successor: null, merged: false }, '2026-01-01', 'closed-already'],
  ] as const)('closing %j of an organisation closed on %s', (closing, closedOn, refusal) => {
    const checked = checkOrganisationClosing({ id, closedOn }, closing, '2026-11-20')
    expect(checked.ok ? undefined : checked.refusal).toBe(refusal)
  })
})
