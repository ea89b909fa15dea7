import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { packagePath } from '#platform/package-path.ts'
import { createPublisher } from './fixtures.ts'
import { seedNews } from './seed.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const folder = mkdtempSync(join(tmpdir(), 'kenes-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'images'))
writeFileSync(join(folder, 'news-drafts.json'), '[]')

type Item = { slug: string; organisation: string; image?: { file: string } }
const demo: Item[] = JSON.parse(readFileSync(packagePath('data/demo/news.json'), 'utf8'))
const named = (slug: string) => demo.find((item) => item.slug === slug) as Item

async function seed(...items: Item[]) {
  for (const { organisation, image } of items) {
    await createPublisher(site.db, organisation)
    for (const name of image ? [`${image.file}.webp`, `${image.file}-480.webp`] : [])
      cpSync(packagePath(`data/demo/images/${name}`), join(folder, 'images', name))
  }
  writeFileSync(join(folder, 'news.json'), JSON.stringify(items))
  return inTransaction()
}

/** As the house does it. */
const inTransaction = () =>
  site.db.transaction().execute((tx) => seedNews({ ...site.context(), db: tx }, folder, () => {}))

test('the founding item begins with the 2,166 reads and the hour of its archived page', async () => {
  const founding = named('civic-dialogue-presentation-in-the-capital')
  await seed(founding)
  const html = await site.text('/en/news/civic-dialogue-presentation-in-the-capital')
  expect(html).toContain('2,166 reads')
  expect(html).toContain('16:07')
  expect(html).toContain('width="1200" height="675"')
  expect((await site.get(/src="(\/files\/[^"]+)"/.exec(html)?.[1] ?? '')).headers['content-type']).toBe(
    'image/webp',
  )
})

test('an item that is said to be some days old is so on the day of seeding, by the clock of its place', async () => {
  const item = named('auliekol-assembly-on-lamps-announced')
  await seed(item)
  const html = await site.text('/en/news/auliekol-assembly-on-lamps-announced')
  expect(html).toContain('<time datetime="2026-11-15T12:00+05:00">')
})

test('a picture that is not there stops the seeding', async () => {
  const item = named('five-regions-one-question')
  rmSync(join(folder, 'images'), { recursive: true })
  mkdirSync(join(folder, 'images'))
  writeFileSync(join(folder, 'news-drafts.json'), '[]')
  writeFileSync(join(folder, 'news.json'), JSON.stringify([item]))
  await expect(inTransaction()).rejects.toThrow('steppe.webp')
})
