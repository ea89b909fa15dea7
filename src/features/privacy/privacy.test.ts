import { beforeAll, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Retention } from '#platform/feature.ts'
import { erasureJob } from './jobs.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ now: '2026-11-23T09:00:00+05:00' })
})

describe('The privacy page', () => {
  test.each(languages)('shows the part of every slice, and every retention period: %s', async (language) => {
    const { features } = site.context()
    const html = await site.text(`/${language}/privacy`)
    const titles = features.flatMap(({ privacy = [] }) => privacy.map(({ title }) => title[language]))
    const erased = features.flatMap(({ retention = [] }) => retention.map(({ data }) => data[language]))
    expect(titles.length).toBeGreaterThan(5)
    expect(erased.length).toBeGreaterThan(4)
    const text = html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    for (const words of [...titles, ...erased]) expect(text).toContain(words)
  })

  test('names every slice that keeps personal data', () => {
    const silent = site
      .context()
      .features.filter(({ personalData: personal, privacy }) => personal && !privacy)
      .map(({ name }) => name)
    // The part of the comments slice covers reports and appeals.
    expect(silent).toEqual(['moderation'])
  })
})

test('every retention rule runs each night on its own: a failing one is rolled back and does not stop the others', async () => {
  const { account } = await site.signIn()
  const rename =
    (name: string) =>
    ({ db }: Context) =>
      db.updateTable('account').set({ name }).where('id', '=', account).execute()
  const nameNow = async () =>
    (await site.db.selectFrom('account').select('name').where('id', '=', account).executeTakeFirstOrThrow())
      .name
  const rule = (erase: Retention['erase']): Retention => ({
    data: { kk: 'd', ru: 'd', en: 'd' },
    kept: { kk: 'k', ru: 'k', en: 'k' },
    erase,
  })
  const run = (retention: readonly Retention[]) =>
    erasureJob.run({
      ...site.context(),
      features: [{ name: 'a', routes: [], retention }],
      data: {},
      mail: undefined,
      origin: '',
    })
  const failing = rule(async (ctx) => {
    await rename('left by the failing rule')(ctx)
    throw new Error('cannot')
  })
  const before = await nameNow()
  await expect(run([failing])).rejects.toThrow('Not everything past its term')
  expect(await nameNow()).toBe(before)
  const fine = rule(async (ctx) => void (await rename('done')(ctx)))
  await expect(run([failing, fine])).rejects.toThrow('Not everything past its term')
  expect(await nameNow()).toBe('done')
})
