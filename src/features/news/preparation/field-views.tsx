import { type Language, languages } from '#domain/base/text.ts'
import { topics } from '#domain/topic/index.ts'
import type { DraftText } from '#domain/translation/index.ts'
import { type DraftField, listDifferences } from '#features/drafts/index.ts'
import { shownIn } from '#ui/messages.ts'
import { preparationMessages } from './messages.ts'
import { fileControl, type NewsContent, type NewsProblem, type PublicContent, textNames } from './model.ts'

const labels = {
  title: preparationMessages.title,
  lead: preparationMessages.leadText,
  body: preparationMessages.bodyText,
  alt: preparationMessages.alt,
  caption: preparationMessages.caption,
} as const

const labelOf = (name: string, language: Language): string =>
  (name in labels ? labels[name as keyof typeof labels] : preparationMessages.attachment)[language]

const textFields = (name: string, label: string, text: DraftText | null): readonly DraftField[] =>
  languages.map((textLanguage) => ({
    name: `${name}-${textLanguage}`,
    label,
    value: text?.[textLanguage] ?? '',
    language: textLanguage,
  }))

const valueFields = (
  { topic, territory, picture, attachments }: NewsContent | PublicContent,
  language: Language,
): readonly DraftField[] => [
  { name: 'topic', label: preparationMessages.topic[language], value: topics[topic][language] },
  { name: 'place', label: preparationMessages.place[language], value: territory },
  { name: 'picture', label: preparationMessages.picture[language], value: picture?.sha256.slice(0, 8) ?? '' },
  {
    name: 'attachment',
    label: preparationMessages.attachments[language],
    value: attachments.map(({ name }) => name).join(', '),
  },
]

/** The fields of a content, to compare its versions and to show conflicts; labels in the reader's language. */
export const newsFields = (content: NewsContent, language: Language): readonly DraftField[] => [
  ...textNames.flatMap((name) => textFields(name, labelOf(name, language), content.texts[name])),
  ...content.attachments.flatMap(({ sha256, name, title }) =>
    textFields(fileControl(sha256), preparationMessages.fileTitle[language](name), title),
  ),
  ...valueFields(content, language),
]

const publicFields = (content: PublicContent, language: Language, textLanguage: Language) => {
  const { title, lead, body, alt, caption } = content
  return [
    ...Object.entries({ title, lead, body, alt, caption }).flatMap(([name, text]) =>
      textFields(name, labelOf(name, language), text).filter((field) => field.language === textLanguage),
    ),
    ...valueFields(content, language),
  ]
}

/** What a correction changed for a reader of one language. */
export const publicDifferences = (
  before: PublicContent,
  after: PublicContent,
  language: Language,
  textLanguage: Language,
) =>
  listDifferences(publicFields(before, language, textLanguage), publicFields(after, language, textLanguage))

/** What is missing, as a sentence that says where: 'title-kk' → the text and its language. */
export function newsProblemText(control: string, code: string, language: Language): string {
  const [, name = '', textLanguage = 'kk'] = /^(.+)-(kk|ru|en)$/.exec(control) ?? []
  const label = labelOf(name, language)
  if (code === ('english-incomplete' satisfies NewsProblem))
    return preparationMessages.englishWhole[language](label)
  return preparationMessages.missingText[language](label, shownIn[textLanguage as Language][language] ?? '')
}
