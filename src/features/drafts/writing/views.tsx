import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import type { DeskFrame } from '#ui/desk/index.ts'
import { Autosave } from '#ui/editor/editor.tsx'
import { Button, ButtonLink, Form, type FormProblem } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { BeforeAndAfter, Conflict } from '#ui/versions/versions.tsx'
import type { DraftField } from '../versions/model.ts'
import { DraftFrame, type ShownDraft } from '../views.tsx'
import { writingMessages } from './messages.ts'

/** A form as it comes back to the person who sent it. */
export type DraftPartForm = {
  /** Every field as it was typed; absent: the form is opened. */
  readonly typed?: Readonly<Record<string, string>> | undefined
  /** What is wrong or missing, as sentences by the names of the controls. */
  readonly errors?: Readonly<Record<string, string>>
  /** The same as a list above the form, also of what is wrong in other parts. */
  readonly problems?: readonly FormProblem[]
  /** The rows beside which a button was just pressed (`ReadForm`). */
  readonly rows?: string | undefined
}

export type DraftFormProps = DraftPartForm & {
  readonly language: Language
  /** The version that the form is made from. */
  readonly version: number
  /** Random, of this rendering. */
  readonly formId: string
  /** Where it is posted, with the language. */
  readonly action: string
  /** Whether the page saves it by itself while it is being written. */
  readonly autosave?: boolean
  /** Absent: the usual buttons of a draft. */
  readonly buttons?: ComponentChildren
  readonly children: ComponentChildren
}

/** The form of a part of a draft; it says which version and which open form a save comes from. */
export const DraftForm = (props: DraftFormProps) => {
  const { language, version, formId, action, typed, problems, autosave, buttons, children } = props
  return (
    <Form language={language} action={action} wide {...(problems ? { problems } : {})}>
      <input type="hidden" name="version" value={typed?.version ?? String(version)} />
      <input type="hidden" name="formId" value={formId} />
      {children}
      {autosave ? <Autosave language={language} action={`${action}/autosave`} /> : null}
      <p class="btns">{buttons ?? <DraftButtons language={language} />}</p>
    </Form>
  )
}

const DraftButtons = ({ language }: { readonly language: Language }) => (
  <>
    <Button>{writingMessages.save[language]}</Button>
    <SaveAndPreview language={language} />
    <Button kind="quiet" name="then" value="publication">
      {writingMessages.saveAndPublish[language]}
    </Button>
  </>
)

export const SaveAndPreview = ({ language }: { readonly language: Language }) => (
  <Button kind="quiet" name="then" value="preview">
    {writingMessages.saveAndPreview[language]}
  </Button>
)

export type ClosedFieldsProps = {
  readonly fields: readonly DraftField[]
}

/** The fields of a draft that is no longer edited. */
export const ClosedFields = ({ fields }: ClosedFieldsProps) =>
  [...new Set(fields.map(({ label }) => label))].map((label) => (
    <section class="sec">
      <h2>{label}</h2>
      <div class="translated-field-in">
        {fields
          .filter((field) => field.label === label)
          .map(({ value, language }) => (
            <p class="diff" lang={language}>
              {value || '—'}
            </p>
          ))}
      </div>
    </section>
  ))

export type ConflictPageProps = {
  readonly frame: DeskFrame
  /** As it is saved now. */
  readonly shown: ShownDraft
  readonly formId: string
  /** The same person saved it, in another tab. */
  readonly isOwn: boolean
  /** The end of the address of the form that came too late. */
  readonly part: string
  /** All fields as they are saved, and as this person typed them. */
  readonly theirs: readonly DraftField[]
  readonly yours: readonly DraftField[]
  /** The fields of the form, as they were typed. */
  readonly typed: Readonly<Record<string, string>>
}

const ROWS_MAX = 14
const LETTERS_IN_ROW = 60

/** Two people, or two tabs, wrote at once: both texts beside each other, and one's own to be merged and saved. */
export function ConflictPage(props: ConflictPageProps) {
  const { frame, shown, formId, isOwn, part, typed } = props
  const { language } = frame
  const { draft, kind } = shown
  const action = `/${language}${kind.path}/${draft.id}${part}`
  const { texts, values } = differingFields(props)
  const carried = new Set(['version', 'formId', ...texts.map(({ name }) => name)])
  return (
    <DraftFrame {...shown} frame={frame} part={part}>
      <div role="alert">
        <Notice
          kind="attention"
          title={(isOwn ? writingMessages.ownConflict : writingMessages.conflict)[language]}
        >
          <p>{writingMessages.conflictHelp[language]}</p>
        </Notice>
      </div>
      <Form language={language} action={action} wide>
        <input type="hidden" name="version" value={String(draft.version)} />
        <input type="hidden" name="formId" value={formId} />
        {Object.entries(typed)
          .filter(([name]) => !carried.has(name))
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        {texts.map(({ yours, ...text }) => (
          <Conflict
            language={language}
            {...text}
            yours={yours}
            rows={Math.min(ROWS_MAX, 2 + Math.ceil(yours.length / LETTERS_IN_ROW))}
          />
        ))}
        {values.length > 0 ? (
          <Section title={writingMessages.otherFields[language]}>
            {values.map(({ label, theirs, yours }) => (
              <div>
                <b>{label}</b>
                <BeforeAndAfter language={language} before={theirs} after={yours} />
              </div>
            ))}
          </Section>
        ) : null}
        <p class="btns">
          <Button>{writingMessages.saveMerged[language]}</Button>
          <ButtonLink kind="quiet" href={action}>
            {writingMessages.discardOwn[language]}
          </ButtonLink>
        </p>
      </Form>
    </DraftFrame>
  )
}

/** The fields in which both differ: texts that the form carries, to be merged; the rest, to be seen. */
function differingFields({ theirs, yours, typed }: ConflictPageProps) {
  const saved = new Map(theirs.map(({ name, value }) => [name, value]))
  const differing = yours
    .map(({ name, label, value, language }) => ({
      name,
      label,
      textLanguage: language,
      theirs: saved.get(name) ?? '',
      yours: value,
    }))
    .filter((item) => item.theirs !== item.yours)
  const isText = ({ name, textLanguage }: (typeof differing)[number]) =>
    textLanguage !== undefined && name in typed
  return {
    texts: differing.flatMap((item) =>
      item.textLanguage && isText(item) ? [{ ...item, textLanguage: item.textLanguage }] : [],
    ),
    values: differing.filter((item) => !isText(item)),
  }
}
