import type { Language, Text } from '#domain/base/text.ts'
import { listTrail } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { fileAddress } from '#platform/files/index.ts'
import { type Frame, page, type Reply } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { NewsItem } from '../model.ts'
import { renderedVersions, shownAttachments } from '../pages/item-routes.ts'
import { NewsItemPage } from '../pages/item-views.tsx'
import { PreviewNotice, partPath } from './frame-views.tsx'
import { messages } from './messages.ts'
import { type PublicContent, shownContent } from './model.ts'
import type { Opened } from './page-routes.ts'
import { findMeeting, findPicture } from './store.ts'

/** A draft on the very page on which readers will see it, drawn by the same view. */
export async function previewPage(
  ctx: Context,
  frame: Frame,
  opened: Opened,
  sideBySide: boolean,
): Promise<Reply> {
  const { draft, zone, found } = opened
  const { language } = frame
  const content = shownContent(draft.content)
  const place = {
    code: content.territory,
    slug: found.placeSlug ?? '',
    label: found.placeLabel ?? { kk: '', ru: '', en: '' },
  }
  const [picture, meeting, trail] = await Promise.all([
    content.picture ? findPicture(ctx.db, content.picture.sha256) : undefined,
    content.meeting ? findMeeting(ctx.db, content.meeting) : undefined,
    listTrail(ctx.db, place.code),
  ])
  const item: NewsItem = {
    id: draft.id,
    slug: draft.slug ?? 'preview',
    publishedAt: draft.publishAt ?? ctx.now(),
    revisedAt: null,
    topic: content.topic,
    ...withWords(content, language),
    demo: false,
    reads: 0,
    place,
    organisation: { slug: found.bodySlug, kind: found.bodyKind, name: found.bodyName },
    picture: picture && content.alt ? { ...picture, alt: content.alt, caption: content.caption } : null,
    attachments: content.attachments,
    meeting: meeting ?? null,
  }
  return page(
    NewsItemPage({
      frame,
      item,
      trail,
      further: [],
      versions: renderedVersions(item, language, sideBySide),
      sideBySide,
      pictureSrc: picture && fileAddress(picture),
      zone,
      meetingZone: meeting && zoneOfTerritory(meeting.territory),
      today: ctx.today(),
      now: ctx.now(),
      channel: undefined,
      record: undefined,
      attachments: shownAttachments(item.attachments, language),
      preview: {
        path: partPath(draft.id, 'preview'),
        notice: PreviewNotice({ language, back: `/${language}${partPath(draft.id, 'texts')}` }),
      },
    }),
  )
}

/** What is not written yet is shown as not written, not as an empty page. */
function withWords({ title, lead, body }: PublicContent, language: Language) {
  const filled = ({ kk, ru, en }: Text, gap: string): Text => ({
    kk: kk || gap,
    ru: ru || gap,
    ...(en ? { en } : {}),
  })
  return {
    title: filled(title, messages.untitled[language]),
    lead: filled(lead, '…'),
    body: filled(body, '…'),
  }
}
