import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { LIST_LICENCE } from '#platform/open-lists/index.ts'
import { createConsultation } from '../../fixtures.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })

test('the data package names licence, day and publisher, and the hash of the CSV file as it is now', async () => {
  const { id, slug } = await createConsultation(site.context(), { slug: 'described' })
  const here = `/ru/consultations/${slug}/result`
  const comment = (body: string) =>
    sql`
      insert into comment (id, target_kind, target_id, kind, version_id, anchor, place, language, body, state,
        search_key, digest, written_at, published_at)
      select gen_random_uuid(), 'consultations', c.id, 'remark', c.version_id, 'art_3', 'art_3', 'ru', ${body}, 'public',
        '', sha256('a'::bytea), now(), now() from consultation c where c.id = ${id}`.execute(site.db)
  const read = async () => {
    const csv = await site.text(`${here}/table.csv`)
    const described = JSON.parse(await site.text(`${here}/datapackage.json`))
    const [{ hash, bytes, path }] = described.resources
    expect(hash).toBe(`sha256:${createHash('sha256').update(csv).digest('hex')}`)
    expect(bytes).toBe(Buffer.byteLength(csv))
    expect(path).toMatch(new RegExp(`^https?://[^/]+${here}/table\\.csv$`))
    return { described, hash }
  }
  await comment('Первое слово')
  const { described, hash } = await read()
  expect(described.licenses).toEqual([LIST_LICENCE])
  expect(described.created).toBe('2026-11-23T05:00:00.000Z')
  expect(described.contributors).toEqual([{ title: expect.any(String), roles: ['publisher'] }])
  await comment('Второе слово')
  expect((await read()).hash).not.toBe(hash)
})
