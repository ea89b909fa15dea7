import type { Accent, AccentScheme, Colour } from '#domain/base/accent.ts'
import type { SiteStatement } from '#domain/base/site-face.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { SiteLogo } from './logo/model.ts'

export const DESK_PATH = '/desk/site'
/** Where a first step is confirmed. */
export const STEPS_PATH = `${DESK_PATH}/steps`
/** A statement of the site: '/imprint'. */
export const statementPath = (name: SiteStatement): string => `/${name}`

/** Characters: a statement is a page or two, a name fits the head of a page. */
export const FIELD_MAX = {
  name: 60,
  email: 254,
  phone: 40,
  accent: 20,
  address: 300,
  lead: 400,
  statement: 20_000,
} as const
export const VERSIONS_MAX = 50

/** What a city says about its site; texts are in both official languages or absent. */
export type SiteContent = {
  readonly name: Label
  /** KATO code of the place whose site it is; null: the whole country. */
  readonly territory: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly address: Text | null
  /** Of links, buttons and the mark; absent in versions from before there was a choice. */
  readonly accent?: Colour | null
  /** Beside the name; absent in versions from before there was one. */
  readonly logo?: SiteLogo | null
  /** Below the title of the first page. */
  readonly lead: Text | null
  readonly imprint: Text | null
  readonly accessibility: Text | null
  /** Stands before the list of what is kept about people. */
  readonly privacy: Text | null
}

/** What the form of the settings says; the logo has a form of its own. */
export type SiteSettings = Omit<SiteContent, 'logo'>

export type SiteVersion = {
  readonly number: number
  readonly content: SiteContent
  readonly savedAt: Date
}

/** Names in three languages: the Russian one stands for a missing English one. */
export const siteNameOf = (kk: string, ru: string, en: string | undefined): Label => ({
  kk,
  ru,
  en: en || ru,
})

/** The first steps of an installation, in their order. */
export const siteSteps = [
  'named',
  'territories',
  'organisation',
  'staff',
  'passkey',
  'statements',
  'keys-copied',
  'mail-tested',
  'backup-tested',
  'published',
] as const
export type SiteStep = (typeof siteSteps)[number]
/** The steps that only a person can confirm. */
export const confirmableSteps = ['keys-copied', 'mail-tested', 'backup-tested'] as const
export type ConfirmedStep = (typeof confirmableSteps)[number]

/** What the database tells of the first steps. */
export type SetupProgress = {
  readonly content: SiteContent | undefined
  readonly territories: boolean
  readonly organisation: boolean
  readonly staff: boolean
  readonly passkey: boolean
  readonly published: boolean
  readonly confirmed: readonly string[]
}

/** The steps that are still to be done. */
export function outstandingSteps(progress: SetupProgress): readonly SiteStep[] {
  const { content, confirmed } = progress
  const done: Readonly<Record<SiteStep, boolean>> = {
    named: content !== undefined,
    territories: progress.territories,
    organisation: progress.organisation,
    staff: progress.staff,
    passkey: progress.passkey,
    statements: Boolean(content?.imprint && content.accessibility && content.privacy),
    'keys-copied': confirmed.includes('keys-copied'),
    'mail-tested': confirmed.includes('mail-tested'),
    'backup-tested': confirmed.includes('backup-tested'),
    published: progress.published,
  }
  return siteSteps.filter((step) => !done[step])
}

type Value = SiteContent[keyof SiteContent]
/** The database returns the languages of a text in another order. */
const comparable = (value: Value | undefined) => {
  if (!value || typeof value !== 'object') return value ?? null
  if ('sha256' in value) return JSON.stringify([value.sha256, value.icon, comparableText(value.alt)])
  return comparableText(value)
}
const comparableText = ({ kk, ru, en }: Text) => JSON.stringify([kk, ru, en])

/** The names of the fields in which two contents differ. */
export const changedFields = (before: SiteContent | undefined, after: SiteContent): readonly string[] =>
  (Object.keys(after) as (keyof SiteContent)[]).filter(
    (key) => comparable(before?.[key]) !== comparable(after[key]),
  )

/** Colours that suit the site and can be read in both schemes; any other may be typed. */
export const accentPresets = [
  '#2353a0',
  '#1b6e45',
  '#5b4b9a',
  '#8c2f4e',
  '#7a4a00',
] as const satisfies Colour[]

/** The style sheet that puts an accent in place of that of Kenes. */
export function accentCss({ light, dark }: Accent): string {
  const properties = (scheme: AccentScheme) =>
    Object.entries(scheme)
      .map(([name, colour]) => `--${name}:${colour}`)
      .join(';')
  return (
    `@layer tokens{:root{${properties(light)}}` +
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${properties(dark)}}}` +
    `:root[data-theme="dark"]{${properties(dark)}}}`
  )
}
