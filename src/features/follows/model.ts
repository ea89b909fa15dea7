import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'

/** How often letters about what a person follows come. */
export const frequencies = ['at-once', 'daily', 'weekly'] as const
export type Frequency = (typeof frequencies)[number]
export const isFrequency = (text: string): text is Frequency =>
  (frequencies as readonly string[]).includes(text)
export const USUAL_FREQUENCY: Frequency = 'daily'

/** The ways by which people are notified. */
export const channels = ['email'] as const
export type Channel = (typeof channels)[number]

/** A public thing that can be followed. */
export type FollowableThing = {
  /** After the language: '/territories/baianaul'. */
  readonly path: string
  readonly title: Text
}

/** Something new, as a letter shows it. */
export type NotificationItem = {
  /** Where it is shown, after the language. */
  readonly path: string
  readonly title: Text
  /** A line under the title, such as when and where. */
  readonly line?: Readonly<Record<Language, string>>
}

/** Something that a person follows, as their list shows it. */
export type ShownFollow = {
  readonly id: Id<'follow'>
  readonly kind: Label | undefined
  /** Undefined: the thing is no longer public. */
  readonly thing: { readonly path: string; readonly title: Text } | undefined
  readonly frequency: Frequency
  /** What alone is told, in words; empty: everything. */
  readonly only: readonly Label[]
  readonly refused: boolean
}

/** What a person changes about one of their follows. */
export type FollowChange = {
  /** The id of the follow, as the form says it. */
  readonly follow: string
  /** How often its letters come from now on; 'never': it ends. */
  readonly frequency: Frequency | 'never'
  readonly everything: boolean
}

/** How many things a person may follow, so that no letter and no page becomes endless. */
export const FOLLOWS_MAX = 500
/** Things on a page of the list. */
export const PAGE_SIZE = 50

/** How long events and letters are remembered; longer than the window in which events are looked for. */
export const HISTORY_MS = 30 * DAY_MS

/** The field of the list with how often the letters of a follow come: each control of a page has a name of its own. */
export const frequencyField = (id: string): string => `frequency-${id}`

/** After the language. */
export const FOLLOWS_PATH = '/account/follows'
export const FOLLOW_PATH = '/follow'
export const followPath = ({ kind, id }: ThingAddress): string =>
  `${FOLLOW_PATH}/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`
/** The list of one person for whoever has the key from their letters. */
export const keyPath = ({ key }: { readonly key: string }): string => `/account/letters/${key}`

/** The key of the confirmation in the manifest. */
export const FOLLOW_PURPOSE = 'follows.follow'
