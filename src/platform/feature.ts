import type { Id } from '#domain/base/id.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import type { Context } from './context.ts'
import type { Route } from './http/index.ts'
import type { Actor, Permission } from './identity/index.ts'
import type { Job } from './jobs/index.ts'
import type { PageSections } from './page-sections.ts'

/** An address for the site map: without its language, with the time of its last change. */
export type SiteMapEntry = { readonly path: string; readonly changed?: Date }

/** Something that goes on beside the requests, from start to stop. */
export type Background = { stop(): Promise<void> }

/** Tells how far long work has come. */
export type Progress = (done: number, total: number) => void

/** What a slice records in the public journal. */
export type JournalSource = {
  /** Words for each type of entry: `'news.published': «Жаңалық жарияланды»`. */
  readonly entryTypes: Readonly<Record<string, Label>>
  /** Where things are shown and what they are called now, by their ids; what is withdrawn is left out. */
  readonly findTargets: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, JournalTarget>>
}
export type JournalTarget = { readonly path: string; readonly title: Text }

/** Something that waits for a person at the desk. */
export type Task = {
  /** After the language: '/desk/news/…'. */
  readonly path: string
  readonly title: string
  /** Language of the title, when it is not that of the page. */
  readonly language?: Language
  /** What is to be done, in the reader's words. */
  readonly why: string
  /** Until when; absent: it waits without a term. */
  readonly dueAt?: Date
}
export type DeskSearchResult = { readonly path: string; readonly title: string; readonly what: string }

/** The part of the desk that belongs to a slice. Its lists show only what the person's permission reaches. */
export type DeskSection = {
  /** After the language: '/desk/news'. */
  readonly path: string
  readonly label: Label
  /** Whoever has it somewhere sees the section. */
  readonly allow: Permission
  /** What waits for this person, the most urgent first, at most `limit`. */
  readonly waiting?: (
    ctx: Context,
    actor: Actor,
    language: Language,
    limit: number,
  ) => Promise<readonly Task[]>
  /** Finds by words among what she may see, at most `limit`. */
  readonly search?: (
    ctx: Context,
    actor: Actor,
    words: string,
    language: Language,
    limit: number,
  ) => Promise<readonly DeskSearchResult[]>
}

/** What a slice keeps about a person, for her to see, to take away and to have erased. */
export type PersonalData = {
  readonly label: Label
  /** All that is kept, as plain data: keys are English names, and every one of them has `words`. */
  readonly listRecords: (
    ctx: Context,
    account: Id<'account'>,
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Inside a transaction: erases what may be erased and makes nameless what must stay. */
  readonly erase: (ctx: Context, account: Id<'account'>) => Promise<void>
  /** What the keys of `listRecords` are called on the page. */
  readonly fieldLabels: Readonly<Record<string, Label>>
  /** Words for the codes that stand under a key: `{ state: { public: … } }`. */
  readonly valueLabels?:
    | Readonly<Record<string, Readonly<Record<string, Label>>>>
    | ((features: readonly Feature[]) => Readonly<Record<string, Readonly<Record<string, Label>>>>)
  /** The heading above a record, where a slice keeps records of several kinds. */
  readonly heading?: (record: Readonly<Record<string, unknown>>) => Label | undefined
  /** What stays after erasure and why, said to the person before; absent: nothing stays. */
  readonly retained?: Label
}

/** Something that a person does without signing in, and that counts once she has confirmed her address. */
export type EmailConfirmation = {
  /** What she confirms, as the subject of the letter and the title of the page: «Пікіріңізді растаңыз». */
  readonly label: Label
  /** What happens then, one or two sentences for the letter and the page. */
  readonly explanation: Label
  /**
   * Inside the transaction that confirms: writes that the thing counts. The account is made by then; nobody is
   * signed in. Returns where to lead the person, after the language: '/consultations/12'. May find the thing gone.
   */
  readonly onConfirmed: (ctx: Context, account: Id<'account'>, thing: string) => Promise<string>
}

/** What an identity provider says of a person who has just signed in by it. */
export type ProviderSignIn = {
  readonly issuer: string
  /** Claims of the ID token and of UserInfo, as the provider sent them. */
  readonly claims: Readonly<Record<string, unknown>>
}

/** A thing that people may report, as it stands now. */
export type ReportedContent = {
  /** Where it is shown, after the language. */
  readonly path: string
  /** Of what it is a part: the title of a consultation, and where that is shown. */
  readonly title: Text
  readonly whole: string
  readonly words: string
  readonly language: Language
  readonly hidden: boolean
  /** Who wrote it; null: not known any more. */
  readonly author: Id<'account'> | null
  readonly organisation: Id<'organisation'>
  /** KATO code of the place that it is about. */
  readonly territory: string
}

/** What a slice lets people report and moderators hide. */
export type Reportable = {
  /** What it is: «Пікір». */
  readonly label: Label
  /** By its id, public or hidden; undefined: there is no such thing. */
  readonly find: (ctx: Context, id: string) => Promise<ReportedContent | undefined>
  /** Inside the transaction that decides: the place goes on saying that something was hidden, by which rule and why. */
  readonly hide: (
    ctx: Context,
    id: string,
    why: { readonly rule: string; readonly reason: Text },
  ) => Promise<void>
  /** Inside the transaction that decides: it stands as it stood. */
  readonly show: (ctx: Context, id: string) => Promise<void>
}

/** Something new in a place, as a letter shows it. */
export type NotificationItem = {
  /** Where it is shown, after the language. */
  readonly path: string
  readonly title: Text
  /** A line under the title, such as when and where. */
  readonly line?: Readonly<Record<Language, string>>
}

/** Something that has come out in the place with this number. */
export type PublishedItem = {
  readonly id: string
  readonly ordinal: number
  readonly at: Date
  /** After this moment it is too late to tell. */
  readonly before?: Date
}

/** What followers of a place are told of by letters. */
export type NotificationSource = {
  /** What a person ticks: «Аумағымда жаңалық шықса». */
  readonly label: Label
  /** Above them in a letter: «Жаңалықтар». */
  readonly heading: Label
  /** What has come out since a moment and is public now. */
  readonly listNew: (ctx: Pick<Context, 'db' | 'now'>, since: Date) => Promise<readonly PublishedItem[]>
  /** As they stand now, in their order; what is withdrawn or over meanwhile is left out. */
  readonly find: (
    ctx: Pick<Context, 'db' | 'now'>,
    ids: readonly string[],
  ) => Promise<readonly NotificationItem[]>
}

/** A link in the head of every page. */
export type NavigationLink = {
  /** After the language: '/news'. */
  readonly path: string
  readonly label: Label
}

/** A feed of the whole site, offered on the first page. */
export type SiteFeed = {
  readonly type: 'application/atom+xml' | 'application/feed+json' | 'text/calendar'
  /** After the language: '/news/feed.atom'. */
  readonly path: string
  readonly title: Label
}

/** Data about people that is erased by itself when its term has passed. */
export type Retention = {
  /** What is kept: «Расталмаған пікірлер». */
  readonly data: Label
  /** Until when: «жеті күн». */
  readonly kept: Label
  /** Inside a transaction, every night: erases what has passed its term. */
  readonly erase: (ctx: Context) => Promise<void>
}

/** A part of the page on what data is kept. */
export type PrivacyPart = {
  readonly title: Label
  readonly text: readonly Label[]
  /** Parts stand in the order of this number. */
  readonly order: number
}

/**
 * What a slice contributes to the site. Rooms that serve everyone (menu, first page, journal, moderation, letters,
 * audit, erasure, desk, site map) read this and import no slice. Every key is explained in docs/add-a-feature.md.
 * A slice that serves others as a room, such as comments, adds its key by declaration merging.
 */
export interface Feature {
  readonly name: string
  readonly routes: readonly Route[]
  /** Its link in the menu, which stands in the order of this number. */
  readonly navigation?: NavigationLink & { readonly order: number }
  /** What it shows on the first page and on pages of other slices, by the kind of the page. */
  readonly sections?: PageSections
  readonly feeds?: readonly SiteFeed[]
  /** What it keeps about people and for how long, in the words of the privacy page. */
  readonly privacy?: readonly PrivacyPart[]
  /** What of that is erased by itself, and when: shown on that page, and done every night. */
  readonly retention?: readonly Retention[]
  /** All its permissions: what is not listed is granted to nobody. */
  readonly permissions?: Readonly<Record<string, Permission>>
  readonly desk?: DeskSection
  readonly personalData?: PersonalData
  readonly journalSource?: JournalSource
  /** Words for what it writes into the audit record: `'roles.granted': «Рөл берілді»`. */
  readonly auditNames?: Readonly<Record<string, Label>>
  /** What may be reported, by kind, slice first: 'consultations.comment'. */
  readonly reportable?: Readonly<Record<string, Reportable>>
  /** What is confirmed by a letter, by purpose, slice first: 'consultations.comment'. */
  readonly emailConfirmations?: Readonly<Record<string, EmailConfirmation>>
  /** Called for every sign-in by an identity provider, inside its transaction. */
  readonly onProviderSignIn?: (ctx: Context, account: Id<'account'>, by: ProviderSignIn) => Promise<void>
  /** What followers of a place are told; the preference has the name of the slice. */
  readonly notificationSource?: NotificationSource
  readonly jobs?: Readonly<Record<string, Job>>
  readonly background?: (context: () => Context) => Background
  /** Its public pages, in order, at most `limit` after the first `skip`, for the site map. */
  readonly siteMap?: (ctx: Context, skip: number, limit: number) => Promise<readonly SiteMapEntry[]>
  /** Writes the demonstration of `folder`; returns how many things it wrote. Runs in one transaction, once. */
  readonly seed?: (ctx: Context, folder: string, progress: Progress) => Promise<number>
}

/** One key of all manifests together: `mergeManifests(features, 'reportable')` has the kinds of every slice. */
export const mergeManifests = <
  Key extends 'reportable' | 'emailConfirmations' | 'auditNames' | 'permissions',
>(
  features: readonly Feature[],
  key: Key,
): NonNullable<Feature[Key]> => Object.assign({}, ...features.map((feature) => feature[key] ?? {}))
