import { Type } from 'typebox'
import { findMatterPaths } from '#features/links/index.ts'
import { get, page, pageNumber, paginateUncounted, type Route } from '#platform/http/index.ts'
import { CONTRIBUTIONS_PATH, mergeContributions, PAGE_SIZE, PAGES_MAX } from './model.ts'
import { contributionPermissions } from './permissions.ts'
import { ContributionsPage } from './views.tsx'

const ContributionPage = Type.Object({ page: Type.Optional(pageNumber) })

export const routes: readonly Route[] = [
  get(
    CONTRIBUTIONS_PATH,
    { allow: contributionPermissions.own, query: ContributionPage },
    async ({ ctx, actor, frame, query }) => {
      const found = await paginateUncounted(
        query.page,
        { size: PAGE_SIZE, pagesMax: PAGES_MAX },
        async (range) => {
          const end = range.offset + range.limit
          const lists = ctx.features.flatMap(
            ({ contributions }) => contributions?.(ctx, actor.account, end) ?? [],
          )
          return mergeContributions(await Promise.all(lists), range)
        },
      )
      const matterPaths = await findMatterPaths(
        ctx,
        found.items.flatMap(({ thing }) => thing ?? []),
      )
      return page(ContributionsPage({ frame, ...found, matterPaths }))
    },
  ),
]
