import { type Language, languages } from '#domain/base/text.ts'
import type { Problem } from '#ui/form/index.ts'
import { shownIn } from '#ui/words.ts'
import { publishMessages } from '../publication/messages.ts'
import { messages } from './messages.ts'
import type { Missing, MissingCode } from './model.ts'

const fieldLabels = {
  title: messages.title,
  lead: messages.leadText,
  body: messages.bodyText,
  alt: publishMessages.alt,
  caption: publishMessages.caption,
} as const

/** 'title-kk' → the text and its language; a document's title has its number in between. */
function partsOf(control: string) {
  const [, name = '', tongue = 'kk'] = /^(.+)-(kk|ru|en)$/.exec(control) ?? []
  return { name, tongue: tongue as Language }
}

const labelOf = (name: string, language: Language) =>
  name in fieldLabels
    ? fieldLabels[name as keyof typeof fieldLabels][language]
    : publishMessages.attachment[language]

/** What is missing in a text, as a sentence that says where. */
export function missingText(control: string, code: MissingCode, language: Language): string {
  const { name, tongue } = partsOf(control)
  const label = labelOf(name, language)
  if (code === 'english-incomplete') return messages.englishWhole[language](label)
  return messages.missingText[language](label, shownIn[tongue][language] ?? '')
}

export const isStory = (control: string): boolean => /^(title|lead|body)-/.test(control)

/** What is missing, each line leading to its field on the page where it can be written. */
export const missingProblems = (missing: Missing, language: Language): readonly Problem[] =>
  Object.entries(missing).map(([field, code]) => ({ field, text: missingText(field, code, language) }))

/** The languages of a list, by their own names: «қазақша, русский». */
export const tonguesOf = (tongues: readonly Language[], language: Language): string =>
  languages
    .filter((one) => tongues.includes(one))
    .map((one) => shownIn[one][language])
    .join(', ')
