import { missingTexts } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import { languages, type Text } from '#domain/base/text.ts'
import type { DraftText } from '#domain/translation/index.ts'

export const BODY_LENGTH_MAX = 10_000

/** A programme that an organisation takes part in. */
export type OwnProgramme = {
  readonly id: Id<'programme'>
  readonly slug: string
  readonly name: Text
  /** The introduction that it has already; it has the id of its draft. */
  readonly introduction: string | null
}

/** An introduction as it is written: to which programme, by its slug, and the text in Markdown. */
export type IntroductionDraft = {
  /** Empty until it is chosen. */
  readonly programme: string
  readonly name: DraftText
  readonly body: DraftText
}

export const emptyIntroduction: IntroductionDraft = { programme: '', name: {}, body: {} }

/** An introduction in which nothing is missing. */
export type Introduction = {
  readonly programme: Pick<OwnProgramme, 'id' | 'slug'>
  readonly body: Text
}

export type IntroductionProblem =
  | 'programme-empty'
  | 'programme-unknown'
  | 'introduced-already'
  | 'kk-empty'
  | 'ru-empty'

/** All that stands in the way of publishing the draft of an id, by the names of the controls. */
export function problemsIn(
  id: string,
  { programme, body }: IntroductionDraft,
  ownProgramme: OwnProgramme | undefined,
): Readonly<Record<string, IntroductionProblem>> {
  const problems: Record<string, IntroductionProblem> = {
    ...missingTexts(body, 'body'),
  }
  if (programme === '') problems.programme = 'programme-empty'
  else if (!ownProgramme) problems.programme = 'programme-unknown'
  else if (ownProgramme.introduction !== null && ownProgramme.introduction !== id)
    problems.programme = 'introduced-already'
  return problems
}

/** The texts that were typed, without the languages that are empty. */
export const bodyOf = (typed: Readonly<Record<string, string>>): DraftText =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = (typed[`body-${language}`] ?? '').replaceAll(/\r\n?/g, '\n').trim()
      return text ? [[language, text]] : []
    }),
  )
