import { Type } from 'typebox'
import { accentOf, isAccent, parseColour } from '#domain/base/accent.ts'
import { ACCENTS_PATH, type SiteStatement, siteStatements } from '#domain/base/site-face.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  oneOf,
  page,
  post,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
} from '#platform/http/index.ts'
import { confirmStep, saveSite } from './actions.ts'
import { readRestoredField, readSiteForm, readStepField } from './form.ts'
import { accentCss, DESK_PATH, VERSIONS_MAX } from './model.ts'
import { sitePermissions } from './permissions.ts'
import { listOutstanding } from './queries.ts'
import { findCurrent, findSiteVersion, listSiteVersions } from './store.ts'
import { SitePage, type SitePageProps, StatementPage } from './views.tsx'

const allow = sitePermissions.manage
/** Statements in two languages, sent as a form. */
const FORM_BYTES_MAX = 2 ** 20
const Shown = Type.Object({
  done: Type.Optional(oneOf(['saved', 'confirmed', 'unchanged'])),
  version: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,8}$' })),
})

async function sitePage(
  ctx: Context,
  frame: Frame,
  said: {
    readonly done?: 'saved' | 'confirmed' | 'unchanged' | undefined
    readonly form?: SitePageProps['form']
    readonly version?: string | undefined
  },
) {
  const [current, versions, steps] = await Promise.all([
    findCurrent(ctx.db),
    listSiteVersions(ctx.db, VERSIONS_MAX),
    listOutstanding(ctx),
  ])
  const chosen = said.version === undefined ? undefined : await findSiteVersion(ctx.db, Number(said.version))
  if (said.version !== undefined && !chosen) throw notFound()
  const content = chosen?.content ?? current?.content
  return page(SitePage({ frame, content, versions, steps, chosen, ...said }), said.form ? 422 : 200)
}

const statementRoute = (name: SiteStatement): Route =>
  get(`/${name}`, { cacheTags: ['site_version'] }, async ({ ctx, frame }) => {
    const current = await findCurrent(ctx.db)
    const text = current?.content[name]
    if (!current || !text) throw notFound()
    return page(StatementPage({ frame, name, text, content: current.content }))
  })

/** Follows from its address; an upgrade may change what follows, so that it is asked for again after a day. */
const ACCENT_HEADERS = { 'cache-control': 'public, max-age=86400' }

export const routes: readonly Route[] = [
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

  get(DESK_PATH, { allow, query: Shown }, ({ ctx, frame, query }) => sitePage(ctx, frame, query)),

  post(
    DESK_PATH,
    { allow, perHour: SINGLE_POSTS_PER_HOUR, bytes: FORM_BYTES_MAX },
    async ({ ctx, frame, language, body }) => {
      const read = await readSiteForm(ctx, language, body)
      if (!read.ok) return sitePage(ctx, frame, { form: read.form })
      const saved = await saveSite(ctx, { settings: read.value, restored: readRestoredField(body) })
      return seeOther(`/${language}${DESK_PATH}?done=${saved.ok ? 'saved' : 'unchanged'}`)
    },
  ),

  post(`${DESK_PATH}/steps`, { allow, perHour: SINGLE_POSTS_PER_HOUR }, async ({ ctx, language, body }) => {
    const step = readStepField(body)
    if (!step) return seeOther(`/${language}${DESK_PATH}`)
    await confirmStep(ctx, { step })
    return seeOther(`/${language}${DESK_PATH}?done=confirmed`)
  }),
]
