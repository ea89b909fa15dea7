import {
  type ConsultationTables,
  clockOf,
  consultationShows,
  listConsultations,
} from '#features/consultations/index.ts'
import { listUpcoming, type MeetingTables } from '#features/meetings/index.ts'
import { listNewest, type NewsTables, newsShows } from '#features/news/index.ts'
import { listRegionTiles, type TerritoryTables } from '#features/territories/index.ts'
import { page, type Route, router } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { telegramChannel } from '#platform/telegram/index.ts'
import { HomePage } from './views.tsx'

export type HomeTables = ConsultationTables & MeetingTables & NewsTables & TerritoryTables

const NEWEST = 7
const SOON = 3
const OPEN = 3

const { get } = router<HomeTables>()

export const routes: readonly Route<HomeTables>[] = [
  get(
    '',
    { shows: [...newsShows, ...consultationShows, 'meeting', 'registration'] },
    async ({ ctx, frame, language }) => {
      const [open, news, meetings, tiles] = await Promise.all([
        listConsultations(ctx.db as never, { state: 'open' }, ctx.today(), { limit: OPEN }),
        listNewest(ctx as never, { language, limit: NEWEST }),
        listUpcoming(ctx as never, { limit: SOON }),
        listRegionTiles(ctx as never),
      ])
      const channel = frame.telegramChannel ? telegramChannel(frame.telegramChannel) : undefined
      const talks = { items: open.items, clock: clockOf(ctx as never, '') }
      const clock = { now: ctx.now(), today: ctx.today(), zoneOf: zoneOfTerritory }
      return page(HomePage({ frame, talks, news, meetings, tiles, channel, ...clock }))
    },
  ),
]
