import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { sql } from 'kysely'
import {
  file,
  get,
  HttpProblem,
  notFound,
  PLAIN_TEXT,
  page,
  preferredLanguage,
  type Route,
  redirect,
} from '#platform/http/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { Gallery } from '#ui/gallery/gallery.tsx'
import { Page } from '#ui/page/page.tsx'
import { SourcePage } from './about-pages.tsx'
import { messages } from './messages.ts'

const languageOfVisitor = (request: IncomingMessage) =>
  preferredLanguage(String(request.headers['accept-language'] ?? ''))

/** The site's own pages: language redirect, health checks, robots.txt, the component gallery. */
export const sitePageRoutes: readonly Route[] = [
  get('/', { allow: 'anyone', localized: false }, ({ request }) =>
    redirect(`/${languageOfVisitor(request)}`),
  ),
  get('/healthz', { allow: 'anyone', localized: false }, () => file(PLAIN_TEXT, 'ok\n')),
  get('/readyz', { allow: 'anyone', localized: false }, async ({ ctx }) => {
    const { rows } = await sql<{
      setting: string
    }>`select current_setting('transaction_read_only') as setting`.execute(ctx.db)
    // A balancer sends people to a process that can take what they write.
    if (rows[0]?.setting !== 'off') throw new HttpProblem(503)
    return file(PLAIN_TEXT, 'ready\n')
  }),
  get('/robots.txt', { allow: 'anyone', localized: false }, ({ frame }) =>
    file(
      PLAIN_TEXT,
      frame.demonstration
        ? // Pages stay readable for robots: each of them says that it must not be indexed.
          'User-agent: *\nDisallow:\n'
        : `User-agent: *\nDisallow: /*/ui\nSitemap: ${frame.origin}/sitemap.xml\n`,
    ),
  ),
  // Requested by browsers and phones automatically.
  get('/favicon.ico', { allow: 'anyone', localized: false }, ({ frame }) => redirect(frame.assets.icon)),
  get('/apple-touch-icon.png', { allow: 'anyone', localized: false }, ({ frame }) =>
    redirect(frame.assets.touchIcon),
  ),
  // Pictures for the examples of the gallery.
  get('/images/:name', { allow: 'anyone', localized: false }, async ({ params }) => {
    const name = params.name ?? ''
    if (!/^[a-z-]+(-480)?\.webp$/.test(name)) throw notFound()
    const bytes = await readFile(packagePath('data/demo/images', name)).catch(() => undefined)
    if (!bytes) throw notFound()
    return { kind: 'bytes', type: 'image/webp', body: bytes }
  }),
  get('/source', { allow: 'anyone' }, ({ frame }) => page(SourcePage({ frame }))),
  get('/ui', { allow: 'anyone', localized: false }, ({ request }) =>
    redirect(`/${languageOfVisitor(request)}/ui`),
  ),
  get('/ui', { allow: 'anyone' }, ({ frame }) => {
    const { language } = frame
    return page(
      <Page {...frame} title={messages.gallery[language]} noindex>
        <Gallery language={language} />
      </Page>,
    )
  }),
]
