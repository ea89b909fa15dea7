import { beforeAll, describe, expect, test } from 'vitest'
import { createAdministrator } from '#app/commands/admin/action.ts'
import { createOrganisations, HERE } from '#app/testing/every-role.ts'
import { type TestSite, testSite } from '#app/testing.ts'
import { inviteAdministrator, saveSiteAsOperator } from './actions.ts'
import { accentPresets, changedFields, outstandingSteps, type SiteContent, siteSteps } from './model.ts'

let site: TestSite
let administrator: { headers: { cookie: string } }

beforeAll(async () => {
  site = await testSite({ now: '2026-11-20T06:00:00Z' })
  administrator = await site.signIn([{ role: 'administrator' }])
})

const content: SiteContent = {
  name: { kk: 'а', ru: 'а', en: 'a' },
  territory: null,
  email: null,
  phone: null,
  address: null,
  lead: null,
  imprint: null,
  accessibility: null,
  privacy: null,
}

const fields = {
  'name-kk': 'Қостанай диалогы',
  'name-ru': 'Диалог Костаная',
  place: HERE.territory,
  email: 'dialog@kostanay.example',
  phone: '+7 7142 50-00-00',
  'imprint-kk': 'Сайтты әкімдік жүргізеді.\n\nҚостанай, Әл-Фараби даңғылы, 66.',
  'imprint-ru': 'Сайт ведёт акимат.\n\nКостанай, проспект аль-Фараби, 66.',
}
const save = (given: Record<string, string> = {}, who = administrator) =>
  site.post('/ru/desk/site', { ...fields, ...given }, who.headers)

describe('The settings of the site', () => {
  test('change the name on every page, in its language, and the footer', async () => {
    expect(await site.text('/ru/news')).toContain('<title>Новости\u00a0— Кенес</title>')
    expect((await save()).headers.location).toBe('/ru/desk/site?done=saved')
    await expect.poll(() => site.text('/ru/news')).toContain('<title>Новости\u00a0— Диалог Костаная</title>')
    expect(await site.text('/kk/news')).toContain('Қостанай диалогы')
    const page = await site.text('/ru/imprint')
    expect(page).toContain('<p>Костанай, проспект аль-Фараби, 66.</p>')
    expect(page).toContain('href="tel:+77142500000"')
    expect(await site.text('/ru/news')).toContain('href="/ru/imprint"')
    expect(await site.text('/ru/news')).not.toContain('href="/ru/accessibility"')
    expect((await site.get('/ru/accessibility')).statusCode).toBe(404)
  })

  test('are kept in versions; the same settings again make none; an earlier one can be saved again', async () => {
    await save()
    const before = await site.db.selectFrom('site_version').select('number').execute()
    const again = await save()
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('href="#send"')
    expect(again.body).toContain('Ничего не изменилось')
    await save({ 'name-ru': 'Костанай говорит', 'lead-kk': 'Кел', 'lead-ru': 'Приходите' })
    const numbers = (
      await site.db.selectFrom('site_version').select('number').orderBy('number').execute()
    ).map(({ number }) => number)
    expect(numbers).toEqual([...before.map(({ number }) => number), before.length + 1])
    expect(await site.text('/ru')).toContain('<p>Приходите</p>')
    const old = (await site.get('/ru/desk/site?version=1', administrator.headers)).body
    expect(old).toContain('value="Диалог Костаная"')
    expect((await site.get('/ru/desk/site?version=99', administrator.headers)).statusCode).toBe(404)
    const audit = await site.db
      .selectFrom('audit_entry')
      .select('after')
      .where('what', '=', 'site.changed')
      .execute()
    expect(audit).toHaveLength(numbers.length)
    expect(audit.map(({ after }) => after)).toContainEqual({ number: 2, fields: ['name', 'lead'] })
  })

  test('stand in the form again, so that saving one field keeps the texts of all others', async () => {
    await save({ 'lead-kk': 'Келіңіздер', 'lead-ru': 'Заходите' })
    const form = (await site.get('/ru/desk/site', administrator.headers)).body
    for (const text of ['Келіңіздер', 'Заходите', fields['imprint-kk'], fields['imprint-ru']])
      expect(form).toMatch(new RegExp(`<textarea[^>]*>\\s*${text.replaceAll('.', '\\.')}</textarea>`))
  })

  test('have a colour, which every page links; an empty one is that of Kenes again', async () => {
    expect(await site.text('/ru/news')).not.toContain('/accents/')
    await save({ accent: '5B4B9A' })
    await expect
      .poll(() => site.text('/ru/news'))
      .toContain('<link rel="stylesheet" href="/accents/5b4b9a.css"')
    const css = await site.get('/accents/5b4b9a.css')
    expect(css.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(css.headers['content-security-policy']).toContain("style-src 'self'")
    expect(css.body).toContain('@layer tokens{:root{--sky:#5b4b9a;')
    expect(css.body).toContain(':root[data-theme="dark"]{--sky:#')
    const form = (await site.get('/ru/desk/site', administrator.headers)).body
    expect(form).toMatch(/name="accent"[^>]*value="#5b4b9a"|value="#5b4b9a"[^>]*name="accent"/)
    await save({ accent: '' })
    await expect.poll(() => site.text('/ru/news')).not.toContain('/accents/')
  })

  test('have no style sheet of a colour in which text cannot be read, or of what is no colour', async () => {
    for (const name of ['00afca.css', 'ffffff.css', '5b4b9a', '5B4B9A.css', '#5b4b9a.css', 'x}.css', '.css'])
      expect((await site.get(`/accents/${encodeURIComponent(name)}`)).statusCode, name).toBe(404)
    for (const preset of accentPresets)
      expect((await site.get(`/accents/${preset.slice(1)}.css`)).statusCode, preset).toBe(200)
  })

  test('a pale colour is refused with the nearest one that is accepted', async () => {
    const reply = await save({ accent: '#00afca' })
    expect(reply.statusCode).toBe(422)
    const nearest = /Ближайший цвет, в котором текст читается: (#[0-9a-f]{6})/.exec(reply.body)?.[1]
    expect(nearest).toBeDefined()
    expect((await save({ accent: nearest ?? '' })).statusCode).toBe(303)
    await save()
  })

  test.each([
    [{ 'name-kk': '' }, 'name-kk', 'Напишите название'],
    [{ 'name-ru': 'я'.repeat(61) }, 'name-ru', 'Текст слишком длинный'],
    [{ email: 'nobody' }, 'email', 'Проверьте адрес почты'],
    [{ phone: 'call me' }, 'phone', 'Напишите номер'],
    [{ accent: '#00afca' }, 'accent', 'Цвет слишком светлый'],
    [{ accent: 'red;}' }, 'accent', 'Напишите цвет в виде'],
    [{ place: 'Атлантида' }, 'place', 'Такой территории нет'],
    [{ 'privacy-kk': 'Деректер' }, 'privacy-ru', 'Напишите на обоих языках'],
  ])('a wrong field is named, and what was typed is kept: %j', async (wrong, field, text) => {
    const reply = await save({ 'lead-ru': 'Осталось', 'lead-kk': 'Қалды', ...wrong })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(`href="#${field}"`)
    expect(reply.body).toContain(text)
    expect(reply.body).toContain('Осталось')
  })

  test('only an administrator of the whole site changes them', async () => {
    const { own } = await createOrganisations(site.db)
    for (const where of [{ organisation: own }, { territory: HERE.region }]) {
      const limited = await site.signIn([{ role: 'administrator', ...where }])
      expect((await save({ 'name-ru': 'Чужое' }, limited)).statusCode).toBe(403)
    }
  })

  test('markup in a statement stays text', async () => {
    await save({ 'accessibility-kk': '<b>a</b>', 'accessibility-ru': '<script>alert(1)</script>' })
    expect(await site.text('/ru/accessibility')).toContain('&lt;script>alert(1)')
  })
})

describe('The letter to the first administrator', () => {
  test('has the name of the site and the way to a passkey, in the language of the person', async () => {
    const fresh = await testSite({ now: '2026-11-20T06:00:00Z' })
    const ctx = fresh.context()
    await saveSiteAsOperator(ctx, { settings: { ...content, name: { kk: 'Атау', ru: 'Имя', en: 'Name' } } })
    await createAdministrator(ctx, 'First@kenes.invalid', { language: 'ru' })
    await inviteAdministrator(ctx, 'First@kenes.invalid')
    await inviteAdministrator(ctx, 'nobody@kenes.invalid')
    await fresh.work()
    const letters = fresh.letters.filter(({ subject }) => subject.includes('вы администратор'))
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ to: 'first@kenes.invalid', subject: 'Имя: вы администратор' })
    expect(letters[0]?.text).toContain('добавьте ключ доступа')
    expect(letters[0]?.text).toMatch(/\/ru\/account\/sign-in\?then=\S*passkeys/)
  })
})

describe('First steps', () => {
  test('wait at the desk until they are done; a person confirms what the program cannot see', async () => {
    const fresh = await testSite({ now: '2026-11-20T06:00:00Z' })
    const person = await fresh.signIn([{ role: 'administrator' }])
    const desk = async () => (await fresh.get('/ru/desk', person.headers)).body
    expect(await desk()).toContain('Внести первую организацию')
    await createOrganisations(fresh.db)
    expect(await desk()).not.toContain('Внести первую организацию')
    expect(await desk()).toContain('Сохранить копии ключей')
    const confirm = { step: 'keys-copied' }
    for (let time = 0; time < 2; time += 1)
      expect((await fresh.post('/ru/desk/site/steps', confirm, person.headers)).statusCode).toBe(303)
    expect(await desk()).not.toContain('Сохранить копии ключей')
    const audit = await fresh.db
      .selectFrom('audit_entry')
      .select('what')
      .where('what', '=', 'site.step-confirmed')
      .execute()
    expect(audit).toHaveLength(1)
    expect((await fresh.post('/ru/desk/site/steps', { step: 'named' }, person.headers)).statusCode).toBe(404)
    const limited = await fresh.signIn([{ role: 'administrator', territory: HERE.region }])
    expect((await fresh.get('/ru/desk', limited.headers)).body).not.toContain('Назвать сайт')
  })

  const nothing = {
    content: undefined,
    territories: false,
    organisation: false,
    staff: false,
    passkey: false,
    published: false,
    confirmed: [],
  }
  test('everything is outstanding at first, and statements need all three texts', () => {
    expect(outstandingSteps(nothing)).toEqual(siteSteps)
    const text = { kk: 'а', ru: 'а' }
    expect(outstandingSteps({ ...nothing, content: { ...content, imprint: text } })).toContain('statements')
    const all = { ...content, imprint: text, accessibility: text, privacy: text }
    expect(outstandingSteps({ ...nothing, content: all })).not.toContain('statements')
  })

  test('the changed fields of a version are those that differ', () => {
    expect(changedFields(content, content)).toEqual([])
    expect(changedFields(content, { ...content, email: 'a@b.kz' })).toEqual(['email'])
    expect(changedFields(undefined, content)).toEqual(['name'])
  })
})
