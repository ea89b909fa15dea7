import { isCode, PLACE_KIND } from '#domain/territory/index.ts'
import type { FollowableKind } from '#features/follows/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { messages } from '../messages.ts'
import { territoryPath } from '../model.ts'
import { listContaining, listPlaces } from '../store.ts'

/** Places can be followed; who follows one is told of everything inside it. */
export const followables: readonly FollowableKind[] = [
  {
    kind: PLACE_KIND,
    label: messages.place,
    notificationText: messages.followed,
    isId: isCode,
    find: async ({ db }, codes) =>
      new Map(
        [...(await listPlaces(db, codes))].map(([code, { label, slug }]) => [
          code,
          { path: territoryPath({ slug }), title: label },
        ]),
      ),
    widen: ({ db }, codes) => listContaining(db, codes),
    zoneOf: zoneOfTerritory,
  },
]
