import { Type } from 'typebox'
import { isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  pageNumber,
  paginate,
  type Route,
  redirect,
} from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { findReported } from '../kinds.ts'
import { decisionPath, MODERATION_PATH, PAGE_SIZE } from '../model.ts'
import { findHidingDecision, listDecisions } from '../store.ts'
import { decisionList } from './exports.ts'
import { getDecision } from './responses.ts'
import { DecisionPage, ModerationPage } from './views.tsx'

const CACHE_TAGS = ['moderation_decision', 'organisation', 'territory'] as const

async function listPage(ctx: Context, frame: Frame, pageTyped: string | undefined) {
  const { items, ...found } = await paginate(pageTyped, PAGE_SIZE, (range) => listDecisions(ctx.db, range))
  return page(ModerationPage({ frame, decisions: items, zone: CAPITAL_ZONE, ...found }))
}

async function decisionPage(ctx: Context, frame: Frame, number: string | undefined) {
  const decision = await getDecision(ctx, number)
  const place = await findReported(ctx, decision.kind, decision.thing)
  const record = (await listRecords(ctx.db, decision.id)).at(-1)
  return page(DecisionPage({ frame, decision, place, zone: zoneOfTerritory(decision.territory), record }))
}

/** The public record of decisions. */
export const pageRoutes: readonly Route[] = [
  get(
    MODERATION_PATH,
    { query: Type.Object({ page: Type.Optional(pageNumber) }), cacheTags: CACHE_TAGS },
    ({ ctx, frame, query }) => listPage(ctx, frame, query.page),
  ),

  ...openListRoutes(
    `${MODERATION_PATH}/list`,
    { query: Type.Object({}), cacheTags: CACHE_TAGS },
    ({ ctx, frame }) => decisionList(ctx, frame),
  ),

  get(
    `${MODERATION_PATH}/decisions/:number`,
    { cacheTags: [...CACHE_TAGS, 'journal:moderation', 'comment', 'reply'] },
    ({ ctx, frame, params }) => decisionPage(ctx, frame, params.number),
  ),

  get(`${MODERATION_PATH}/hidden/:kind/:thing`, { allow: 'anyone' }, async ({ ctx, language, params }) => {
    const { kind = '', thing = '' } = params
    const hiding = isId(thing) ? await findHidingDecision(ctx.db, kind, thing) : undefined
    if (!hiding) throw notFound()
    return redirect(`/${language}${decisionPath(hiding.number)}`)
  }),
]
