import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { createMeeting, createOrganiser } from '#features/meetings/fixtures.ts'
import { OPEN_ITEMS_PATH, OUTCOMES_PATH } from './model.ts'

const NOW = '2026-11-23T10:00:00+05:00'
const site = await testSite({ now: NOW })
const organiser = await createOrganiser(site.db)

const at = (day: string) => ({
  starts_at: new Date(`${day}T10:00:00+05:00`),
  ends_at: new Date(`${day}T12:00:00+05:00`),
})

await createConsultation(site.context(), { slug: 'yards', title: 'Yards <b>', closesOn: '2026-12-21' })
const soon = await createMeeting(site.db, organiser, at('2026-11-26'))
const cancelledSoon = await createMeeting(site.db, organiser, { ...at('2026-11-24'), state: 'cancelled' })
const cancelledLater = await createMeeting(site.db, organiser, { ...at('2026-12-10'), state: 'cancelled' })
const held = await createMeeting(site.db, organiser, {
  ...at('2026-11-02'),
  state: 'held',
  outcome: { kk: 'Келісілді', ru: 'Договорились' },
})
const silent = await createMeeting(site.db, organiser, { ...at('2026-11-03'), state: 'held' })

describe('The first page', () => {
  test.each(languages)('leads with one open item, its last day and one button: %s', async (language) => {
    const html = await site.text(`/${language}`)
    const featured = html.slice(html.indexOf('class="featured"'), html.indexOf('class="ways"'))
    expect(featured).toContain('Yards &lt;b>')
    expect(featured.match(/class="btn"/g)).toHaveLength(1)
    expect(featured).toContain(`href="/${language}/consultations/yards"`)
  })

  test('has three ways in, with what is there now', async () => {
    const html = await site.text('/en')
    const ways = html.slice(
      html.indexOf('class="ways"'),
      html.indexOf('</nav>', html.indexOf('class="ways"')),
    )
    expect(ways).toContain('href="/en/open?mode=write"')
    expect(ways).toContain('1 consultation is open')
    expect(ways).toContain('1 meeting is ahead')
    expect(ways).toContain('href="/en/outcomes"')
  })

  test('lists a cancelled meeting only while people could still set out for it', async () => {
    const html = await site.text('/en')
    expect(html).toContain(`/en/meetings/${cancelledSoon}`)
    expect(html).not.toContain(`/en/meetings/${cancelledLater}`)
  })

  test('asks the database the same number of questions however much there is', async () => {
    const count = () => site.countQueries(['/en', `/en${OPEN_ITEMS_PATH}`])
    const few = await count()
    for (let day = 1; day <= 9; day++) await createMeeting(site.db, organiser, at(`2027-01-0${day}`))
    expect(await count()).toBe(few)
  })
})

describe('What is open', () => {
  test('is narrowed by how one takes part and by place', async () => {
    const written = await site.text(`/en${OPEN_ITEMS_PATH}?mode=write`)
    expect(written).toContain('/en/consultations/yards')
    expect(written).not.toContain(`/en/meetings/${soon}`)
    const elsewhere = await site.text(`/en${OPEN_ITEMS_PATH}?territory=790000000`)
    expect(elsewhere).not.toContain('/en/consultations/yards')
    expect(elsewhere).toContain('Nothing is open right now')
  })

  test.each(['mode=vote', 'territory=nowhere', `territory=${'a'.repeat(300)}`])(
    'refuses a filter that does not exist: %s',
    async (query) => {
      expect((await site.get(`/en${OPEN_ITEMS_PATH}?${query}`)).statusCode).toBe(400)
    },
  )
})

test('what changed has meetings with an outcome, and no others', async () => {
  const html = await site.text(`/en${OUTCOMES_PATH}`)
  expect(html).toContain(`/en/meetings/${held}`)
  expect(html).not.toContain(`/en/meetings/${silent}`)
  expect(html).not.toContain('/en/consultations/yards')
})

describe('The page of a place', () => {
  test('leads with what is open in it and in the places that contain it', async () => {
    const html = await site.text('/en/territories/390000000')
    const [here = '', around = ''] = html
      .slice(html.indexOf('data-place-items'))
      .split('Decided for this place by its district, region and country')
    expect(here).toContain('/en/consultations/yards')
    expect(around).toBe('')
    const { slug } = await site.db
      .selectFrom('territory')
      .select('slug')
      .where('parent_code', '=', '390000000')
      .orderBy('code')
      .executeTakeFirstOrThrow()
    const below = await site.text(`/en/territories/${slug}`)
    const [own = '', above = ''] = below.split('Decided for this place by its district, region and country')
    expect(own).not.toContain('/en/consultations/yards')
    expect(above).toContain('/en/consultations/yards')
  })
})
