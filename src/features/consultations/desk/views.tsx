import { type Label, type Language, languages, type Text } from '#domain/base/text.ts'
import type { DraftText } from '#domain/translation/index.ts'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { extendMessages } from '../closing/extension-messages.ts'
import { deskMessages as words } from './messages.ts'

/** The typed values of a form, and its errors by field. */
export type DeskForm = {
  readonly typed: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, string>>
}
export const emptyForm: DeskForm = { typed: {}, problems: {} }

/** The text in the controls `name-kk`, `name-ru`, `name-en`. */
const draftText = (typed: DeskForm['typed'], name: string): DraftText =>
  Object.fromEntries(languages.map((one) => [one, typed[`${name}-${one}`] ?? '']))

/** The same text as official text; undefined when Kazakh or Russian is missing. */
export function readText(typed: DeskForm['typed'], name: string): Text | undefined {
  const { kk, ru, en } = draftText(typed, name)
  if (!kk?.trim() || !ru?.trim()) return undefined
  return { kk: kk.trim(), ru: ru.trim(), ...(en?.trim() ? { en: en.trim() } : {}) }
}

/** The errors of an incomplete official text: one for each missing language. */
export const missingIn = (typed: DeskForm['typed'], name: string, language: Language): DeskForm['problems'] =>
  Object.fromEntries(
    [
      [`${name}-kk`, words.neededInKk[language]],
      [`${name}-ru`, words.neededInRu[language]],
    ].filter(([control = '']) => !typed[control]?.trim()),
  )

/** The fields of an official text; Kazakh and Russian are required. */
export const TextFields = ({
  language,
  name,
  label,
  help,
  draft,
  rows,
}: {
  readonly language: Language
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly draft: DeskForm
  readonly rows?: number
}) => {
  return (
    <TranslatedField
      language={language}
      name={name}
      label={label}
      help={help}
      values={draftText(draft.typed, name)}
      states={{ kk: 'present', ru: 'present', en: 'present' }}
      errors={Object.fromEntries(languages.map((one) => [one, draft.problems[`${name}-${one}`]]))}
      {...(rows ? { rows } : {})}
    />
  )
}

/** The labels of the fields of desk forms, for error summaries; a confirmation has its own text. */
const fieldNames: Readonly<Record<string, Label>> = {
  ground: words.ground,
  title: words.name,
  kind: words.kind,
  participants: words.participants,
  organisation: words.organisation,
  purpose: words.purpose,
  note: words.note,
  promise: words.promise,
  opensOn: words.opensOn,
  closesOn: words.closesOn,
  answersDueOn: words.answersDueOn,
  summary: words.summary,
  reason: words.reason,
  decision: words.decision,
  decidedOn: words.decidedOn,
  extendReason: extendMessages.extendReason,
  forceOn: words.forceOn,
}

export const fieldLabel = (name: string, language: Language): string => fieldNames[name]?.[language] ?? ''

/**
 * What is wrong with a form, for its head: each field is named, since there its label is not beside it.
 * @param places what the numbered fields of a form are about: «reason-0» is of the first
 */
export const problemsOf = ({ problems }: DeskForm, language: Language, places: readonly string[] = []) =>
  Object.entries(problems).map(([field, text]) => {
    const [, name = '', number] = /^([a-z]+)(?:-(\d+))?(?:-(?:kk|ru|en))?$/i.exec(field) ?? []
    const place = number === undefined ? undefined : places[Number(number)]
    const named = [fieldNames[name]?.[language], place].filter(Boolean).join(', ')
    return { field, text: named ? `${named}: ${text}` : text }
  })

/** A draft with the errors of some fields only: the page of a consultation has several forms. */
export const onlyFields = ({ typed, problems }: DeskForm, names: readonly string[]): DeskForm => ({
  typed,
  problems: Object.fromEntries(
    Object.entries(problems).filter(([field]) => names.includes(field.split('-', 1)[0] ?? '')),
  ),
})

/** A form that is only a button. */
export const Press = ({ action, children }: { readonly action: string; readonly children: string }) => (
  <form method="post" action={safeHref(action)}>
    <button class="btn" type="submit">
      {children}
    </button>
  </form>
)
