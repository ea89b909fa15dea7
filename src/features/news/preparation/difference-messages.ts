import { type Language, languages } from '#domain/base/text.ts'
import { diffWords, type WordEdit } from '#domain/law/index.ts'
import { topics } from '#domain/topic/index.ts'
import type { DraftText } from '#domain/translation/index.ts'
import { publishMessages } from '../publication/messages.ts'
import { messages } from './messages.ts'
import type { DraftContent, PublicContent } from './model.ts'

export type ContentChange =
  | { readonly label: string; readonly tongue: Language; readonly edits: readonly WordEdit[] }
  | { readonly label: string; readonly before: string; readonly after: string }

type Compared = {
  readonly texts: readonly (readonly [label: string, text: DraftText])[]
  readonly values: readonly (readonly [label: string, value: string])[]
}

const filesOf = (attachments: readonly { readonly name: string }[]) =>
  attachments.map(({ name }) => name).join(', ')
const pictureOf = (picture: { readonly sha256: string } | null) => picture?.sha256.slice(0, 8) ?? ''

const values = (
  { topic, territory, meeting, picture, attachments }: DraftContent | PublicContent,
  language: Language,
) =>
  [
    [messages.topic[language], topics[topic][language]],
    [messages.place[language], territory],
    [messages.meeting[language], meeting ?? ''],
    [publishMessages.picture[language], pictureOf(picture)],
    [publishMessages.attachments[language], filesOf(attachments)],
  ] as const

const ofDraft = (content: DraftContent, language: Language): Compared => ({
  texts: [
    [messages.title[language], content.texts.title],
    [messages.leadText[language], content.texts.lead],
    [messages.bodyText[language], content.texts.body],
    [publishMessages.alt[language], content.texts.alt],
    [publishMessages.caption[language], content.texts.caption],
  ],
  values: values(content, language),
})

const ofPublic = (content: PublicContent, language: Language): Compared => ({
  texts: [
    [messages.title[language], content.title],
    [messages.leadText[language], content.lead],
    [messages.bodyText[language], content.body],
    [publishMessages.alt[language], content.alt ?? {}],
    [publishMessages.caption[language], content.caption ?? {}],
  ],
  values: values(content, language),
})

function differences(
  before: Compared,
  after: Compared,
  tongues: readonly Language[],
): readonly ContentChange[] {
  const texts = after.texts.flatMap(([label, text], index) =>
    tongues.flatMap((tongue) => {
      const was = before.texts[index]?.[1][tongue] ?? ''
      const is = text[tongue] ?? ''
      return was === is ? [] : [{ label, tongue, edits: diffWords(was, is) }]
    }),
  )
  const rest = after.values.flatMap(([label, value], index) => {
    const was = before.values[index]?.[1] ?? ''
    return was === value ? [] : [{ label, before: was, after: value }]
  })
  return [...texts, ...rest]
}

/** What differs between two versions of a draft, in all its languages; labels in the reader's. */
export const draftDifferences = (before: DraftContent, after: DraftContent, language: Language) =>
  differences(ofDraft(before, language), ofDraft(after, language), languages)

/** What a correction changed for a reader of one language. */
export const publicDifferences = (
  before: PublicContent,
  after: PublicContent,
  language: Language,
  tongue: Language,
) => differences(ofPublic(before, language), ofPublic(after, language), [tongue])
