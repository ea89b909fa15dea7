import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createNewsItem } from '#features/news/fixtures.ts'
import { seedLinks } from './seed.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { db } = site

describe('the links of the demonstration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-links-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const seed = (...links: readonly object[]) => {
    writeFileSync(join(folder, 'links.json'), JSON.stringify(links))
    return db.transaction().execute((tx) => seedLinks({ ...site.context(), db: tx }, folder, () => {}))
  }

  test('name things by their pages', async () => {
    const [earlier, later] = [await createNewsItem(db), await createNewsItem(db)]
    const path = (one: { readonly slug: string }) => `/news/${one.slug}`
    expect(await seed({ earlier: path(earlier), relation: 'led-to', later: path(later) })).toBe(1)
    expect(await site.text(`/ru/news/${later.slug}`)).toContain('С чего это началось')
  })
  test('the links of the demonstration with a thing that is not there are refused by its page', async () => {
    const { slug } = await createNewsItem(db)
    await expect(
      seed({ earlier: '/meetings/none', relation: 'led-to', later: `/news/${slug}` }),
    ).rejects.toThrow('links.json: there is no /meetings/none')
  })
})
