import { Type } from 'typebox'
import { get, page, pageNumber, paginate, type Route, type RouteRequest } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import type { AnswerableKind } from '../kinds.ts'
import { PAGE_SIZE, type SubmissionTarget } from '../model.ts'
import { answeredList } from './exports.ts'
import { AnsweredPage } from './views.tsx'

const AnsweredListQuery = Type.Object({ page: Type.Optional(pageNumber) })

/** Where everybody reads what was answered. */
type AnsweredPages = {
  /** After the language, with parameters: '/polls/:slug/proposals'. */
  readonly path: string
  /** The section of the menu. */
  readonly section: string
  /** The public target at an address; 404 where there is none, of which `withWithdrawals` makes 410. */
  readonly openTarget: (request: Pick<RouteRequest, 'ctx' | 'params'>) => Promise<SubmissionTarget>
}

/** What was answered on a target, as a page and as files. */
export const answeredRoutes = (
  answerable: AnswerableKind,
  { path, section, openTarget }: AnsweredPages,
): readonly Route[] => {
  const { cacheTags, rows } = answerable
  return [
    get(path, { query: AnsweredListQuery, cacheTags }, async (request) => {
      const target = await openTarget(request)
      const { ctx, frame, query } = request
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        rows.list(ctx.db, target.id, 'public', range),
      )
      const zone = zoneOfTerritory(target.territory)
      return page(AnsweredPage({ frame, section, answerable, target, zone, ...found }))
    }),

    ...openListRoutes(`${path}/list`, { query: Type.Object({}), cacheTags }, async (request) => {
      const target = await openTarget(request)
      return answeredList(request.ctx, request.frame, answerable, target)
    }),
  ]
}
