import { describe, expect, test, vi } from 'vitest'
import { contextOf, testSite } from '#app/testing.ts'
import { toUtf8 } from '#domain/base/bytes.ts'
import type { Id } from '#domain/base/id.ts'
import { verifyRecord } from '#domain/journal-entry/verify.ts'
import { auditLog, bundlePath, parsePolicy, tilePath } from '#domain/tlog/index.ts'
import { publishNewsItem } from '#features/news/index.ts'
import { withdrawThing } from '#features/withdrawals/index.ts'
import { sha256, verifySignature } from '#platform/crypto/node.ts'
import { newId } from '#platform/id.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const crypto = { sha256, verify: verifySignature }

const newsContext = () => site.context()
const body = newId<'organisation'>(new Date(0))
await site.db
  .insertInto('organisation')
  .values({
    id: body,
    slug: 'kostanay-akimat',
    kind: 'akimat',
    name: JSON.stringify({
      kk: 'Қостанай әкімдігі',
      ru: 'Акимат Костаная',
      en: 'Akimat of Kostanay',
    }) as never,
    short_name: null,
    territory_code: '390000000',
    url: null,
    about: null,
    demo: false,
  })
  .execute()

/** Publishes an item with that slug and title, as the slice does; returns its id. */
async function publish(slug: string, title: string, territory = '390000000'): Promise<Id<'news-item'>> {
  const ctx = newsContext()
  const id = newId<'news-item'>(ctx.now())
  const text = { kk: title, ru: `${title} (ru)` }
  const row = {
    id,
    slug,
    published_at: ctx.now(),
    revised_at: null,
    topic: 'budget' as const,
    territory_code: territory,
    organisation_id: body,
    title: text,
    lead: text,
    body: text,
    picture_sha256: null,
    preview_sha256: null,
    picture_alt: null,
    picture_caption: null,
    demo: false,
  }
  await publishNewsItem(ctx, { row })
  return id
}

await publish('first', 'Бірінші жаңалық')
await publish('second', 'Екінші жаңалық', '750000000')
await publish('withdrawn', 'Қате жаңалық')
await site.work()
const withdrawn = await withdrawThing((await contextOf(site, body, 'editor'))(), {
  kind: 'news.item',
  slug: 'withdrawn',
  reason: { kk: 'Дерек қате еді', ru: 'Была ошибка' },
})
if (!withdrawn.ok) throw new Error(withdrawn.refusal)
await site.work()

async function policy() {
  const parsed = parsePolicy(sha256, toUtf8(await site.text('/log/policy')))
  if (!parsed.ok) throw new Error(parsed.refusal)
  return parsed.value
}
const bytesOf = async (path: string) => {
  const { statusCode, rawPayload } = await site.get(path)
  return statusCode === 200 ? new Uint8Array(rawPayload) : undefined
}

describe('The log for programs', () => {
  test('an auditor who knows only the address and the policy finds it intact', async () => {
    const reader = {
      checkpoint: () => bytesOf('/log/checkpoint'),
      tile: (tile: Parameters<typeof tilePath>[0]) => bytesOf(`/log/${tilePath(tile)}`),
      bundle: (bundle: Parameters<typeof bundlePath>[0]) => bytesOf(`/log/${bundlePath(bundle)}`),
    }
    const report = await auditLog(crypto, reader, { policy: await policy() })
    expect(report.findings).toEqual([])
    expect(report.trusted?.checkpoint).toMatchObject({ origin: '127.0.0.1:3000/log', size: 4 })
  })

  test('files have the content types and caching rules of tlog-tiles, and scripts of any site may read them', async () => {
    const checkpoint = await site.get('/log/checkpoint')
    expect(checkpoint.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=1',
      'access-control-allow-origin': '*',
    })
    for (const path of ['/log/tile/0/000.p/4', '/log/tile/entries/000.p/4', '/log/tile/0/000.p/1']) {
      const tile = await site.get(path)
      expect(tile.statusCode).toBe(200)
      expect(tile.headers['content-type']).toBe('application/octet-stream')
      expect(tile.headers['cache-control']).toMatch(/^public, max-age=\d+, immutable$/)
      expect(tile.headers['access-control-allow-origin']).toBe('*')
    }
  })

  test.each([
    '/log/tile/0/000',
    '/log/tile/0/000.p/5',
    '/log/tile/0/000.p/04',
    '/log/tile/0/0.p/4',
    '/log/tile/1/000.p/1',
    '/log/tile/entries/001.p/1',
    '/log/receipts/4.tlog-proof',
    '/log/receipts/00.tlog-proof',
    '/log/receipts/0.txt',
    '/log/contents/9.json',
  ])('%s does not exist', async (path) => {
    expect((await site.get(path)).statusCode).toBe(404)
  })

  test('a receipt with its content proves what was published, to anybody who has the policy', async () => {
    const receipt = (await site.get('/log/receipts/1.tlog-proof')).body
    const { content, salt } = JSON.parse((await site.get('/log/contents/1.json')).body)
    const opening = { content, salt: new Uint8Array(Buffer.from(salt, 'base64')) }
    const right = await verifyRecord(crypto, { receipt, opening, policy: await policy() })
    expect([right.ok, right.index]).toEqual([true, 1])
    const altered = { ...opening, content: { ...content, slug: 'other' } }
    expect((await verifyRecord(crypto, { receipt, opening: altered, policy: await policy() })).ok).toBe(false)
  })
})

describe('The journal for people', () => {
  test.each([
    ['kk', 'Жаңалық жарияланды', 'Бірінші жаңалық', '4 жазба'],
    ['ru', 'Опубликована новость', 'Бірінші жаңалық (ru)', '4 записи'],
    ['en', 'News published', 'Бірінші жаңалық (ru)', '4 entries'],
  ])(
    'lists in %s what happened, newest first, with links to the things',
    async (language, label, title, size) => {
      const page = await site.text(`/${language}/journal`)
      expect(page).toContain(label)
      expect(page).toContain(title)
      expect(page).toContain(size)
      expect(page).toContain(`href="/${language}/news/first"`)
      const numbers = [...page.matchAll(/class="num" href="\/\w+\/journal\/(\d+)"/g)].map(
        ([, number]) => number,
      )
      expect(numbers).toEqual(['3', '2', '1', '0'])
      expect(page).toContain('127.0.0.1:3000/log+')
    },
  )

  test.each([
    ['territory=750000000', ['1']],
    ['territory=000000000', ['3', '2', '1', '0']],
    ['type=news.withdrawn', ['3']],
    ['organisation=kostanay-akimat&before=2', ['1', '0']],
    ['type=meetings.held', []],
  ])('is filtered by %s', async (query, expected) => {
    const page = await site.text(`/ru/journal?${query}`)
    expect(
      [...page.matchAll(/class="num" href="\/\w+\/journal\/(\d+)"/g)].map(([, number]) => number),
    ).toEqual(expected)
  })

  test.each(['territory=nowhere', 'organisation=nobody', 'type=news.invented', 'before=x'])(
    'answers %s with 400',
    async (query) => {
      expect((await site.get(`/ru/journal?${query}`)).statusCode).toBe(400)
    },
  )

  test('an entry shows its recorded content and the ways to verify it, with and without scripts', async () => {
    const page = await site.text('/en/journal/1')
    expect(page).toContain('Екінші жаңалық')
    expect(page).toContain('data-receipt="/log/receipts/1.tlog-proof"')
    expect(page).toMatch(/<button class="btn" type="button" hidden>/)
    expect(page).toMatch(/npx kenes log verify kenes-1\.tlog-proof --content kenes-1\.json --vkey/)
    expect(page).toContain('href="/log/contents/1.json"')
    const shown = /<pre id="content"[^>]*>([\s\S]*?)<\/pre>/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? ''
    const { content } = JSON.parse((await site.get('/log/contents/1.json')).body)
    expect(JSON.parse(shown)).toEqual(content)
    expect((await site.get('/en/journal/4')).statusCode).toBe(404)
    expect((await site.get('/en/journal/01')).statusCode).toBe(404)
  })

  test('a withdrawn text is removed from the site; its entry stays, says so and can still be proved', async () => {
    expect((await site.get('/kk/news/withdrawn')).statusCode).toBe(410)
    expect((await site.get('/log/contents/2.json')).statusCode).toBe(404)
    const entry = await site.text('/ru/journal/2')
    expect(entry).toContain('Текст снят с сайта')
    expect(entry).not.toContain('Қате жаңалық')
    expect(entry).toContain('href="/ru/journal/3"')
    const why = await site.text('/ru/journal/3')
    expect(why).toContain('Была ошибка')
    const receipt = (await site.get('/log/receipts/2.tlog-proof')).body
    expect((await verifyRecord(crypto, { receipt, policy: await policy() })).ok).toBe(true)
    expect(await site.text('/ru/journal')).not.toContain('Қате жаңалық')
  })
})

test('the page of a thing shows the number of its entry as soon as it is published, from the cache too', async () => {
  const address = await site.listen()
  const read = async () => (await fetch(`${address}/ru/news/fresh`)).text()
  await publish('fresh', 'Жаңа')
  expect(await read()).toContain('Записывается в открытый журнал')
  expect(await read()).toContain('Записывается в открытый журнал')
  await site.work()
  await vi.waitFor(async () => expect(await read()).toContain('Это записано'))
  const page = await read()
  expect(page).toContain('href="/ru/journal/4"')
  expect(page).toContain('href="/log/receipts/4.tlog-proof"')
})
