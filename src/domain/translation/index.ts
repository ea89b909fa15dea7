import { MINUTE_MS } from '#domain/base/duration.ts'
import { isWritten } from '#domain/base/form.ts'
import { type Language, languages } from '#domain/base/text.ts'

/** A text that is being written: any of its languages may be missing. */
export type DraftText = Readonly<Partial<Record<Language, string | undefined>>>

/**
 * What is known of a language of a text: when it was last changed, since when its translation lags behind another
 * one, and since when it has been catching up. Instants as ISO 8601 in UTC, so that texts compare as times do.
 */
export type LanguageChange = {
  readonly changedAt: string
  readonly outdatedSince?: string
  readonly caughtUpAt?: string
}
export type LanguageChanges = Readonly<Partial<Record<Language, LanguageChange>>>

export type LanguageState = 'present' | 'missing' | 'outdated'

/** Translators save often; a change after a pause as long as this counts as a new one. */
export const EDITING_SESSION_MS = 30 * MINUTE_MS

export function languageState(text: DraftText, changes: LanguageChanges, language: Language): LanguageState {
  if (!isWritten(text, language)) return 'missing'
  return changes[language]?.outdatedSince === undefined ? 'present' : 'outdated'
}

/**
 * What is known of a text's languages after a change. Neither language is the original for good: a change of a
 * language that was up to date makes the others outdated; a change of one that was missing or outdated brings it up
 * to date, and so do further changes in the same session of editing. Languages changed together agree with each other.
 */
export function afterChange(
  before: DraftText,
  after: DraftText,
  changes: LanguageChanges,
  now: string,
): LanguageChanges {
  const changed = languages.filter((language) => (before[language] ?? '') !== (after[language] ?? ''))
  if (changed.length === 0) return changes
  const leads = changed.filter(
    (language) =>
      isWritten(after, language) &&
      languageState(before, changes, language) === 'present' &&
      !isCatchingUp(changes, language, now),
  )
  const next: Partial<Record<Language, LanguageChange>> = {}
  for (const language of languages) {
    const known = changes[language]
    if (!isWritten(after, language)) continue
    if (changed.includes(language)) next[language] = changeOf(before, changes, language, leads, now)
    else if (leads.length > 0) next[language] = lagging(known, now)
    else if (known) next[language] = known
  }
  return withoutLead(next)
}

/** When the text that the other languages lagged behind is removed, they are no longer outdated. */
const withoutLead = (changes: LanguageChanges): LanguageChanges =>
  Object.values(changes).every(({ outdatedSince }) => outdatedSince !== undefined)
    ? Object.fromEntries(
        Object.entries(changes).map(([language, { changedAt }]) => [language, { changedAt }]),
      )
    : changes

const lagging = (known: LanguageChange | undefined, now: string): LanguageChange => ({
  changedAt: known?.changedAt ?? now,
  outdatedSince: known?.outdatedSince ?? now,
})

function changeOf(
  before: DraftText,
  changes: LanguageChanges,
  language: Language,
  leads: readonly Language[],
  now: string,
): LanguageChange {
  if (leads.includes(language)) return { changedAt: now }
  // The first text in any language makes no other language outdated.
  const first = !languages.some((other) => isWritten(before, other))
  if (first) return { changedAt: now, caughtUpAt: now }
  const known = changes[language]
  return {
    changedAt: now,
    caughtUpAt: isCatchingUp(changes, language, now) ? (known?.caughtUpAt ?? now) : now,
  }
}

/** Whether a change of a language continues the translation begun in this sitting. */
function isCatchingUp(changes: LanguageChanges, language: Language, now: string): boolean {
  const known = changes[language]
  if (!known?.caughtUpAt || known.outdatedSince) return false
  if (Date.parse(now) - Date.parse(known.changedAt) > EDITING_SESSION_MS) return false
  return languages.every(
    (other) => other === language || (changes[other]?.changedAt ?? '') <= (known.caughtUpAt ?? ''),
  )
}

/** Somebody has read a translation and found that it needs no change. */
export function markUpToDate(changes: LanguageChanges, language: Language): LanguageChanges {
  const known = changes[language]
  if (!known) return changes
  return { ...changes, [language]: { changedAt: known.changedAt } }
}
