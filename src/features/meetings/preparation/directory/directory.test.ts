import { beforeEach, describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { aDraft, createMeetingDraft, createOrganiser } from '../../fixtures.ts'
import { fieldsOf } from '../fields/model.ts'
import type { MeetingContent } from '../model.ts'
import { problemMessages } from '../problem-messages.ts'

const NOW = '2026-11-23T09:00:00+05:00'
const site = await testSite({ now: NOW })
const db = site.db
const directory = site.db
const organiser = await createOrganiser(db)
const { headers } = await site.signIn([{ role: 'secretary', organisation: organiser }])
beforeEach(() => site.clock.set(NOW))

type Speaker = MeetingContent['speakers'][number]
const nothing = { kk: '', ru: '', en: '' }
const text = (kk: string, ru = kk, en = '') => ({ kk, ru, en })
const speaker = (row: Partial<Speaker>): Speaker => ({ person: '', post: nothing, organisation: '', ...row })
const pathOf = (id: string) => `/ru/desk/meetings/drafts/${id}`
const form = (changes: Partial<MeetingContent>, version = 1, formId = 'one') => ({
  ...fieldsOf(aDraft(changes)),
  version: String(version),
  formId,
})
const rowOf = (id: string) =>
  db
    .selectFrom('draft')
    .selectAll()
    .where('id', '=', id as Id<'draft'>)
    .executeTakeFirstOrThrow()
async function announce(...speakers: readonly Partial<Speaker>[]) {
  const id = await createMeetingDraft(db, organiser)
  const sent = form({ speakers: speakers.map(speaker) })
  await site.post(pathOf(id), sent, headers)
  const reply = await site.post(`${pathOf(id)}/publish`, { version: '2' }, headers)
  const { slug } = await rowOf(id)
  return { id, reply, page: slug ? await site.text(`/kk/meetings/${slug}`) : '' }
}
const peopleCalled = (kk: string) =>
  directory
    .selectFrom('person')
    .selectAll()
    .where('name', '@>', JSON.stringify({ kk }) as never)
    .execute()

describe('a speaker who is not in the directory', () => {
  test('is added with post and organisation when the meeting is announced', async () => {
    const post = text('директор', 'директор', 'director')
    const newPerson = text('Айгерім Қасымова', 'Айгерим Касымова')
    const newBody = text('Жасыл қала қоры', 'Фонд «Зелёный город»')
    const { reply, page } = await announce({ newPerson, post, newBody, newBodyKind: 'foundation' })
    expect(reply.statusCode).toBe(303)
    const [person] = await peopleCalled('Айгерім Қасымова')
    // Without an English name it is transliterated from Kazakh.
    expect(person?.name).toEqual({ kk: 'Айгерім Қасымова', ru: 'Айгерим Касымова', en: 'Aygerim Kasymova' })
    expect(page).toContain(`/kk/organisations/people/${person?.slug}`)
    expect(page).toContain('Жасыл қала қоры')
    const own = await site.text(`/ru/organisations/people/${person?.slug}`)
    expect(own).toContain('директор')
    expect(own).toContain('Фонд «Зелёный город»')
    const [body] = await directory
      .selectFrom('organisation')
      .selectAll()
      .where('kind', '=', 'foundation')
      .execute()
    expect(body).toMatchObject({ slug: 'zhasyl-kala-kory', territory_code: '391010000', demo: false })
  })

  test('is not added by a draft, which shows the speaker in the preview', async () => {
    const id = await createMeetingDraft(db, organiser)
    const speakers = [speaker({ newPerson: text('Жоба Адамы', 'Черновой Человек') })]
    await site.post(pathOf(id), form({ speakers }), headers)
    expect(await peopleCalled('Жоба Адамы')).toEqual([])
    expect((await site.get(`${pathOf(id)}/preview`, headers)).body).toContain('Черновой Человек')
    const open = (await site.get(pathOf(id), headers)).body
    expect(open).toMatch(/<details[^>]* open[^>]*>.*Черновой Человек/s)
  })

  test('stays typed when rows are added without scripts', async () => {
    const id = await createMeetingDraft(db, organiser)
    const speakers = [speaker({ newPerson: text('Қатар', 'Строка') })]
    const { body } = await site.post(pathOf(id), { ...form({ speakers }), do: 'add-speakers' }, headers)
    expect(body).toContain('name="speakers-1-new-kk"')
    expect(body).toContain('value="Строка"')
  })

  test('is added once, and so is the organisation, however many rows name them', async () => {
    const newPerson = text('Екі Рет', 'Дважды Она')
    const newBody = text('Бір ұйым', 'Одна организация')
    const { reply } = await announce(
      { newPerson, newBody, newBodyKind: 'media' },
      { newPerson: text('Басқа Кісі', 'Другой Человек'), newBody, newBodyKind: 'media' },
    )
    expect(reply.statusCode).toBe(303)
    const organisations = await directory
      .selectFrom('organisation')
      .select('id')
      .where('kind', '=', 'media')
      .execute()
    expect([organisations.length, (await peopleCalled('Екі Рет')).length]).toEqual([1, 1])
  })

  test('a speaker with a known name must be chosen from the directory, unless the secretary says that this is a namesake', async () => {
    const newPerson = text('Аттас Адам', 'Тёзка Человек')
    await announce({ newPerson })
    const again = await announce({ newPerson })
    expect(again.reply.statusCode).toBe(422)
    expect(again.reply.body).toContain(problemMessages['person-known'].ru)
    expect(again.reply.body).toContain('name="speakers-0-namesake"')
    const other = await announce({ newPerson, namesake: 'yes' })
    expect(other.reply.statusCode).toBe(303)
    const people = await peopleCalled('Аттас Адам')
    expect(people.map(({ slug }) => slug).sort()).toEqual(['attas-adam', 'attas-adam-2'])
  })

  test('is refused with half a name, a name and a choice, or an organisation without a kind, each next to its field', async () => {
    const half = await announce({ newPerson: text('Жарты', '') })
    expect(half.reply.body).toContain('id="speakers-0-new-ru-error"')
    const both = await announce({ person: 'Біреу', newPerson: text('Жаңа', 'Новый') })
    expect(both.reply.body).toContain(problemMessages['chosen-and-new'].ru)
    const kindless = await announce({
      newPerson: text('Түрсіз', 'Бесструктурный'),
      newBody: text('Ұйым', 'Орган'),
    })
    expect(kindless.reply.body).toContain('id="speakers-0-kind-error"')
    expect(await peopleCalled('Түрсіз')).toEqual([])
  })
})

describe('translations of rows', () => {
  const item = (kk: string, ru: string) => ({ time: '', title: text(kk, ru), person: '' })
  async function begun(agenda: MeetingContent['agenda'], speakers: MeetingContent['speakers'] = []) {
    const id = await createMeetingDraft(db, organiser)
    await site.post(pathOf(id), form({ agenda, speakers }), headers)
    site.clock.set('2026-11-23T10:30:00+05:00')
    return id
  }
  test.each([
    ['the Kazakh after the Russian', item('Жаңа есеп', 'Отчёт'), 'ru'],
    ['the Russian after the Kazakh', item('Есеп', 'Новый отчёт'), 'kk'],
  ] as const)(
    'translations of rows of an agenda are outdated when %s was changed',
    async (_, changed, behind) => {
      const id = await begun([item('Есеп', 'Отчёт')])
      await site.post(pathOf(id), form({ agenda: [changed] }, 2, 'two'), headers)
      const page = (await site.get(pathOf(id), headers)).body
      expect(page).toContain(`name="agenda-0-title-${behind}-checked"`)
      expect((await rowOf(id)).lacking).toEqual([behind])
      const list = (await site.get('/en/desk/meetings/drafts', headers)).body
      expect(list).toContain(
        `Translation missing or out of date: in ${behind === 'ru' ? 'Russian' : 'Kazakh'}`,
      )
      const checked = {
        ...form({ agenda: [changed] }, 3, 'three'),
        [`agenda-0-title-${behind}-checked`]: 'yes',
      }
      await site.post(pathOf(id), checked, headers)
      expect((await rowOf(id)).lacking).toEqual([])
    },
  )

  test('translations of posts are outdated as well; a row that is moved keeps its state', async () => {
    const one = speaker({ key: '1', person: 'А', post: text('әкім', 'аким') })
    const two = speaker({ key: '2', person: 'Б', post: text('хатшы', 'секретарь') })
    const id = await begun([], [one, two])
    const changed = { ...two, post: text('бас хатшы', 'секретарь') }
    await site.post(pathOf(id), form({ speakers: [one, changed] }, 2, 'two'), headers)
    await site.post(pathOf(id), form({ speakers: [changed, one] }, 3, 'three'), headers)
    const page = (await site.get(pathOf(id), headers)).body
    expect(page).toContain('name="speakers-0-post-ru-checked"')
    expect(page).not.toContain('name="speakers-1-post-ru-checked"')
  })

  test('translations of rows that are missing are listed', async () => {
    const id = await begun([item('Тек қазақша', '')])
    expect((await rowOf(id)).lacking).toEqual(['ru'])
  })
})
