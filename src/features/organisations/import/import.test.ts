import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { importOrganisations } from './actions.ts'

const site = await testSite({ now: '2026-11-20T06:00:00Z' })
const run = (text: string, format: 'csv' | 'json') => importOrganisations(site.context(), text, format)
const count = async () =>
  (
    await site.db
      .selectFrom('organisation')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

test('a Popolo file brings organisations, people and posts, with audit records and entries of the journal', async () => {
  const file = {
    organizations: [
      {
        id: 'akimat-a',
        classification: 'akimat',
        area_id: '391010000',
        name: { kk: 'А әкімдігі', ru: 'Акимат А' },
      },
      {
        id: 'old-a',
        classification: 'akimat',
        area: { id: '391010000' },
        name: 'Ескі',
        dissolution_date: '2026-01-31',
        successor_id: 'akimat-a',
      },
    ],
    persons: [{ id: 'dana-b', name: { kk: 'Дана Б.', ru: 'Дана Б.', en: 'Dana B.' } }],
    memberships: [
      {
        person_id: 'dana-b',
        organization_id: 'akimat-a',
        role: { kk: 'әкім', ru: 'аким' },
        start_date: '2026-02-01',
      },
    ],
  }
  expect(await run(JSON.stringify(file), 'json')).toEqual({ ok: true, organisations: 2, people: 1, posts: 1 })
  expect(await site.text('/ru/organisations/akimat-a')).toContain('Дана Б.')
  expect(await site.text('/ru/organisations/old-a')).toContain('/ru/organisations/akimat-a')
  const acts = await site.db.selectFrom('journal_act').select('type').execute()
  expect(acts.map(({ type }) => type).toSorted()).toEqual([
    'organisations.closed',
    'organisations.entered',
    'organisations.entered',
  ])
  const again = await run(JSON.stringify(file), 'json')
  expect(again).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([{ at: '/organizations/0', code: 'slug-known', found: 'akimat-a' }]),
  })
})

const HEAD = 'slug,kind,territory,name_kk,name_ru,short_kk,short_ru,url,closed_on,successor'
test('every problem of a CSV file has its line, and nothing is imported', async () => {
  const before = await count()
  const rows = [
    HEAD,
    'maslikhat-b,maslikhat,391010000,Б мәслихаты,Маслихат Б,,,,,',
    'Maslikhat B,maslikhat,391010000,Б,Б,,,,,',
    'c,bank,391010000,В,В,,,,,',
    'd,akimat,999999999,Г,Г,,,,,',
    'e,akimat,391010000,,Д,,,,,',
    'f,akimat,391010000,Е,Е,Е,,,,',
    'g,akimat,391010000,Ж,Ж,,,ftp://x,,',
    'h,akimat,391010000,З,З,,,,31.01.2026,',
    'i,akimat,391010000,И,И,,,,,nobody',
    'c,akimat,391010000,К,К,,,,,',
  ]
  expect(await run(`\uFEFF${rows.join('\r\n')}\r\n`, 'csv')).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([
      { at: '3', code: 'slug-wrong', found: 'Maslikhat B' },
      { at: '4', code: 'kind-unknown', found: 'bank' },
      { at: '5', code: 'territory-unknown', found: '999999999' },
      { at: '6', code: 'name-empty' },
      { at: '7', code: 'translation-empty' },
      { at: '8', code: 'url-wrong', found: 'ftp://x' },
      { at: '9', code: 'day-wrong', found: '31.01.2026' },
      { at: '10', code: 'successor-without-day', found: 'nobody' },
      { at: '10', code: 'successor-unknown', found: 'nobody' },
      { at: '11', code: 'slug-repeated', found: 'c' },
    ]),
  })
  expect(await count()).toBe(before)
  expect(await run(rows.slice(0, 2).join('\n'), 'csv')).toMatchObject({ ok: true, organisations: 1 })
})

test.each([
  ['[]', 'json', 'file-empty'],
  ['{"organizations":[', 'json', 'file-unreadable'],
  ['{"organizations":[null,5]}', 'json', 'slug-wrong'],
  ['', 'csv', 'file-empty'],
  ['a,b\n1,2\n', 'csv', 'column-missing'],
  ['slug,"kind\nx', 'csv', 'file-unreadable'],
] as const)('%j as %s is refused: %s', async (text, format, code) => {
  const refused = await run(text, format)
  expect(refused.ok ? [] : refused.problems.map((problem) => problem.code)).toContain(code)
})

test('two organisations of one name in one place are refused at the second, and the first is not kept', async () => {
  const before = await count()
  const refused = await run(
    `${HEAD}\nx1,akimat,391010000,Бір,Один,,,,,\nx2,akimat,391010000,Бір,Один,,,,,\n`,
    'csv',
  )
  expect(refused).toEqual({ ok: false, problems: [{ at: '3', code: 'name-taken', found: 'Один' }] })
  expect(await count()).toBe(before)
})
