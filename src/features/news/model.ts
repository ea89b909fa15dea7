import type { Id } from '#domain/base/id.ts'
import type { OrganisationLink, PlaceLink } from '#domain/base/link.ts'
import { type Label, type Language, languages, type Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import type { Topic } from '#domain/topic/index.ts'

export const NEWS_PATH = '/news'
export const ATOM_PATH = `${NEWS_PATH}/feed.atom`
export const JSON_FEED_PATH = `${NEWS_PATH}/feed.json`
/** The list as files, without their extension. */
export const DOWNLOADS_PATH = `${NEWS_PATH}/list`
export const DESK_PATH = '/desk/news'
/** Items on a page of the feed, and entries of an Atom or JSON feed. */
export const PAGE_SIZE = 20
/** Further items under an item. */
export const FURTHER_ITEMS_MAX = 4

/** The kind of news items in links. */
export const NEWS_ITEM_KIND = 'news.item'
export const newsDeskPath = ({ id }: { readonly id: string }): string => `${DESK_PATH}/${id}`
export const newsPath = ({ slug }: { readonly slug: string }): string => `${NEWS_PATH}/${slug}`

/** The states in which readers have seen an item. */
export const newsVersionsPath = (item: { readonly slug: string }): string => `${newsPath(item)}/versions`

/** A kept picture: its hash is its address. */
export type PictureFile = { readonly sha256: string; readonly type: string }

/** An item as lists show it, in one language. */
export type NewsListItem = {
  readonly slug: string
  readonly title: string
  readonly lead: string
  /** The language of the words: the reader's own, or Russian where there is no English. */
  readonly language: Language
  readonly publishedAt: Date
  readonly territory: string
  readonly place: string
  readonly placeSlug: string
  readonly organisation: string
  readonly organisationSlug: string
  readonly picture: PictureFile | null
  readonly preview: PictureFile | null
  readonly pictureAlt: string | null
}

/** An item that a list has chosen, and which version of it. */
export type ChosenNewsItem = {
  readonly id: Id<'news-item'>
  readonly version: string
}

/** An item of a list as views show it: with the zone of its place and the addresses of its picture. */
export type NewsCard = Omit<NewsListItem, 'picture' | 'preview'> & {
  /** IANA name of the zone of its place. */
  readonly zone: string
  readonly cover: { readonly small: string; readonly large: string } | null
}

/** An item of a feed that is read elsewhere, with its whole text. */
export type NewsFeedItem = NewsListItem & {
  readonly body: string
  readonly topic: Topic
  readonly revisedAt: Date | null
}

export type NewsPicture = PictureFile & {
  readonly width: number | null
  readonly height: number | null
  readonly alt: Label
  readonly caption: Text | null
}

/** A document that goes with an item. */
export type NewsAttachment = {
  readonly sha256: string
  readonly type: string
  readonly bytes: number
  /** The address under which it is saved. */
  readonly name: string
  readonly title: Text
}

/** An item with everything that its page shows. */
export type NewsItem = {
  readonly id: Id<'news-item'>
  readonly slug: string
  readonly publishedAt: Date
  readonly revisedAt: Date | null
  readonly topic: Topic
  readonly title: Text
  readonly lead: Text
  readonly body: Text
  readonly demo: boolean
  readonly reads: number
  readonly place: PlaceLink
  readonly organisation: { readonly slug: string; readonly kind: string; readonly name: Text }
  readonly picture: NewsPicture | null
  readonly attachments: readonly NewsAttachment[]
}

/** The filter of a list. */
export type NewsFilter = {
  readonly territory?: NewsPlace | undefined
  readonly organisation?: OrganisationLink | undefined
  readonly topic?: Topic | undefined
}

/** A place to which a list is narrowed, with everything inside it. */
export type NewsPlace = PlaceRange & PlaceLink

/** The languages in which an item exists. */
export const languagesOf = ({ title }: { readonly title: Text }): readonly Language[] =>
  languages.filter((language) => title[language])

/** What a person does at the desk, as the internal audit record names it. */
export type AuditedNews = `news.${
  | 'drafted'
  | 'edited'
  | 'archived'
  | 'unarchived'
  | 'deleted'
  | 'published'
  | 'scheduled'
  | 'unscheduled'
  | 'corrected'
  | 'withdrawn'}`

/** An item has the id of its draft. */
export const newsItemIdOf = ({ id }: { readonly id: string }): Id<'news-item'> => id
