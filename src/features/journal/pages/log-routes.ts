import { toBase64 } from '#domain/base/bytes.ts'
import { file, get, notFound, PLAIN_TEXT, type Route, type RouteResponse } from '#platform/http/index.ts'
import { findLog, listOpenings, makeReceipt, readLogFile } from '#platform/journal/index.ts'
import { LOG_PATH, receiptName } from '../model.ts'
import { findEntry } from '../store.ts'

// The log for programs (c2sp.org/tlog-tiles). Scripts of any site may read it, so that a page elsewhere can audit
// the log.

const OPEN = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
const DAY_S = 86_400

const cacheHeaders = (rule: string) => ({ ...OPEN, 'cache-control': rule })
const textFile = (type: string, body: string, rule: string): RouteResponse => ({
  kind: 'file',
  type,
  body,
  headers: cacheHeaders(rule),
  signed: true,
})

/** The number in a file name: digits without leading zeroes. */
function numberIn(name: string | undefined, ending: string): number {
  const [, digits] = /^(0|[1-9]\d{0,14})(\..*)?$/.exec(name ?? '') ?? []
  if (digits === undefined || name !== `${digits}${ending}`) throw notFound()
  return Number(digits)
}

export const logRoutes: readonly Route[] = [
  get(`${LOG_PATH}/checkpoint`, { allow: 'anyone', localized: false }, async ({ ctx }) => {
    const log = await findLog(ctx.db)
    if (!log) throw notFound()
    return textFile(PLAIN_TEXT, log.published, 'public, max-age=1')
  }),

  get(`${LOG_PATH}/policy`, { allow: 'anyone', localized: false }, async ({ ctx }) => {
    const log = await findLog(ctx.db)
    if (!log) throw notFound()
    return textFile(PLAIN_TEXT, log.policy, 'public, max-age=60')
  }),

  get(`${LOG_PATH}/tile/*`, { allow: 'anyone', localized: false }, async ({ ctx, params }) => {
    const found = await readLogFile(ctx.db, `tile/${params['*'] ?? ''}`)
    if (!found) throw notFound()
    // A partial tile never changes either, but nobody requests it again once a wider one exists.
    const rule = `public, max-age=${found.full ? 365 * DAY_S : DAY_S}, immutable`
    return { kind: 'bytes', type: 'application/octet-stream', body: found.bytes, headers: cacheHeaders(rule) }
  }),

  get(`${LOG_PATH}/receipts/:name`, { allow: 'anyone', localized: false }, async ({ ctx, params }) => {
    const number = numberIn(params.name, '.tlog-proof')
    const receipt = await makeReceipt(ctx.db, number)
    if (receipt === undefined) throw notFound()
    return {
      ...file(PLAIN_TEXT, receipt, `kenes-${receiptName(number)}`),
      headers: cacheHeaders('no-cache'),
      signed: true,
    } as RouteResponse
  }),

  get(`${LOG_PATH}/contents/from/:number`, { allow: 'anyone', localized: false }, async ({ ctx, params }) => {
    const rows = await listOpenings(ctx.db, numberIn(params.number, ''))
    if (rows.length === 0) throw notFound()
    // One line of JSON for each entry; the content as the text whose hash the entry has.
    const lines = rows.map(({ number, content, salt }) =>
      JSON.stringify({ number, content, salt: salt && toBase64(salt) }),
    )
    return textFile('application/jsonl', `${lines.join('\n')}\n`, 'no-store')
  }),

  get(`${LOG_PATH}/contents/:name`, { allow: 'anyone', localized: false }, async ({ ctx, params }) => {
    const number = numberIn(params.name, '.json')
    const entry = await findEntry(ctx.db, number)
    if (!entry?.kept) throw notFound()
    // Erasure by law takes effect at once, so caches may not store contents.
    const body = `${JSON.stringify(entry.kept, null, 2)}\n`
    return {
      ...file('application/json', body, `kenes-${number}.json`),
      headers: cacheHeaders('no-store'),
      signed: true,
    } as RouteResponse
  }),
]
