import type { Language, Text } from '#domain/base/text.ts'
import type { DraftPages } from '#features/drafts/index.ts'
import { listTrail } from '#features/territories/index.ts'
import { findPlaceLink } from '#platform/db/index.ts'
import { filePath } from '#platform/files/index.ts'
import { page } from '#platform/http/index.ts'
import { type NewsItem, newsItemIdOf } from '../model.ts'
import { NewsItemPage } from '../pages/item/views.tsx'
import { renderedVersions, shownAttachments } from '../pages/responses.ts'
import { preparationMessages } from './messages.ts'
import { type NewsContent, type PublicContent, shownContent } from './model.ts'
import { findPicture } from './store.ts'

/** A draft on the very page on which readers will see it, drawn by the same view. */
export const previewPage: DraftPages<NewsContent>['preview'] = async (
  ctx,
  frame,
  { draft, zone },
  { path, notice, sideBySide },
) => {
  const { language } = frame
  const content = shownContent(draft.content)
  const [place, picture, trail] = await Promise.all([
    findPlaceLink(ctx.db, content.territory),
    content.picture ? findPicture(ctx.db, content.picture.sha256) : undefined,
    listTrail(ctx.db, content.territory),
  ])
  const item: NewsItem = {
    id: newsItemIdOf(draft),
    slug: draft.slug ?? 'preview',
    publishedAt: draft.publishAt ?? ctx.now(),
    revisedAt: null,
    topic: content.topic,
    ...withWords(content, language),
    demo: false,
    reads: 0,
    place: place ?? { code: content.territory, slug: '', label: { kk: '', ru: '', en: '' } },
    organisation: draft.publisher,
    picture: picture && content.alt ? { ...picture, alt: content.alt, caption: content.caption } : null,
    attachments: content.attachments,
  }
  return page(
    NewsItemPage({
      frame,
      item,
      trail,
      further: [],
      versions: renderedVersions(item, language, sideBySide),
      sideBySide,
      pictureSrc: picture && filePath(picture),
      zone,
      channel: undefined,
      record: undefined,
      attachments: shownAttachments(item.attachments, language),
      preview: { path, notice },
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
    title: filled(title, preparationMessages.untitled[language]),
    lead: filled(lead, '…'),
    body: filled(body, '…'),
  }
}
