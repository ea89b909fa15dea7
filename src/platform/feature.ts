import type { Id } from '#domain/base/id.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import type { Context, TransactionContext } from './context.ts'
import type { Route } from './http/index.ts'
import type { Actor, Permission } from './identity/index.ts'
import type { Job } from './jobs/index.ts'
import type { PageSections } from './page-sections.ts'
import type { PersonalData } from './personal-data.ts'
import type { Searchable } from './search/model.ts'

/** An address for the site map: without its language, with the time of its last change. */
export type SiteMapEntry = { readonly path: string; readonly changed?: Date }

/** A process that runs besides the requests, from start to stop. */
export type Background = { stop(): Promise<void> }

/** Reports the progress of long work. */
export type Progress = (done: number, total: number) => void

/** The types of journal entries that a slice records, and where their subjects are shown. */
export type JournalSource = {
  /** Labels of each type of entry: `'news.published': «Жаңалық жарияланды»`. */
  readonly entryTypes: Readonly<Record<string, Label>>
  /** Current addresses and titles by the ids of acts; withdrawn things are left out. */
  readonly findTargets: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, JournalTarget>>
}
export type JournalTarget = { readonly path: string; readonly title: Text }

/** A task that waits for a person at the desk. */
export type Task = {
  /** After the language: '/desk/news/…'. */
  readonly path: string
  readonly title: string
  /** Language of the title, when it differs from that of the page. */
  readonly language?: Language
  /** What to do, in the reader's language. */
  readonly why: string
  /** The deadline; absent: there is none. */
  readonly dueAt?: Date
}
export type DeskSearchResult = { readonly path: string; readonly title: string; readonly what: string }

/** The section of a slice at the desk. Its lists show only what the person's permission reaches. */
export type DeskSection = {
  /** After the language: '/desk/news'. */
  readonly path: string
  readonly label: Label
  /** People who have it anywhere see the section. */
  readonly allow: Permission
  /** Tasks that wait for this person, the most urgent first, at most `limit`. */
  readonly waiting?: (
    ctx: Context,
    actor: Actor,
    language: Language,
    limit: number,
  ) => Promise<readonly Task[]>
  /** Searches the things that the person may see; returns at most `limit` results. */
  readonly search?: (
    ctx: Context,
    actor: Actor,
    words: string,
    language: Language,
    limit: number,
  ) => Promise<readonly DeskSearchResult[]>
}

/** An action of a person who is not signed in, which takes effect once they confirm their address. */
export type EmailConfirmation = {
  /** The subject of the e-mail and the title of the page: «Пікіріңізді растаңыз». */
  readonly label: Label
  /** What confirming does, in one or two sentences for the e-mail and the page. */
  readonly explanation: Label
  /**
   * Makes the action take effect. The account exists by then; nobody is
   * signed in. Returns where to redirect, after the language: '/consultations/12'. The thing may have been
   * removed.
   */
  readonly onConfirmed: (inside: TransactionContext, account: Id<'account'>, thing: string) => Promise<string>
}

/** What an identity provider says about a person who has just signed in with it. */
export type ProviderSignIn = {
  readonly issuer: string
  /** Claims of the ID token and of UserInfo, as the provider sent them. */
  readonly claims: Readonly<Record<string, unknown>>
}

/** Content that people may report, in its current state. */
export type ReportedContent = {
  /** Where it is shown, after the language. */
  readonly path: string
  /** The title and the address of the whole to which it belongs, such as a consultation. */
  readonly title: Text
  readonly whole: string
  readonly words: string
  readonly language: Language
  readonly hidden: boolean
  /** The author; null: no longer known. */
  readonly author: Id<'account'> | null
  readonly organisation: Id<'organisation'>
  /** KATO code of the place that it concerns. */
  readonly territory: string
}

/** Content of a slice that people may report and moderators may hide. */
export type Reportable = {
  /** What it is called: «Пікір». */
  readonly label: Label
  /** Finds content by its id, public or hidden; undefined: there is none. */
  readonly find: (ctx: Context, id: string) => Promise<ReportedContent | undefined>
  /**
   * Inside the deciding transaction: hides the content; its place keeps saying that it was hidden, by which
   * rule and why.
   */
  readonly hide: (
    ctx: Context,
    id: string,
    why: { readonly rule: string; readonly reason: Text },
  ) => Promise<void>
  /** Inside the deciding transaction: shows the content again. */
  readonly show: (ctx: Context, id: string) => Promise<void>
}

/** A link of the menu at the top of every page. */
export type NavigationLink = {
  /** After the language: '/news'. */
  readonly path: string
  readonly label: Label
}

/** A feed of the whole site, linked on the first page. */
export type SiteFeed = {
  readonly type: 'application/atom+xml' | 'application/feed+json' | 'text/calendar'
  /** After the language: '/news/feed.atom'. */
  readonly path: string
  readonly title: Label
}

/** Personal data that is erased automatically when its retention period ends. */
export type Retention = {
  /** What data it is: «Расталмаған пікірлер». */
  readonly data: Label
  /** How long it is kept: «жеті күн». */
  readonly kept: Label
  /** Every night: erases data whose retention period has ended. */
  readonly erase: (inside: TransactionContext) => Promise<void>
}

/** A part of the privacy page. */
export type PrivacyPart = {
  readonly title: Label
  readonly text: readonly Label[]
  /** The position of the part on the page. */
  readonly order: number
}

/**
 * What a slice contributes to the site. Slices that serve all others (menu, first page, journal, moderation,
 * letters, audit, erasure, desk, site map) read manifests and import no other slice. docs/add-a-feature.md
 * explains every key. A slice that serves others, such as comments, adds its key by declaration merging.
 */
export interface Feature {
  readonly name: string
  readonly routes: readonly Route[]
  /** Its link in the menu; `order` is its position. */
  readonly navigation?: NavigationLink & { readonly order: number }
  /** What it shows on the first page and on pages of other slices, by the kind of page. */
  readonly sections?: PageSections
  readonly feeds?: readonly SiteFeed[]
  /** Pages of a person's own account, which stand in its navigation in the order of this number. */
  readonly accountPages?: readonly (NavigationLink & { readonly order: number })[]
  /** What data it keeps about people and for how long, for the privacy page. */
  readonly privacy?: readonly PrivacyPart[]
  /** Which of that data is erased automatically and when: shown on the privacy page and carried out every night. */
  readonly retention?: readonly Retention[]
  /** All its permissions: what is not listed is granted to nobody. */
  readonly permissions?: Readonly<Record<string, Permission>>
  readonly desk?: DeskSection
  readonly personalData?: PersonalData
  readonly journalSource?: JournalSource
  /** Labels of its entries in the audit record: `'roles.granted': «Рөл берілді»`. */
  readonly auditNames?: Readonly<Record<string, Label>>
  /** Content that may be reported, by kind, slice first: 'consultations.comment'. */
  readonly reportable?: Readonly<Record<string, Reportable>>
  /** Actions that are confirmed by e-mail, by purpose, slice first: 'consultations.comment'. */
  readonly emailConfirmations?: Readonly<Record<string, EmailConfirmation>>
  /** Called by every sign-in, which has proved the address or the passkey of the account. */
  readonly onSignIn?: (inside: TransactionContext, account: Id<'account'>) => Promise<void>
  /** Called by every sign-in with an identity provider. */
  readonly onProviderSignIn?: (
    inside: TransactionContext,
    account: Id<'account'>,
    by: ProviderSignIn,
  ) => Promise<void>
  /** Kinds of its public things that search finds. */
  readonly searchable?: readonly Searchable[]
  readonly jobs?: Readonly<Record<string, Job>>
  readonly background?: (context: () => Context) => Background
  /** Its public pages in order, at most `limit` after the first `skip`, for the site map. */
  readonly siteMap?: (ctx: Context, skip: number, limit: number) => Promise<readonly SiteMapEntry[]>
  /**
   * Writes its part of the demonstration from `folder`; returns the number of things. Runs once.
   */
  readonly seed?: (inside: TransactionContext, folder: string, progress: Progress) => Promise<number>
}

/** Entry types of both, and the targets that either finds. */
export const mergeJournalSources = (one: JournalSource | undefined, other: JournalSource): JournalSource => ({
  entryTypes: { ...one?.entryTypes, ...other.entryTypes },
  findTargets: async (ctx, ids) => {
    const found = await Promise.all([one?.findTargets(ctx, ids), other.findTargets(ctx, ids)])
    return new Map(found.flatMap((targets) => [...(targets ?? [])]))
  },
})

/** What a slice that serves others adds to the manifest of a slice: `withLinks(linkables)` of `features/links`. */
export type FeatureExtension = (feature: Feature) => Feature

/** The manifest of a slice with what other slices add to it, in this order. */
export const defineFeature = (own: Feature, ...extensions: readonly FeatureExtension[]): Feature =>
  extensions.reduce((feature, extend) => extend(feature), own)

/**
 * Merges one key of all manifests: `mergeManifests(features, 'reportable')` has the kinds of every slice, and nothing
 * else: requests name kinds, `__proto__` among them.
 */
export const mergeManifests = <
  Key extends 'reportable' | 'emailConfirmations' | 'auditNames' | 'permissions',
>(
  features: readonly Feature[],
  key: Key,
): NonNullable<Feature[Key]> =>
  Object.assign(Object.create(null), ...features.map((feature) => feature[key] ?? {}))
