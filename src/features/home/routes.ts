import { clockOf, consultationShows, listConsultations } from '#features/consultations/index.ts'
import { listUpcoming } from '#features/meetings/index.ts'
import { listNewest, newsShows } from '#features/news/index.ts'
import { listRegionTiles } from '#features/territories/index.ts'
import { get, page, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { telegramChannel } from '#platform/telegram/index.ts'
import { HomePage } from './views.tsx'

const NEWEST = 7
const SOON = 3
const OPEN = 3

export const routes: readonly Route[] = [
  get(
    '',
    { shows: [...newsShows, ...consultationShows, 'meeting', 'registration'] },
    async ({ ctx, frame, language }) => {
      const [open, news, meetings, tiles] = await Promise.all([
        listConsultations(ctx.db, { state: 'open' }, ctx.today(), { limit: OPEN }),
        listNewest(ctx, { language, limit: NEWEST }),
        listUpcoming(ctx, { limit: SOON }),
        listRegionTiles(ctx),
      ])
      const channel = frame.telegramChannel ? telegramChannel(frame.telegramChannel) : undefined
      const talks = { items: open.items, clock: clockOf(ctx, '') }
      const clock = { now: ctx.now(), today: ctx.today(), zoneOf: zoneOfTerritory }
      return page(HomePage({ frame, talks, news, meetings, tiles, channel, ...clock }))
    },
  ),
]
