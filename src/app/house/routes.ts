import type { IncomingMessage } from 'node:http'
import { sql } from 'kysely'
import type { Tables } from '#app/features.ts'
import { file, found, preferredLanguage, type Route, router } from '#platform/http/index.ts'

const { get } = router<Tables>()
const TEXT = 'text/plain; charset=utf-8'

const doorLanguage = (request: IncomingMessage) =>
  preferredLanguage(String(request.headers['accept-language'] ?? ''))

/** What the house itself answers: the door, its health, and what it tells to robots. */
export const houseRoutes: readonly Route<Tables>[] = [
  get('/', { spoken: false }, ({ request }) => found(`/${doorLanguage(request)}`)),
  get('/healthz', { spoken: false }, () => file(TEXT, 'ok\n')),
  get('/readyz', { spoken: false }, async ({ ctx }) => {
    await sql`select 1`.execute(ctx.db)
    return file(TEXT, 'ready\n')
  }),
  get('/robots.txt', { spoken: false }, ({ frame }) =>
    file(TEXT, `User-agent: *\nDisallow: /*/ui\nSitemap: ${frame.origin}/sitemap.xml\n`),
  ),
]
