import { Type } from 'typebox'
import { findMatterPaths } from '#features/links/index.ts'
import { get, notFound, page, pageNumber, type Route } from '#platform/http/index.ts'
import { CONTRIBUTIONS_PATH, PAGE_SIZE, PAGES_MAX, pageOf } from './model.ts'
import { contributionPermissions } from './permissions.ts'
import { ContributionsPage } from './views.tsx'

const Query = Type.Object({ page: Type.Optional(pageNumber) })

export const routes: readonly Route[] = [
  get(
    CONTRIBUTIONS_PATH,
    { allow: contributionPermissions.own, query: Query },
    async ({ ctx, actor, frame, query }) => {
      const number = Number(query.page ?? 1)
      if (number > PAGES_MAX) throw notFound()
      const limit = number * PAGE_SIZE + 1
      const lists = await Promise.all(
        ctx.features.flatMap(({ contributions }) => contributions?.(ctx, actor.account, limit) ?? []),
      )
      const shown = pageOf(lists, number)
      const matterPaths = await findMatterPaths(
        ctx,
        shown.items.flatMap(({ thing }) => thing ?? []),
      )
      return page(ContributionsPage({ frame, page: number, ...shown, matterPaths }))
    },
  ),
]
