import { type Language, languages } from '#domain/base/text.ts'
import { kindCodes, kinds } from '#domain/law/index.ts'
import type { DraftText } from '#domain/translation/index.ts'
import type { DraftField } from '#features/drafts/index.ts'
import { participantNames } from '#features/residents/index.ts'
import { languageNames } from '#ui/messages.ts'
import { deskMessages } from '../desk/messages.ts'
import { consultationFieldLabel } from '../desk/views.tsx'
import { documentKinds } from '../model.ts'
import { preparationMessages } from './messages.ts'
import {
  type ConsultationContent,
  dayNames,
  reasonControl,
  sourceLanguages,
  type TextSource,
  textNames,
} from './model.ts'

const textFields = (name: string, label: string, text: DraftText): readonly DraftField[] =>
  languages.map((textLanguage) => ({
    name: `${name}-${textLanguage}`,
    label,
    value: text[textLanguage] ?? '',
    language: textLanguage,
  }))

/** A file as versions are compared by it: its name, what was corrected in it, and what tells it from another. */
const sourceValue = (source: TextSource | null, language: Language) =>
  source
    ? [
        source.name || deskMessages.pasted[language],
        ...(source.corrections.length > 0
          ? [preparationMessages.corrections[language](source.corrections.length)]
          : []),
        source.hash.slice(0, 8),
      ].join(', ')
    : ''

/** The fields of a content, to compare its versions and to show conflicts; labels in the reader's language. */
export const consultationFields = (
  { kind, participants, texts, days, sources, change }: ConsultationContent,
  language: Language,
): readonly DraftField[] => [
  ...textNames.flatMap((name) => textFields(name, consultationFieldLabel(name, language), texts[name])),
  {
    name: 'kind',
    label: consultationFieldLabel('kind', language),
    value: documentKinds[kind].label[language],
  },
  {
    name: 'participants',
    label: consultationFieldLabel('participants', language),
    value: participantNames[participants][language],
  },
  ...dayNames.map((name) => ({ name, label: consultationFieldLabel(name, language), value: days[name] })),
  ...sourceLanguages.map((sourceLanguage) => ({
    name: `file-${sourceLanguage}`,
    label: `${deskMessages.texts[language]}: ${languageNames[sourceLanguage].name}`,
    value: sourceValue(sources[sourceLanguage], language),
  })),
  ...textFields('summary', deskMessages.summary[language], change.summary),
  ...Object.entries(change.reasons).flatMap(([anchor, reason]) =>
    textFields(reasonControl(anchor), reasonLabel(anchor, language), reason),
  ),
  ...Object.entries(change.causes).map(([anchor, numbers]) => ({
    name: `cause-${anchor}`,
    label: `${deskMessages.causes[language]}, ${provisionNameOf(anchor, language)}`,
    value: numbers.map((number) => `№ ${number}`).join(', '),
  })),
]

/** The provision of an anchor as it is cited, from its article on: 'art_2__point_1' → «статья 2, пункт 1». */
function provisionNameOf(anchor: string, language: Language): string {
  const parts = anchor.split('__')
  const article = parts.findIndex((part) => part.startsWith(`${kinds.article.prefix}_`))
  const names = parts.slice(Math.max(0, article)).map((part) => {
    const [, prefix = '', number = ''] = /^([a-z]+)_(.+)$/i.exec(part) ?? []
    const kind = kindCodes.find((code) => kinds[code].prefix === prefix)
    if (!kind) return part
    const label = kinds[kind].label[language]
    return language === 'kk' ? `${number}-${label}` : `${label} ${number}`
  })
  return names.join(', ')
}

const reasonLabel = (anchor: string, language: Language) =>
  `${deskMessages.reason[language]}, ${provisionNameOf(anchor, language)}`

/** A problem as a sentence that says where: 'title-kk' → the text and its language. */
export function consultationProblemText(control: string, code: string, language: Language): string {
  if (code === 'text-kk-empty' || code === 'text-ru-empty') return preparationMessages[code][language]
  const [, name = control] = /^(.+)-(?:kk|ru|en)$/.exec(control) ?? []
  const anchor = /^reason-(.+)$/s.exec(name)?.[1]
  const label = anchor ? reasonLabel(anchor, language) : consultationFieldLabel(name, language)
  const value =
    code in deskMessages ? (deskMessages[code as keyof typeof deskMessages][language] as string) : code
  return label ? `${label}: ${value}` : value
}
