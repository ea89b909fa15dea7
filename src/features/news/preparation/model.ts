import { isBlank, isWritten, officialText } from '#domain/base/form.ts'
import { type Label, languages, type Text } from '#domain/base/text.ts'
import type { Topic } from '#domain/topic/index.ts'
import type { DraftText } from '#domain/translation/index.ts'

export const ATTACHMENTS_MAX = 10
/** Characters of what a place or a document is called. */
export const PLACE_MAX = 200
export const FILE_TITLE_MAX = 300

/** The texts of an item that are written in three languages. */
export const textNames = ['title', 'lead', 'body', 'alt', 'caption'] as const
export type NewsTextName = (typeof textNames)[number]
/** The texts that make up the item itself: in English all of them or none. */
export const newsTextNames = ['title', 'lead', 'body'] as const
export const lengths: Readonly<Record<NewsTextName, number>> = {
  title: 250,
  lead: 1000,
  body: 30_000,
  alt: 500,
  caption: 500,
}

export type NewsTexts = Readonly<Record<NewsTextName, DraftText>>

export type DraftAttachment = {
  readonly sha256: string
  readonly type: string
  readonly bytes: number
  readonly name: string
  readonly title: DraftText
}

/** All that is written of an item before it is published; a version is one of these. */
export type NewsContent = {
  readonly topic: Topic
  /** KATO code. */
  readonly territory: string
  readonly texts: NewsTexts
  readonly picture: { readonly sha256: string; readonly preview: string } | null
  readonly attachments: readonly DraftAttachment[]
}

export const emptyContent = (territory: string): NewsContent => ({
  topic: 'self-government',
  territory,
  texts: { title: {}, lead: {}, body: {}, alt: {}, caption: {} },
  picture: null,
  attachments: [],
})

export type NewsProblem =
  | 'text-empty'
  | 'english-incomplete'
  | 'alt-empty'
  | 'caption-incomplete'
  | 'file-title-empty'
/** What stands in the way of publishing, by the name of the control: 'title-kk'. */
export type NewsProblems = Readonly<Record<string, NewsProblem>>

/** The name of the control for a document's title; by its hash, because its place in the list may change meanwhile. */
export const fileControl = (sha256: string): string => `file-${sha256.slice(0, 16)}`

/** All that is missing before readers may see it; empty when nothing is. */
export function problemsIn({ texts, picture, attachments }: NewsContent): NewsProblems {
  const missing: Record<string, NewsProblem> = {}
  const english = newsTextNames.some((name) => isWritten(texts[name], 'en'))
  for (const name of newsTextNames) {
    for (const language of ['kk', 'ru'] as const)
      if (!isWritten(texts[name], language)) missing[`${name}-${language}`] = 'text-empty'
    if (english && !isWritten(texts[name], 'en')) missing[`${name}-en`] = 'english-incomplete'
  }
  if (picture) {
    for (const language of languages)
      if (!isWritten(texts.alt, language)) missing[`alt-${language}`] = 'alt-empty'
    if (!isBlank(texts.caption))
      for (const language of ['kk', 'ru'] as const)
        if (!isWritten(texts.caption, language)) missing[`caption-${language}`] = 'caption-incomplete'
  }
  for (const { sha256, title } of attachments)
    for (const language of ['kk', 'ru'] as const)
      if (!isWritten(title, language)) missing[`${fileControl(sha256)}-${language}`] = 'file-title-empty'
  return missing
}

/** An item as readers see it. */
export type PublicContent = {
  readonly topic: Topic
  readonly territory: string
  readonly title: Text
  readonly lead: Text
  readonly body: Text
  readonly picture: NewsContent['picture']
  readonly alt: Label | null
  readonly caption: Text | null
  readonly attachments: readonly (Omit<DraftAttachment, 'title'> & { readonly title: Text })[]
}

/** What readers are given of a content; in a preview anything may still be missing. */
export function shownContent({ texts, attachments, ...rest }: NewsContent): PublicContent {
  const { title, lead, body, alt, caption } = texts
  const { kk = '', ru = '', en = '' } = alt
  return {
    topic: rest.topic,
    territory: rest.territory,
    picture: rest.picture,
    title: officialText(title),
    lead: officialText(lead),
    body: officialText(body),
    alt: rest.picture ? { kk, ru, en } : null,
    caption: rest.picture && !isBlank(caption) ? officialText(caption) : null,
    attachments: attachments.map((attachment) => ({ ...attachment, title: officialText(attachment.title) })),
  }
}

/** How many letters of an address come from the title. */
