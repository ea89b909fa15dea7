import { byLanguage } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import { topicNames, topics } from '#domain/topic/index.ts'
import {
  ClosedFields,
  DraftForm,
  type DraftPartForm,
  type OpenedDraft,
  translationStates,
} from '#features/drafts/index.ts'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { Select, TextField } from '#ui/form/index.ts'
import { newsDeskPath } from '../model.ts'
import { newsFields } from './field-views.tsx'
import { preparationMessages } from './messages.ts'
import { lengths, type NewsContent, newsTextNames, PLACE_MAX } from './model.ts'

export type EditFormProps = {
  readonly language: Language
  readonly opened: OpenedDraft<NewsContent>
  readonly form: DraftPartForm
  /** «Қостанай облысы (390000000)» */
  readonly place: string
}

const labels = {
  title: preparationMessages.title,
  lead: preparationMessages.leadText,
  body: preparationMessages.bodyText,
} as const
const helps = {
  title: preparationMessages.titleHelp,
  lead: preparationMessages.leadHelp,
  body: preparationMessages.bodyHelp,
} as const
const rows = { title: 2, lead: 4, body: 16 } as const

/** The texts of an item in three languages, and what it is about; of what is no longer edited the texts alone. */
export function EditForm(props: EditFormProps) {
  const { language, opened, form } = props
  const { draft, editable, formId } = opened
  if (!editable) {
    const stories = newsTextNames.map((name) => `${name}-`)
    const fields = newsFields(draft.content, language)
    return (
      <ClosedFields fields={fields.filter(({ name }) => stories.some((story) => name.startsWith(story)))} />
    )
  }
  return (
    <DraftForm
      {...form}
      language={language}
      version={draft.version}
      formId={formId}
      action={`/${language}${newsDeskPath(draft)}`}
      autosave
    >
      {newsTextNames.map((name) => (
        <TranslatedField
          language={language}
          name={name}
          label={labels[name][language]}
          help={helps[name][language]}
          values={form.typed ? byLanguage(form.typed, name) : draft.content.texts[name]}
          states={translationStates(draft.content.texts[name], draft.changes[name])}
          errors={byLanguage(form.errors, name)}
          rows={rows[name]}
          maxLength={lengths[name]}
        />
      ))}
      <About {...props} />
    </DraftForm>
  )
}

const About = ({ language, opened: { draft }, place, form: { typed, errors } }: EditFormProps) => (
  <div class="abouts">
    <Select
      language={language}
      name="topic"
      label={preparationMessages.topic[language]}
      value={typed?.topic ?? draft.content.topic}
      error={errors?.topic}
      options={topicNames.map((value) => ({ value, label: topics[value][language] }))}
    />
    <TextField
      language={language}
      name="place"
      label={preparationMessages.place[language]}
      help={preparationMessages.placeHelp[language]}
      value={typed?.place ?? place}
      error={errors?.place}
      maxLength={PLACE_MAX}
    />
  </div>
)
