import { isWritten } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import {
  afterChange,
  type DraftText,
  type LanguageChanges,
  type LanguageState,
  languageState,
  markUpToDate,
} from '#domain/translation/index.ts'

export const draftStates = ['draft', 'scheduled', 'published', 'withdrawn', 'archived'] as const
export type DraftState = (typeof draftStates)[number]

/** How a version came about: saved by a person, by the open page itself, restored, copied, or imported as it was. */
const versionOrigins = ['saved', 'auto', 'restored', 'copied', 'imported'] as const
export type VersionOrigin = (typeof versionOrigins)[number]

/** The translated texts of a content by name: `{ title: { kk, ru, en }, lead: … }`. */
export type DraftTexts = Readonly<Record<string, DraftText>>
/** When each language of each text was last changed, by the names of the texts. */
export type TranslationChanges = Readonly<Record<string, LanguageChanges>>
/** Translations that a person found right as they are. */
export type CheckedTranslations = readonly (readonly [text: string, language: Language])[]

/** Something that is being written; `Content` is what its kind is made of. */
export type Draft<Content> = {
  /** What readers see of it has the same id in the tables of its slice. */
  readonly id: Id<'draft'>
  /** Whose it is. */
  readonly organisation: Id<'organisation'>
  readonly state: DraftState
  /** Number of the newest version, whose content this is. */
  readonly version: number
  readonly content: Content
  readonly changes: TranslationChanges
  readonly publishAt: Date | null
  /** The version that is published then. */
  readonly scheduledVersion: number | null
  /** Why the last scheduled publication failed, as a code; null once somebody has saved or scheduled again. */
  readonly publishFailed: string | null
  /** The version that readers see. */
  readonly publicVersion: number | null
  /** The last part of its public address. */
  readonly slug: string | null
  readonly demo: boolean
}

/** What is known of the translations after one content follows another. */
export const changesAfter = (
  before: DraftTexts,
  after: DraftTexts,
  changes: TranslationChanges,
  now: string,
  checked: CheckedTranslations = [],
): TranslationChanges =>
  Object.fromEntries(
    Object.entries(after).map(([name, text]) => [
      name,
      checked
        .filter(([of]) => of === name)
        .reduce(
          (known, [, language]) => markUpToDate(known, language),
          afterChange(before[name] ?? {}, text, changes[name] ?? {}, now),
        ),
    ]),
  )

/** Whether each language of a text is there, missing or out of date. */
export const translationStates = (
  text: DraftText | undefined,
  changes: LanguageChanges | undefined,
): Readonly<Record<Language, LanguageState>> => {
  const state = (language: Language) => languageState(text ?? {}, changes ?? {}, language)
  return { kk: state('kk'), ru: state('ru'), en: state('en') }
}

/**
 * The languages in which one of these texts is missing or out of date, for lists. English may be missing as a whole:
 * it is needed only where one of the texts has it.
 */
export const incompleteLanguages = (texts: DraftTexts, changes: TranslationChanges): Language[] =>
  languages.filter((language) => {
    const needed = language !== 'en' || Object.values(texts).some((text) => isWritten(text, 'en'))
    return Object.entries(texts).some(([name, text]) => {
      const state = languageState(text, changes[name] ?? {}, language)
      return state === 'outdated' || (needed && state === 'missing')
    })
  })

/** The languages in which all of these texts are written and one of them is out of date. */
export const outdatedLanguages = (texts: DraftTexts, changes: TranslationChanges): Language[] =>
  incompleteLanguages(texts, changes).filter((language) =>
    Object.values(texts).every((text) => isWritten(text, language)),
  )

/** A title as it is shown to a reader: in their language, else in the first that has one. */
export function draftTitleOf(title: DraftText, language: Language) {
  const shown = [language, ...languages].find((item) => isWritten(title, item))
  return shown ? { text: title[shown] ?? '', language: shown } : undefined
}

/** The folded titles, by which the search finds a draft. */
export const draftSearchKey = (title: DraftText): string =>
  languages.map((language) => foldLetters(title[language] ?? '')).join(' ')

/** Keys sorted and empty values left out, so that two contents are equal when their texts are. */
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

type Lifecycle = Pick<Draft<unknown>, 'state' | 'version' | 'publicVersion'>

/** What may be done with a draft in its state; who may do it is another question. */
export const allowed = {
  // What is published is corrected by going on with its draft.
  edit: ({ state }: Pick<Lifecycle, 'state'>) =>
    state === 'draft' || state === 'scheduled' || state === 'published',
  publish: ({ state }: Pick<Lifecycle, 'state'>) => state === 'draft' || state === 'scheduled',
  schedule: ({ state }: Pick<Lifecycle, 'state'>) => state === 'draft' || state === 'scheduled',
  unschedule: ({ state }: Pick<Lifecycle, 'state'>) => state === 'scheduled',
  correct: ({ state, version, publicVersion }: Lifecycle) =>
    state === 'published' && version !== publicVersion,
  withdraw: ({ state }: Pick<Lifecycle, 'state'>) => state === 'published',
  archive: ({ state }: Pick<Lifecycle, 'state'>) => state === 'draft',
  unarchive: ({ state }: Pick<Lifecycle, 'state'>) => state === 'archived',
  // What was published once stays on record.
  delete: ({ state, slug }: Pick<Draft<unknown>, 'state' | 'slug'>) =>
    (state === 'draft' || state === 'archived') && slug === null,
} as const

/** Characters of the words by which drafts are found. */
export const WORDS_MAX = 100
