import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createPublicComment } from '#features/comments/fixtures.ts'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { createMeeting, createOrganiser } from '#features/meetings/fixtures.ts'
import { jsonb } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { indexAllChanges, search } from '#platform/search/index.ts'
import { inTransaction } from '#platform/transition.ts'

const NOW = '2026-11-20T06:00:00Z'
const site = await testSite({ now: NOW })
const ctx = site.context()
const consultation = await createConsultation(ctx, {
  slug: 'yards',
  title: 'Yards',
  opensOn: '2026-11-20',
  closesOn: '2026-12-18',
  answersDueOn: '2027-01-15',
})
const organiser = await createOrganiser(site.db)
const { account } = await site.signIn()

const find = (query: string, filter = {}) =>
  search(ctx, query, { language: 'ru', limit: 20, filter, correct: false })
const pathsOf = async (query: string, filter = {}) =>
  (await find(query, filter))?.items.map(({ entry }) => entry.path)

afterEach(() => site.clock.set(NOW))

describe('A consultation', () => {
  test('is found by the words of its provisions, and the result leads to the provision', async () => {
    const found = await find('скалывать наледь')
    expect(found?.items[0]?.entry.path).toBe('/consultations/yards')
    expect(found?.items[0]?.snippet.passage?.path).toMatch(/^\/consultations\/yards\/at\//)
    expect(found?.items[0]?.snippet.passage?.name).toContain('2')
  })

  test.each(['статья 2', '2-бап', 'бап 2', '2 статья'])(
    'is found by the number of a provision: %s',
    async (query) => {
      expect(await pathsOf(query)).toContain('/consultations/yards')
      expect(await pathsOf(query.replace('2', '27'))).not.toContain('/consultations/yards')
    },
  )

  test('goes through its states by itself, at midnight in the capital', async () => {
    const states = async () => (await find('наледь'))?.facets.states.map(({ value }) => value)
    expect(await states()).toEqual(['open'])
    site.clock.set('2026-12-18T18:59:00Z')
    expect(await states()).toEqual(['open'])
    site.clock.set('2026-12-18T19:00:00Z')
    expect(await states()).toEqual(['answering'])
    site.clock.set('2027-01-15T19:00:00Z')
    expect(await states()).toEqual(['overdue'])
    expect(await pathsOf('наледь', { state: 'overdue' })).toEqual(['/consultations/yards'])
    expect(await pathsOf('наледь', { state: 'open' })).toEqual([])
  })

  test('A consultation that is not announced is not found', async () => {
    await sql`update consultation set announced_at = null where id = ${consultation.id}`.execute(site.db)
    expect(await pathsOf('наледь')).toEqual([])
    await indexAllChanges(ctx)
    expect((await find('наледь'))?.total).toBe(0)
    await sql`update consultation set announced_at = ${ctx.now()} where id = ${consultation.id}`.execute(
      site.db,
    )
    await indexAllChanges(ctx)
    expect(await pathsOf('наледь')).toEqual(['/consultations/yards'])
  })
})

describe('A comment', () => {
  const comment = (body: string, digest: number) =>
    inTransaction(ctx, (inside) =>
      createPublicComment(inside, {
        target: { kind: 'consultations', id: consultation.id },
        author: account,
        body,
        digest,
      }),
    )

  test('is found by its words, and not by the title of what it is about', async () => {
    const { number } = await comment('Поставьте скворечники.', 1)
    expect(await pathsOf('скворечник')).toEqual([`/comments/${number}`])
    expect(await pathsOf('yards', { kind: 'comments.comment' })).toEqual([])
  })

  test('is not found while it is hidden, and again when it is shown', async () => {
    const { id, number } = await comment('Ругательное крокодил.', 2)
    const hide = (state: 'hidden' | 'public') =>
      inTransaction(ctx, ({ db }) =>
        sql`update comment set state = ${state}, hidden_at = ${state === 'hidden' ? ctx.now() : null},
          hidden_rule = ${state === 'hidden' ? 'insult' : null} where id = ${id}`.execute(db),
      )
    expect(await pathsOf('крокодил')).toEqual([`/comments/${number}`])
    await hide('hidden')
    expect((await find('крокодил'))?.total).toBe(0)
    await hide('public')
    expect(await pathsOf('крокодил')).toEqual([`/comments/${number}`])
  })

  test('is not indexed anew when somebody joins it', async () => {
    const { id } = await comment('Посадите рябину.', 3)
    await sql`update comment set joins = joins + 1 where id = ${id}`.execute(site.db)
    const { rows } = await sql`select * from search_change where id = ${id}`.execute(site.db)
    expect(rows).toEqual([])
  })
})

describe('A meeting', () => {
  test('is found by its agenda, is to come before it and over after it, and not found once withdrawn', async () => {
    const slug = await inTransaction(ctx, ({ db }) =>
      createMeeting(
        db,
        organiser,
        {},
        { agenda: [{ starts_at: null, title: { kk: 'Көпір', ru: 'Ремонт виадука' }, person_id: null }] },
      ),
    )
    expect(await pathsOf('виадук', { state: 'ahead' })).toEqual([`/meetings/${slug}`])
    site.clock.set('2026-12-04T08:00:00Z')
    expect(await pathsOf('виадук', { state: 'done' })).toEqual([`/meetings/${slug}`])
    await inTransaction(ctx, ({ db }) =>
      sql`update meeting set withdrawn_at = ${ctx.now()} where slug = ${slug}`.execute(db),
    )
    expect((await find('виадук'))?.total).toBe(0)
  })
})

describe('A person', () => {
  test('is found by name and post while they hold one', async () => {
    const [person, membership] = [newId<'person'>(ctx.now()), newId<'membership'>(ctx.now())]
    const name = { kk: 'Әбілқайыр Қаныш', ru: 'Абилкаир Каныш', en: 'Abilkair Kanysh' }
    await inTransaction(ctx, async ({ db }) => {
      await sql`insert into person (id, slug, name) values (${person}, 'kanysh', ${jsonb(name)})`.execute(db)
      await sql`insert into membership (id, person_id, organisation_id, post) values (${membership}, ${person},
        ${organiser}, ${jsonb({ kk: 'гидролог', ru: 'гидролог' })})`.execute(db)
    })
    expect(await pathsOf('Каныш')).toEqual(['/organisations/people/kanysh'])
    expect(await pathsOf('Abilqaiyr гидролога')).toEqual(['/organisations/people/kanysh'])
    await inTransaction(ctx, ({ db }) =>
      sql`update membership set ends_on = '2026-11-19' where id = ${membership}`.execute(db),
    )
    expect((await find('Каныш'))?.total).toBe(0)
  })
})
