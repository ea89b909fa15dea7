import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { features } from '#app/features.ts'
import { testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { aMeeting, createOrganiser, noParts } from '#features/meetings/fixtures.ts'
import { addMeeting } from '#features/meetings/write-store.ts'
import { LIST_LICENCE } from '#platform/open-lists/index.ts'

const routes = features.flatMap((feature) => feature.routes)
const addresses = new Set(routes.map(({ path }) => path))

/**
 * Public lists with pages whose files are not at `{path}/list`: where they are, without their extension, or why there
 * are none.
 */
const exceptions: Readonly<Record<string, { readonly files: string } | { readonly because: string }>> = {
  '/consultations/:slug/result': {
    because: 'the table of answers has files of its own, with a data package',
  },
  '/consultations/:slug/comments': { because: 'all comments are in the table of answers' },
  '/consultations/:slug/at/:anchor': { because: 'its comments are in the table of answers' },
  '/journal': { because: 'the log itself is published as files that prove it: tiles and contents' },
  '/meetings/days/:day': { because: 'a day of the list of meetings' },
  '/meetings/nearby': {
    because: 'meetings in the order of their distance from a point; it has GeoJSON of its own',
  },
  '/programmes/:slug/events': { files: '/programmes/:slug/events' },
  '/programmes/:slug/findings': { files: '/programmes/:slug/findings' },
  '/search': { because: 'found by words, in an order of its own; each list has its files' },
}
const filesOf = (path: string): string | undefined => {
  const list = exceptions[path] ?? { files: `${path}/list` }
  return 'files' in list ? list.files : undefined
}

/** Public pages whose list goes on: they take the number of a page, or where to go on. */
const paged = routes
  .filter(({ method, allow }) => method === 'GET' && allow === 'anyone')
  .filter(({ parameters }) => parameters.includes('page') || parameters.includes('before'))
  .map(({ path }) => path)
  .filter((path) => !/^\/(desk|account)/.test(path))

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })

describe('Public lists', () => {
  test('have their files, or a reason why not', () => {
    expect(paged.length).toBeGreaterThan(10)
    expect(Object.keys(exceptions).filter((path) => !paged.includes(path))).toEqual([])
    const missing = paged.flatMap((path) => {
      const files = filesOf(path)
      if (files === undefined) return []
      return ['.csv', '.xlsx', '.json', '/datapackage.json'].filter((end) => !addresses.has(files + end))
    })
    expect(missing).toEqual([])
  })

  const files = [...paged.flatMap((path) => filesOf(path) ?? []), '/deadlines/record'].filter(
    (path) => !path.includes(':'),
  )

  test.each(files)('%s has the same rows in each format, and a package that describes them', async (path) => {
    await fill()
    for (const language of languages) {
      const csv = await site.text(`/${language}${path}.csv`)
      const [head = '', ...lines] = csv.replace('\uFEFF', '').trimEnd().split('\r\n')
      const json = JSON.parse(await site.text(`/${language}${path}.json`))
      expect(json.rows).toHaveLength(lines.length)
      const xlsx = await site.get(`/${language}${path}.xlsx`)
      expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK')
      const described = JSON.parse(await site.text(`/${language}${path}/datapackage.json`))
      const [{ schema, hash, bytes, path: address }] = described.resources
      const names = schema.fields.map(({ name }: { name: string }) => name)
      expect(head.split(',')).toEqual(names)
      for (const row of json.rows) expect(Object.keys(row)).toEqual(names)
      expect(hash).toBe(`sha256:${createHash('sha256').update(csv).digest('hex')}`)
      expect(bytes).toBe(Buffer.byteLength(csv))
      expect(address).toMatch(new RegExp(`^https?://[^/]+/${language}${path}\\.csv$`))
      expect(described.licenses).toEqual([LIST_LICENCE])
      expect(described.created).toBe('2026-11-23T05:00:00.000Z')
    }
  })

  test('have the filter of their page, and none but its fields', async () => {
    await fill()
    const rows = async (query: string) => JSON.parse(await site.text(`/ru/meetings/list.json${query}`)).rows
    expect(await rows('?kind=council-sitting')).toHaveLength(1)
    expect(await rows('?kind=training')).toHaveLength(0)
    for (const wrong of ['?kind=none', '?territory=no-such-place'])
      expect((await site.get(`/ru/meetings/list.csv${wrong}`)).statusCode).toBe(400)
  })

  test('are linked from their pages, with the filter that is chosen', async () => {
    await fill()
    const page = await site.text('/ru/meetings?kind=council-sitting')
    for (const end of ['.csv', '.xlsx', '.json', '/datapackage.json'])
      expect(page).toContain(`href="/ru/meetings/list${end}?kind=council-sitting"`)
  })
})

let filled: Promise<void> | undefined
/** A meeting and a consultation, once. */
const fill = () => {
  filled ??= (async () => {
    await addMeeting(site.db, aMeeting(await createOrganiser(site.db)), noParts)
    await createConsultation(site.context())
  })()
  return filled
}
