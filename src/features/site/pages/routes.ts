import { accentOf, isAccent, parseColour } from '#domain/base/accent.ts'
import { ACCENTS_PATH, type SiteStatement, siteStatements } from '#domain/base/site-face.ts'
import { get, notFound, page, type Route } from '#platform/http/index.ts'
import { accentCss, statementPath } from '../model.ts'
import { findCurrentSite } from '../store.ts'
import { StatementPage } from './views.tsx'

const statementRoute = (name: SiteStatement): Route =>
  get(statementPath(name), { cacheTags: ['site_version'] }, async ({ ctx, frame }) => {
    const current = await findCurrentSite(ctx.db)
    const text = current?.content[name]
    if (!current || !text) throw notFound()
    return page(StatementPage({ frame, name, text, content: current.content }))
  })

/** Follows from its address; an upgrade may change what follows, so that it is asked for again after a day. */
const ACCENT_HEADERS = { 'cache-control': 'public, max-age=86400' }

/** The statements of the site, and the style sheets of its colours. */
export const pageRoutes: readonly Route[] = [
  get(`${ACCENTS_PATH}/:name`, { allow: 'anyone', localized: false }, ({ params }) => {
    const colour = /^[0-9a-f]{6}\.css$/.test(params.name ?? '')
      ? parseColour(`#${params.name?.slice(0, 6)}`)
      : undefined
    if (!colour || !isAccent(colour)) throw notFound()
    return {
      kind: 'file',
      type: 'text/css; charset=utf-8',
      body: accentCss(accentOf(colour)),
      headers: ACCENT_HEADERS,
    }
  }),

  ...siteStatements.map(statementRoute),
]
