import { type Language, languages } from '#domain/base/text.ts'
import { topicNames, topics } from '#domain/topic/index.ts'
import { Autosave, TranslatedField } from '#ui/editor/editor.tsx'
import { Button, Form, type Problem, Select, TextField } from '#ui/form/index.ts'
import { DraftPage, type Frame, partPath } from './frame-views.tsx'
import { messages } from './messages.ts'
import { type Draft, lengths, stateOf, storyNames } from './model.ts'

export type EditPageProps = {
  readonly frame: Frame
  readonly draft: Draft
  readonly zone: string
  /** The open form's own mark. */
  readonly sitting: string
  readonly editable: boolean
  /** «Қостанай облысы (390000000)» */
  readonly place: string
  /** What was typed, when the form comes back. */
  readonly typed?: Readonly<Record<string, string>> | undefined
  /** What is wrong or missing, by the name of the control. */
  readonly errors?: Readonly<Record<string, string>>
  readonly problems?: readonly Problem[]
}

const labels = { title: messages.title, lead: messages.leadText, body: messages.bodyText } as const
const helps = { title: messages.titleHelp, lead: messages.leadHelp, body: messages.bodyHelp } as const
const rows = { title: 2, lead: 4, body: 16 } as const

/** The texts of an item in three languages, and what it is about. */
export function EditPage(props: EditPageProps) {
  const { frame, draft, zone, sitting, editable, problems } = props
  const { language } = frame
  const action = `/${language}${partPath(draft.id, 'texts')}`
  return (
    <DraftPage frame={frame} draft={draft} zone={zone} part="texts">
      {editable ? (
        <Form language={language} action={action} wide {...(problems ? { problems } : {})}>
          <input type="hidden" name="version" value={props.typed?.version ?? String(draft.version)} />
          <input type="hidden" name="sitting" value={sitting} />
          {storyNames.map((name) => (
            <Story {...props} name={name} />
          ))}
          <About {...props} />
          <Autosave language={language} action={`${action}/autosave`} />
          <p class="btns">
            <Button>{messages.save[language]}</Button>
            <Button kind="quiet" name="then" value="preview">
              {messages.saveAndPreview[language]}
            </Button>
            <Button kind="quiet" name="then" value="publication">
              {messages.saveAndPublish[language]}
            </Button>
          </p>
        </Form>
      ) : (
        <ReadOnly {...props} />
      )}
    </DraftPage>
  )
}

/** One control's value or word for each language. */
const inEach = <T,>(from: Readonly<Record<string, T>> | undefined, name: string) =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const value = from?.[`${name}-${language}`]
      return value === undefined ? [] : [[language, value]]
    }),
  ) as Partial<Record<Language, T>>

const Story = ({
  frame,
  draft,
  typed,
  errors,
  name,
}: EditPageProps & { readonly name: (typeof storyNames)[number] }) => (
  <TranslatedField
    language={frame.language}
    name={name}
    label={labels[name][frame.language]}
    help={helps[name][frame.language]}
    values={typed ? inEach(typed, name) : draft.content.texts[name]}
    states={stateOf(draft, name)}
    errors={inEach(errors, name)}
    rows={rows[name]}
    maxLength={lengths[name]}
  />
)

const About = ({ frame: { language }, draft, place, typed, errors }: EditPageProps) => (
  <div class="abouts">
    <Select
      language={language}
      name="topic"
      label={messages.topic[language]}
      value={typed?.topic ?? draft.content.topic}
      error={errors?.topic}
      options={topicNames.map((value) => ({ value, label: topics[value][language] }))}
    />
    <TextField
      language={language}
      name="place"
      label={messages.place[language]}
      help={messages.placeHelp[language]}
      value={typed?.place ?? place}
      error={errors?.place}
      maxLength={200}
    />
    <TextField
      language={language}
      name="meeting"
      label={messages.meeting[language]}
      help={messages.meetingHelp[language]}
      value={
        typed?.meeting ?? (draft.content.meeting ? `/${language}/meetings/${draft.content.meeting}` : '')
      }
      error={errors?.meeting}
      maxLength={300}
      optional
    />
  </div>
)

/** The texts of what is no longer edited. */
const ReadOnly = ({ frame: { language }, draft }: EditPageProps) => (
  <>
    {storyNames.map((name) => (
      <section class="sec">
        <h2>{labels[name][language]}</h2>
        <div class="tongued-in">
          {languages.map((tongue) => (
            <p class="diff" lang={tongue}>
              {draft.content.texts[name][tongue] ?? '—'}
            </p>
          ))}
        </div>
      </section>
    ))}
  </>
)
