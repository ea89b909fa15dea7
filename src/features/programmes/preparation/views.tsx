import { byLanguage } from '#domain/base/form.ts'
import { type Language, languages, textIn } from '#domain/base/text.ts'
import {
  ClosedFields,
  type DraftField,
  DraftForm,
  type DraftPartForm,
  type OpenedDraft,
  translationStates,
} from '#features/drafts/index.ts'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { Select } from '#ui/form/index.ts'
import { DESK_PATH } from '../model.ts'
import { preparationMessages as messages } from './messages.ts'
import { BODY_LENGTH_MAX, type IntroductionDraft, type OwnProgramme } from './model.ts'

/** The fields of an introduction, to compare its versions and to show conflicts. */
export const introductionFields = (
  { programme, body }: IntroductionDraft,
  language: Language,
): readonly DraftField[] => [
  { name: 'programme', label: messages.programme[language], value: programme },
  ...languages.map((textLanguage) => ({
    name: `body-${textLanguage}`,
    label: messages.body[language],
    value: body[textLanguage] ?? '',
    language: textLanguage,
  })),
]

export type IntroductionFormProps = {
  readonly language: Language
  readonly opened: OpenedDraft<IntroductionDraft>
  readonly form: DraftPartForm
  /** The programmes that may be chosen. */
  readonly own: readonly OwnProgramme[]
}

/** To which programme, and the text in three languages; of what is no longer edited the texts alone. */
export function IntroductionForm({ language, opened, form, own }: IntroductionFormProps) {
  const { draft, editable, formId } = opened
  const { content, changes } = draft
  if (!editable) return <ClosedFields fields={introductionFields(content, language)} />
  return (
    <DraftForm
      {...form}
      language={language}
      version={draft.version}
      formId={formId}
      action={`/${language}${DESK_PATH}/${draft.id}`}
      autosave
    >
      <Select
        language={language}
        name="programme"
        label={messages.programme[language]}
        help={messages.programmeHelp[language]}
        value={form.typed?.programme ?? content.programme}
        error={form.errors?.programme}
        options={[
          { value: '', label: messages.choose[language] },
          ...own.map(({ slug, name }) => ({ value: slug, label: textIn(name, language) })),
        ]}
      />
      <TranslatedField
        language={language}
        name="body"
        label={messages.body[language]}
        help={messages.bodyHelp[language]}
        values={form.typed ? byLanguage(form.typed, 'body') : content.body}
        states={translationStates(content.body, changes.body)}
        errors={byLanguage(form.errors, 'body')}
        rows={10}
        maxLength={BODY_LENGTH_MAX}
      />
    </DraftForm>
  )
}
