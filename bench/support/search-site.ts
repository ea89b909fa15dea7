// Run by bench/search.ts as a program of its own, because pages are written in tsx.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { openApplicationOn, openSite } from '#app/application.ts'
import { importTerritories } from '#app/demo.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { readConfig } from '#platform/config.ts'
import { jsonb, openDatabase } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { packagePath } from '#platform/package-path.ts'
import { indexAllChanges } from '#platform/search/index.ts'

const [texts = 200_000, searches = 400] = process.argv.slice(2).map(Number)
const STEP = 1000
const SENTENCES = 8
const config = readConfig(process.env)
const database = await openDatabase({ url: config.databaseUrl, folder: config.data })
const application = await openApplicationOn(database, config, {
  runJobs: false,
  onError: (what, error) => {
    throw new Error(what, { cause: error })
  },
})
const { app } = await openSite(application, config)
await app.ready()
const ctx = application.context()
const { db } = ctx
await importTerritories(application, packagePath('data/kz/kato_nk-rk-11-2025_actual-2026-07-17.csv'))
const organisation = await createAkimat(db, 'bench-akimat', '390000000')

// The same numbers in every run (a linear congruential generator, Numerical Recipes).
let seed = 19
const random = (below: number) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
const oneOf = <T>(list: readonly T[]): T => list[random(list.length)] as T

type Item = { readonly body: { readonly kk: string; readonly ru: string } }
const written: readonly Item[] = JSON.parse(readFileSync(packagePath('data/demo/news.json'), 'utf8'))
const sentences = (language: 'kk' | 'ru') =>
  written.flatMap(({ body }) => body[language].split(/(?<=[.!?])\s+/).filter(({ length }) => length > 30))
const pool = { kk: sentences('kk'), ru: sentences('ru') }
const { rows: places } = await sql<{ code: string; kk: string; ru: string }>`
  select code, label ->> 'kk' as kk, label ->> 'ru' as ru from territory where parent_code is not null`.execute(
  db,
)

/** Sentences of the demonstration in a new order, of a place of the classifier, so that there are rare words too. */
function generateItem(n: number) {
  const place = oneOf(places)
  const text = (language: 'kk' | 'ru') =>
    Array.from({ length: SENTENCES }, () => oneOf(pool[language])).join(' ')
  const title = (language: 'kk' | 'ru') =>
    `${place[language]}: ${oneOf(pool[language]).split(' ').slice(0, 7).join(' ')}`
  return {
    id: newId(new Date(Date.UTC(2019, 0, 1) + n * 1_200_000)),
    slug: `text-${n}`,
    at: new Date(Date.UTC(2019, 0, 1) + n * 1_200_000),
    code: place.code,
    title: { kk: title('kk'), ru: title('ru') },
    lead: { kk: oneOf(pool.kk), ru: oneOf(pool.ru) },
    body: { kk: text('kk'), ru: text('ru') },
  }
}

for (let from = 0; from < texts; from += STEP) {
  const rows = Array.from({ length: Math.min(STEP, texts - from) }, (_, n) => generateItem(from + n))
  await sql`
    insert into news_item (id, slug, published_at, topic, territory_code, organisation_id, title, lead, body)
    select id, slug, at, 'budget', code, ${organisation}, title, lead, body
    from jsonb_to_recordset(${jsonb(rows)}) as r (id uuid, slug text, at timestamptz, code text, title jsonb, lead jsonb, body jsonb)`.execute(
    db,
  )
}
const began = performance.now()
await indexAllChanges(ctx)
const seconds = (performance.now() - began) / 1000
await sql`vacuum analyze`.execute(db)
const { rows: sizes } = await sql<Readonly<Record<'entries' | 'indexes' | 'vocabulary' | 'text', number>>>`
  select pg_table_size('search_entry')::float8 as entries, pg_indexes_size('search_entry')::float8 as indexes,
    pg_total_relation_size('search_word')::float8 as vocabulary,
    (select sum(octet_length(title::text) + octet_length(lead::text) + octet_length(body::text)) from news_item)::float8 as text`.execute(
  db,
)

let client = 0
async function time(path: string): Promise<number> {
  ctx.readCache.tableVersions.bump()
  client += 1
  const remoteAddress = `10.${client >> 16}.${(client >> 8) & 255}.${client & 255}`
  const from = performance.now()
  const { statusCode } = await app.inject({ url: encodeURI(path), remoteAddress })
  if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`)
  return performance.now() - from
}

const word = () =>
  oneOf(
    oneOf(pool.ru)
      .split(/[^\p{L}]+/u)
      .filter(({ length }) => length > 4),
  )
const swapped = (text: string) => text.slice(0, 2) + text.charAt(3) + text.charAt(2) + text.slice(4)
const kinds: Readonly<Record<string, () => string>> = {
  'one frequent word': () => `/ru/search?q=${word()}`,
  'two words': () => `/ru/search?q=${word()} ${word()}`,
  'a place': () => `/ru/search?q=${oneOf(places).ru}`,
  'a Kazakh phrase': () =>
    `/kk/search?q="${oneOf(pool.kk).split(' ').slice(0, 2).join(' ').replaceAll('"', '')}"`,
  'a typing error': () => `/ru/search?q=${swapped(word())} ${word()}`,
  'one region and year': () => `/ru/search?q=${word()}&territory=390000000&year=2022`,
  'news feed, not cached': () => `/ru/news?page=${1 + random(20)}`,
}
const measured: Record<string, readonly number[]> = {}
for (const [name, path] of Object.entries(kinds)) {
  const times: number[] = []
  await time(path())
  for (let n = 0; n < searches / Object.keys(kinds).length; n += 1) times.push(await time(path()))
  measured[name] = times.toSorted((a, b) => a - b)
}
process.send?.({ seconds, sizes: sizes[0], measured })
await app.close()
await application.stop()
process.exit()
