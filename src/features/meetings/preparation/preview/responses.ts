import { isLocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import type { DraftPages } from '#features/drafts/index.ts'
import { listTrail } from '#features/territories/index.ts'
import { findPlaceLink } from '#platform/db/index.ts'
import { page } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { isTime } from '../../model.ts'
import { MeetingPage } from '../../pages/meeting/views.tsx'
import { placeClockOf } from '../checks.ts'
import { findDirectory } from '../directory/store.ts'
import type { MeetingContent } from '../model.ts'
import { PreviewNotices } from '../views.tsx'
import { previewOf } from './model.ts'

const hasTimes = ({ day, starts, ends }: MeetingContent) => isLocalDate(day) && isTime(starts) && isTime(ends)

/** The draft as readers would see it, drawn by the same view. */
export const previewPage: DraftPages<MeetingContent>['preview'] = async (
  ctx,
  frame,
  { draft },
  { path, notice },
) => {
  const { content, publisher } = draft
  const { language } = frame
  const directory = await findDirectory(ctx.db, content)
  const place = directory.place ?? (await findPlaceLink(ctx.db, publisher.code))
  if (!place) throw new Error(`the organiser of draft ${draft.id} has no place`)
  const meeting = previewOf(draft, directory, place, placeClockOf(place.code), ctx.now())
  return page(
    MeetingPage({
      frame: { ...frame, before: PreviewNotices({ language, notice, timed: hasTimes(content) }) },
      meeting,
      trail: await listTrail(ctx.db, place.code),
      record: undefined,
      zone: zoneOfTerritory(place.code),
      now: ctx.now(),
      today: ctx.today(),
      about: renderMarkdown(textIn(meeting.about, language)),
      outcome: undefined,
      sections: [],
      at: path,
    }),
  )
}
