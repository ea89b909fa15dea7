import { Type } from 'typebox'
import { type Language, textIn } from '#domain/base/text.ts'
import { filePath } from '#platform/files/index.ts'
import { type Frame, oneOf } from '#platform/http/index.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { telegramChannel } from '#platform/telegram/index.ts'
import { type DocumentType, documentTypes } from '#platform/uploads/index.ts'
import type { DocumentItem } from '#ui/documents/documents.tsx'
import { languagesOf, type NewsAttachment, type NewsItem } from '../model.ts'
import type { NewsVersion } from './item/views.tsx'

/** What pages with news show; the count of readers on the page of an item may be a minute old. */
export const CACHE_TAGS = ['news_item', 'organisation', 'territory'] as const

export const channelOf = ({ telegramChannel: name }: Frame) => (name ? telegramChannel(name) : undefined)

/** How an item is read: in one language unless all are asked for. */
export const NewsItemQuery = Type.Object({ view: Type.Optional(oneOf(['side'])) })

/** An item's texts as HTML: in the reader's language, or in all of them side by side. */
export function renderedVersions(
  item: Pick<NewsItem, 'title' | 'lead' | 'body'>,
  language: Language,
  side: boolean,
): readonly NewsVersion[] {
  const { lead, body } = item
  if (side)
    return languagesOf(item).map((each) => ({
      language: each,
      html: renderMarkdown(`${lead[each]}\n\n${body[each]}`),
    }))
  const shown: Language = body[language] ? language : 'ru'
  return [{ language: shown, html: renderMarkdown(body[shown] ?? '') }]
}

/** The documents of an item as links that say what they lead to. */
export const shownAttachments = (
  attachments: readonly NewsAttachment[],
  language: Language,
): readonly DocumentItem[] =>
  attachments.map((attachment) => ({
    title: textIn(attachment.title, language),
    href: filePath(attachment),
    format: documentTypes[attachment.type as DocumentType],
    bytes: attachment.bytes,
    download: attachment.name,
  }))
