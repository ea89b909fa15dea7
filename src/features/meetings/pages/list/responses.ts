import type { Context } from '#platform/context.ts'
import type { Frame } from '#platform/http/index.ts'
import { regionOptions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { ChosenFilter } from '../model.ts'

/** The tables that every list of meetings shows. */
export const LIST_CACHE_TAGS = ['meeting', 'registration', 'organisation', 'person', 'territory'] as const

/** What every list of meetings is drawn with. */
export const meetingListProps = (ctx: Context, frame: Frame, chosen: ChosenFilter) => ({
  frame,
  chosen,
  regions: regionOptions[frame.language],
  now: ctx.now(),
  today: ctx.today(),
  zoneOf: zoneOfTerritory,
})
