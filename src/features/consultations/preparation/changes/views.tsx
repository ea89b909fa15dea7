import { byLanguage } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import { type ComparisonRow, changeLabels } from '#domain/law/index.ts'
import { DraftForm, type DraftPartForm, type OpenedDraft, translationStates } from '#features/drafts/index.ts'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { languageNames } from '#ui/messages.ts'
import { Difference } from '#ui/versions/versions.tsx'
import { deskMessages } from '../../desk/messages.ts'
import { documentPath, textLanguage } from '../../model.ts'
import { preparationMessages } from '../messages.ts'
import {
  type ChangeNotes,
  type ConsultationContent,
  type PreparedConsultation,
  REASON_MAX,
  reasonControl,
} from '../model.ts'
import { ToConsultation } from '../views.tsx'
import type { PreparedChange } from './model.ts'

export type ChangesFormProps = {
  readonly language: Language
  readonly opened: OpenedDraft<ConsultationContent>
  readonly form: DraftPartForm
  readonly current: PreparedConsultation['current']
  readonly changes: readonly PreparedChange[]
  readonly notes: ChangeNotes
  /** Accepted comments by the anchor of their provision. */
  readonly accepted: ReadonlyMap<string, readonly { readonly number: number; readonly words: string }[]>
}

/** What differs from what readers see: each change of the text with its reason and the comments that led to it. */
export function ChangesForm(props: ChangesFormProps) {
  const { language, opened, form, current, changes, notes } = props
  const { draft, formId } = opened
  const [first, second] = textLanguage(language) === 'kk' ? (['kk', 'ru'] as const) : (['ru', 'kk'] as const)
  return (
    <>
      <ToConsultation language={language} current={current} />
      <p>
        {(changes.length > 0 ? preparationMessages.changesLead : preparationMessages.noTextChanges)[language]}
      </p>
      <DraftForm
        {...form}
        language={language}
        version={draft.version}
        formId={formId}
        action={`/${language}${documentPath(draft)}/changes`}
        autosave
      >
        <input type="hidden" name="since" value={String(draft.publicVersion ?? 0)} />
        <Noted {...props} name="summary" label={deskMessages.summary[language]} text={notes.summary} />
        {[...Map.groupBy(changes, ({ anchor }) => anchor)].map(([anchor, group]) => (
          <fieldset class="change">
            {group.map(({ rows }) => (
              <Change language={language} first={first} second={second} rows={rows} />
            ))}
            <Noted
              {...props}
              name={reasonControl(anchor)}
              label={deskMessages.reason[language]}
              text={notes.reasons[anchor]}
            />
            <Causes {...props} anchor={anchor} />
          </fieldset>
        ))}
      </DraftForm>
    </>
  )
}

const Noted = ({
  language,
  opened: { draft },
  form,
  name,
  label,
  text = {},
}: ChangesFormProps & {
  readonly name: string
  readonly label: string
  readonly text: ChangeNotes['summary'] | undefined
}) => (
  <TranslatedField
    language={language}
    name={name}
    label={label}
    values={form.typed ? byLanguage(form.typed, name) : text}
    states={translationStates(text, draft.changes[name])}
    errors={byLanguage(form.errors, name)}
    rows={2}
    maxLength={REASON_MAX}
  />
)

/** The accepted comments on a changed provision: all of them are its causes until somebody has said otherwise. */
const Causes = ({
  language,
  form,
  notes,
  accepted,
  anchor,
}: ChangesFormProps & { readonly anchor: string }) => (
  <>
    {(accepted.get(anchor) ?? []).map(({ number, words: text }) => {
      const name = `cause-${number}-${anchor}`
      const marked = form.typed
        ? form.typed[name] === 'yes'
        : (notes.causes[anchor]?.includes(number) ?? true)
      return (
        <label class="choice">
          <input type="checkbox" name={name} value="yes" checked={marked} />
          <span>
            {deskMessages.causes[language]}: № {number} <small>{text}</small>
          </span>
        </label>
      )
    })}
  </>
)

/** The change of a provision: the reader's language open, the other one in a disclosure. */
function Change({
  language,
  first,
  second,
  rows,
}: Pick<PreparedChange, 'rows'> & {
  readonly language: Language
  readonly first: 'kk' | 'ru'
  readonly second: 'kk' | 'ru'
}) {
  const [own, other] = [rows[first], rows[second]]
  const headed = own ?? other
  return (
    <>
      {headed ? (
        <legend>
          {sentence(changeLabels[headed.status][language])}:{' '}
          <span lang={own ? first : second}>{headed.place}</span>
        </legend>
      ) : null}
      {own ? (
        <Wording language={language} lang={first} row={own} />
      ) : (
        <p>{deskMessages.otherTextOnly[language]}</p>
      )}
      {other ? (
        <details open={!own}>
          <summary>{languageNames[second].name}</summary>
          <Wording language={language} lang={second} row={other} />
        </details>
      ) : null}
    </>
  )
}

const sentence = (label: string) => label.charAt(0).toUpperCase() + label.slice(1)

const Wording = ({
  language,
  lang,
  row,
}: {
  readonly language: Language
  readonly lang: 'kk' | 'ru'
  readonly row: ComparisonRow
}) =>
  row.status === 'changed' ? (
    <Difference language={language} lang={lang} edits={row.words} />
  ) : (
    <p lang={lang}>{row.newWording ?? row.oldWording}</p>
  )
