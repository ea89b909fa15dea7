import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { type Label, type Language, languages, type Text } from '#domain/base/text.ts'
import { fold, toSlug } from '#domain/kazakh/index.ts'
import type { Topic } from '#domain/topic/index.ts'
import {
  afterChange,
  type DraftText,
  type LanguageChanges,
  type LanguageState,
  languageState,
  markUpToDate,
} from '#domain/translation/index.ts'

export const DESK = '/desk/news'
export const LIST_SIZE = 20
export const VERSIONS_SHOWN = 50
export const ATTACHMENTS = 10
/** How far ahead something may be scheduled. */
export const AHEAD_DAYS = 366

export const states = ['draft', 'scheduled', 'published', 'withdrawn', 'archived'] as const
export type DraftState = (typeof states)[number]

/** The texts of an item that are written in three languages. */
export const textNames = ['title', 'lead', 'body', 'alt', 'caption'] as const
export type TextName = (typeof textNames)[number]
/** The texts that make up the item itself: in English all of them or none. */
export const storyNames = ['title', 'lead', 'body'] as const
export const lengths: Readonly<Record<TextName, number>> = {
  title: 250,
  lead: 1000,
  body: 30_000,
  alt: 500,
  caption: 500,
}

export type Texts = Readonly<Record<TextName, DraftText>>
export type Changes = Readonly<Partial<Record<TextName, LanguageChanges>>>

export type Attachment = {
  readonly sha256: string
  readonly type: string
  readonly bytes: number
  readonly name: string
  readonly title: DraftText
}

/** All that is written of an item before it is published; a version is one of these. */
export type DraftContent = {
  readonly topic: Topic
  /** KATO code. */
  readonly territory: string
  /** Slug of the meeting that it is about. */
  readonly meeting: string | null
  readonly texts: Texts
  readonly picture: { readonly sha256: string; readonly preview: string } | null
  readonly attachments: readonly Attachment[]
}

export type Draft = {
  readonly id: Id<'news-item'>
  readonly organisation: Id<'organisation'>
  readonly state: DraftState
  readonly version: number
  readonly content: DraftContent
  readonly changes: Changes
  readonly publishAt: Date | null
  readonly scheduledVersion: number | null
  readonly publicVersion: number | null
  readonly slug: string | null
  readonly demo: boolean
}

export const emptyContent = (territory: string): DraftContent => ({
  topic: 'self-government',
  territory,
  meeting: null,
  texts: { title: {}, lead: {}, body: {}, alt: {}, caption: {} },
  picture: null,
  attachments: [],
})

/** What is known of the languages after one version follows another; `checked`: translations found right as they are. */
export function changesAfter(
  before: DraftContent,
  after: DraftContent,
  changes: Changes,
  now: string,
  checked: readonly (readonly [TextName, Language])[] = [],
): Changes {
  const next: Partial<Record<TextName, LanguageChanges>> = {}
  for (const name of textNames)
    next[name] = checked
      .filter(([text]) => text === name)
      .reduce(
        (known, [, language]) => markUpToDate(known, language),
        afterChange(before.texts[name], after.texts[name], changes[name] ?? {}, now),
      )
  return next
}

export const stateOf = (
  { content, changes }: Pick<Draft, 'content' | 'changes'>,
  name: TextName,
): Readonly<Record<Language, LanguageState>> =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      languageState(content.texts[name], changes[name] ?? {}, language),
    ]),
  ) as Record<Language, LanguageState>

/** The languages in which something is missing or behind, so that a list can say so. English may be missing as a whole. */
export function lacking(content: DraftContent, changes: Changes): Language[] {
  return languages.filter((language) => {
    const needed = language !== 'en' || storyNames.some((name) => content.texts[name].en?.trim())
    return storyNames.some((name) => {
      const state = stateOf({ content, changes }, name)[language]
      return state === 'outdated' || (needed && state === 'missing')
    })
  })
}

/** By what the search finds a draft. */
export const searchKey = ({ texts }: DraftContent): string =>
  languages.map((language) => fold(texts.title[language] ?? '')).join(' ')

/** A draft as it can be named, in the reader's language if it has it. */
/** The title as it is shown to a reader: in their language, else in the first that has one. */
export function titleOf(
  { texts }: { readonly texts: Pick<DraftContent['texts'], 'title'> },
  language: Language,
) {
  const shown = [language, 'kk' as const, 'ru' as const, 'en' as const].find((one) =>
    texts.title[one]?.trim(),
  )
  return shown ? { text: texts.title[shown] ?? '', language: shown } : undefined
}

export type MissingCode =
  | 'text-missing'
  | 'english-incomplete'
  | 'alt-missing'
  | 'caption-incomplete'
  | 'file-title-missing'
/** What stands in the way of publishing, by the name of the control: 'title-kk'. */
export type Missing = Readonly<Record<string, MissingCode>>

const has = (text: DraftText, language: Language) => Boolean(text[language]?.trim())

/** The name of the control for a document's title; by its hash, because its place in the list may change meanwhile. */
export const fileControl = (sha256: string): string => `file-${sha256.slice(0, 16)}`

/** All that is missing before readers may see it; empty when nothing is. */
export function missingIn({ texts, picture, attachments }: DraftContent): Missing {
  const missing: Record<string, MissingCode> = {}
  const english = storyNames.some((name) => has(texts[name], 'en'))
  for (const name of storyNames) {
    for (const language of ['kk', 'ru'] as const)
      if (!has(texts[name], language)) missing[`${name}-${language}`] = 'text-missing'
    if (english && !has(texts[name], 'en')) missing[`${name}-en`] = 'english-incomplete'
  }
  if (picture) {
    for (const language of languages)
      if (!has(texts.alt, language)) missing[`alt-${language}`] = 'alt-missing'
    if (languages.some((language) => has(texts.caption, language)))
      for (const language of ['kk', 'ru'] as const)
        if (!has(texts.caption, language)) missing[`caption-${language}`] = 'caption-incomplete'
  }
  for (const { sha256, title } of attachments)
    for (const language of ['kk', 'ru'] as const)
      if (!has(title, language)) missing[`${fileControl(sha256)}-${language}`] = 'file-title-missing'
  return missing
}

/** A text that has all that official content must have. */
const official = (text: DraftText): Text => ({
  kk: text.kk ?? '',
  ru: text.ru ?? '',
  ...(has(text, 'en') ? { en: text.en } : {}),
})

/** What readers are given of a content in which nothing is missing. */
export type PublicContent = {
  readonly topic: Topic
  readonly territory: string
  readonly meeting: string | null
  readonly title: Text
  readonly lead: Text
  readonly body: Text
  readonly picture: DraftContent['picture']
  readonly alt: Label | null
  readonly caption: Text | null
  readonly attachments: readonly (Omit<Attachment, 'title'> & { readonly title: Text })[]
}

export function publicContent(content: DraftContent): Result<PublicContent, 'texts-missing'> {
  if (Object.keys(missingIn(content)).length > 0) return refuse('texts-missing')
  return accept(shownContent(content))
}

/** The same for a preview, where anything may still be missing. */
export function shownContent({ texts, attachments, ...rest }: DraftContent): PublicContent {
  const { title, lead, body, alt, caption } = texts
  const { kk = '', ru = '', en = '' } = alt
  return {
    topic: rest.topic,
    territory: rest.territory,
    meeting: rest.meeting,
    picture: rest.picture,
    title: official(title),
    lead: official(lead),
    body: official(body),
    alt: rest.picture ? { kk, ru, en } : null,
    caption: rest.picture && languages.some((language) => has(caption, language)) ? official(caption) : null,
    attachments: attachments.map((one) => ({ ...one, title: official(one.title) })),
  }
}

/** Keys sorted, so that two contents are equal when their texts are. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, one]) => one !== '' && one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  )
export const sameContent = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

export type StateRefusal = 'not-in-this-state' | 'was-published'

/** What may be done with a draft in its state; who may do it is another question. */
export const allowed = {
  edit: ({ state }: Pick<Draft, 'state'>) =>
    state === 'draft' || state === 'scheduled' || state === 'published',
  publish: ({ state }: Pick<Draft, 'state'>) => state === 'draft' || state === 'scheduled',
  schedule: ({ state }: Pick<Draft, 'state'>) => state === 'draft' || state === 'scheduled',
  unschedule: ({ state }: Pick<Draft, 'state'>) => state === 'scheduled',
  correct: ({ state, version, publicVersion }: Pick<Draft, 'state' | 'version' | 'publicVersion'>) =>
    state === 'published' && version !== publicVersion,
  withdraw: ({ state }: Pick<Draft, 'state'>) => state === 'published',
  archive: ({ state }: Pick<Draft, 'state'>) => state === 'draft',
  restore: ({ state }: Pick<Draft, 'state'>) => state === 'archived',
  // What was public once is not made never to have been.
  remove: ({ state, slug }: Pick<Draft, 'state' | 'slug'>) =>
    (state === 'draft' || state === 'archived') && slug === null,
} as const
export type Doing = keyof typeof allowed

export type ScheduleRefusal = 'time-wrong' | 'time-past' | 'time-far'

/** When something is to appear must be ahead, and not further than a year. */
export function checkSchedule(at: Date, now: Date): Result<Date, ScheduleRefusal> {
  if (Number.isNaN(at.getTime())) return refuse('time-wrong')
  if (at.getTime() <= now.getTime()) return refuse('time-past')
  if (at.getTime() > now.getTime() + AHEAD_DAYS * DAY_MS) return refuse('time-far')
  return accept(at)
}

/** How many letters of an address come from the title. */
const SLUG_LENGTH = 70
/** An address from a title, cut between words. */
export function slugFrom(title: string): string {
  const slug = toSlug(title)
  if (slug.length <= SLUG_LENGTH) return slug || 'item'
  const cut = slug.slice(0, SLUG_LENGTH)
  return cut.slice(0, cut.lastIndexOf('-') > 20 ? cut.lastIndexOf('-') : SLUG_LENGTH)
}
