import { isLocalDate } from '#domain/base/local-date.ts'
import { instantOf } from '#domain/base/local-time.ts'
import type { DraftPages } from '#features/drafts/index.ts'
import { findPlaceLink } from '#platform/db/index.ts'
import { get, type Route, seeOther } from '#platform/http/index.ts'
import { lawTerms, workCalendar, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { announceBy } from '../deadline-model.ts'
import { deskMessages } from '../desk/messages.ts'
import { drafts } from '../manifest/drafts.ts'
import { messages } from '../messages.ts'
import { DESK_PATH, meetingPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { parsePlaceCode } from './directory-model.ts'
import { meetingFields, meetingProblemText } from './fields/views.tsx'
import { preparationMessages } from './messages.ts'
import type { MeetingContent } from './model.ts'
import { previewPage } from './preview/responses.ts'
import { formPart, noticeOf } from './responses.ts'
import { Remarks } from './views.tsx'

/** The pages on which meetings are written, beside what the pages of all drafts have. */
export const meetingPages: DraftPages<MeetingContent> = {
  messages: preparationMessages,
  parts: [formPart],
  lists: {
    label: deskMessages.sides,
    items: [
      { path: DESK_PATH, label: messages.ahead },
      { path: `${DESK_PATH}?show=past`, label: messages.past },
      { path: drafts.path, label: deskMessages.drafts },
    ],
  },
  fields: meetingFields,
  problemText: meetingProblemText,
  partOf: () => formPart.path,
  preview: previewPage,
  correctionReason: false,
  remarks: (ctx, { language }, { draft }) =>
    Remarks({
      language,
      notice: noticeOf(ctx, draft),
      announced: draft.state === 'published' ? draft.slug : null,
    }),
  // By the term of law, or before its day has passed.
  publishBy: (content) => {
    if (content.kind === '' || !isLocalDate(content.day)) return undefined
    const day = announceBy(content, lawTerms, workCalendar)?.day ?? content.day
    return instantOf(day, '23:59', zoneOfTerritory(parsePlaceCode(content.territory) ?? ''))
  },
  publicPath: (slug) => meetingPath({ slug }),
  clockPlace: async ({ db }, { territory }, language) =>
    (await findPlaceLink(db, parsePlaceCode(territory) ?? ''))?.label[language] ?? '',
}

/** An earlier address of a new meeting. */
export const preparationRoutes: readonly Route[] = [
  get(`${DESK_PATH}/new`, { allow: meetingPermissions.write }, async ({ language }) =>
    seeOther(`/${language}${drafts.path}`),
  ),
]
