import { type Language, languages } from '#domain/base/text.ts'
import { languageState } from '#domain/translation/index.ts'
import type { DraftContent } from '../model.ts'
import { begun, draftTexts, isNew } from './model.ts'

/** In which of the languages that must be there something of a draft is missing, or has fallen behind. */
export function lackingIn(
  content: DraftContent,
): Readonly<Record<'missing' | 'outdated', readonly Language[]>> {
  const texts = [
    ...draftTexts.map((name) => ({ text: content[name], changes: content.changes[name], must: true })),
    ...content.agenda
      .filter(begun.agenda)
      .map(({ title, changes }) => ({ text: title, changes, must: true })),
    ...content.speakers.map(({ post, changes }) => ({ text: post, changes, must: isNew(post) })),
    ...content.documents
      .filter(begun.documents)
      .map(({ title, changes }) => ({ text: title, changes, must: true })),
  ]
  const having = (state: 'missing' | 'outdated', of: readonly Language[]) =>
    of.filter((language) =>
      texts.some(
        ({ text, changes, must }) =>
          (must || state === 'outdated') && languageState(text, changes ?? {}, language) === state,
      ),
    )
  return { missing: having('missing', ['kk', 'ru']), outdated: having('outdated', languages) }
}
