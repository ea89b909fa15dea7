import { listUpcoming, type MeetingTables } from '#features/meetings/index.ts'
import { listNewest, type NewsTables, newsShows } from '#features/news/index.ts'
import { listRegionTiles, type TerritoryTables } from '#features/territories/index.ts'
import { page, type Route, router } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { telegramChannel } from '#platform/telegram/index.ts'
import { HomePage } from './views.tsx'

export type HomeTables = MeetingTables & NewsTables & TerritoryTables

const NEWEST = 7
const SOON = 3

const { get } = router<HomeTables>()

export const routes: readonly Route<HomeTables>[] = [
  get('', { shows: [...newsShows, 'meeting', 'registration'] }, async ({ ctx, frame, language }) => {
    const [news, meetings, tiles] = await Promise.all([
      listNewest(ctx as never, { language, limit: NEWEST }),
      listUpcoming(ctx as never, { limit: SOON }),
      listRegionTiles(ctx as never),
    ])
    const channel = frame.telegramChannel ? telegramChannel(frame.telegramChannel) : undefined
    const clock = { now: ctx.now(), today: ctx.today(), zoneOf: zoneOfTerritory }
    return page(HomePage({ frame, news, meetings, tiles, channel, ...clock }))
  }),
]
