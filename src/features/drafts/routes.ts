import type { Route } from '#platform/http/index.ts'
import type { DraftKind } from './actions.ts'
import { listRoutes } from './list/routes.ts'
import type { DraftPages } from './page-routes.ts'
import { publicationRoutes } from './publication/routes.ts'
import { versionRoutes } from './versions/routes.ts'
import { writingRoutes } from './writing/routes.ts'

/** All addresses of a kind of drafts: its list, its forms, its preview, its versions, its publication. */
export const draftRoutes = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
): readonly Route[] => [
  ...listRoutes(kind, pages),
  ...writingRoutes(kind, pages),
  ...versionRoutes(kind, pages),
  ...publicationRoutes(kind, pages),
]
