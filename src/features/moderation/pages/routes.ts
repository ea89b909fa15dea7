import { Type } from 'typebox'
import { isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { get, notFound, page, pageNumber, paginate, type Route, redirect } from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { findReported } from '../kinds.ts'
import { DOWNLOADS_PATH, decisionPath, hidingPath, MODERATION_PATH, PAGE_SIZE } from '../model.ts'
import { findHidingDecision, listDecisions } from '../store.ts'
import { decisionList } from './exports.ts'
import { getDecision } from './responses.ts'
import { DecisionPage, ModerationPage } from './views.tsx'

const CACHE_TAGS = ['moderation_decision', 'organisation', 'territory'] as const

/** The public record of decisions. */
export const pageRoutes: readonly Route[] = [
  get(
    MODERATION_PATH,
    { query: Type.Object({ page: Type.Optional(pageNumber) }), cacheTags: CACHE_TAGS },
    async ({ ctx, frame, query }) => {
      const found = await paginate(query.page, PAGE_SIZE, (range) => listDecisions(ctx.db, range))
      return page(ModerationPage({ frame, ...found, zone: CAPITAL_ZONE }))
    },
  ),

  ...openListRoutes(DOWNLOADS_PATH, { query: Type.Object({}), cacheTags: CACHE_TAGS }, ({ ctx, frame }) =>
    decisionList(ctx, frame),
  ),

  get(
    decisionPath(':number'),
    { cacheTags: [...CACHE_TAGS, 'journal:moderation', 'comment', 'reply'] },
    async ({ ctx, frame, params }) => {
      const decision = await getDecision(ctx, params.number)
      const place = await findReported(ctx, decision.kind, decision.thing)
      const record = (await listRecords(ctx.db, decision.id)).at(-1)
      return page(DecisionPage({ frame, decision, place, zone: zoneOfTerritory(decision.territory), record }))
    },
  ),

  get(
    hidingPath({ kind: ':kind', thing: ':thing' }),
    { allow: 'anyone' },
    async ({ ctx, language, params }) => {
      const { kind = '', thing = '' } = params
      const hiding = isId(thing) ? await findHidingDecision(ctx.db, kind, thing) : undefined
      if (!hiding) throw notFound()
      return redirect(`/${language}${decisionPath(hiding.number)}`)
    },
  ),
]
