import { Type } from 'typebox'
import { get, page, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { matterPath } from '../model.ts'
import { matterLinkList } from './exports.ts'
import { getMatter, linkTags } from './responses.ts'
import { MatterPage } from './views.tsx'

const MATTER_PATH = matterPath({ kind: ':kind', id: ':id' })

export const pageRoutes: readonly Route[] = [
  get(MATTER_PATH, { cacheTags: linkTags }, async ({ ctx, frame, params }) =>
    page(MatterPage({ frame, ...(await getMatter(ctx, params)), zoneOf: zoneOfTerritory })),
  ),

  ...openListRoutes(
    `${MATTER_PATH}/links`,
    { query: Type.Object({}), cacheTags: linkTags },
    async ({ ctx, frame, params }) => matterLinkList(ctx, frame, await getMatter(ctx, params)),
  ),
]
