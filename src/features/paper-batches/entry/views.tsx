import { emptyForm, SEND_FIELD } from '#domain/base/form.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Documents } from '#ui/documents/documents.tsx'
import { Button, Form, FormError, formFields, Textarea, TextField } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import { messages } from '../messages.ts'
import {
  type BatchState,
  batchesPath,
  batchPath,
  batchState,
  cellField,
  DESK_PATH,
  placeOfCell,
  REASON_MAX,
  stateName,
} from '../model.ts'
import { Proposal } from './correction-views.tsx'
import {
  type BatchPageProps,
  Counts,
  columnName,
  Differences,
  entryProblems,
  History,
} from './number-views.tsx'

/** One batch: what has to be done with it now, its scans, and everything that was entered. */
export function BatchPage(props: BatchPageProps) {
  const { frame, kind, batch, form } = props
  const { language } = frame
  const state = batchState(batch.entries)
  const refusal = formFields(language, form, props.problemMessages).field(SEND_FIELD).error
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={<a href={`/${language}${batchesPath(batch.thing)}`}>{kind.messages.title[language]}</a>}
      title={messages.batch[language](String(batch.number))}
      lead={messages[`state-${stateName(state)}`][language]}
    >
      {refusal ? <Notice kind="attention" title={refusal} /> : null}
      <Now {...props} state={state} />
      <Scans {...props} />
      {state.is === 'agreed' ? <History {...props} /> : null}
    </DeskPage>
  )
}

/** What the batch waits for. The numbers of the first clerk are shown to nobody before the second has entered. */
function Now(props: BatchPageProps & { readonly state: BatchState }) {
  const { frame, state, account, maySettle } = props
  const { language } = frame
  if (state.is === 'first')
    return <EntryFields {...props} step="first" title={messages.enterFirst[language]} />
  if (state.is === 'second')
    return state.by === account ? (
      <Notice kind="information" title={messages['same-clerk'][language]} />
    ) : (
      <EntryFields
        {...props}
        step="second"
        title={messages.enterSecond[language]}
        help={messages.blind[language]}
      />
    )
  if (state.is === 'differs')
    return (
      <>
        <Differences {...props} {...state} />
        {maySettle && !state.by.includes(account) ? (
          <EntryFields
            {...props}
            step="settlement"
            title={messages.settle[language]}
            help={messages.settleHelp[language]}
            only={(cell) => state.first[cell] !== state.second[cell]}
          />
        ) : (
          <p>{messages.waitsSettlement[language]}</p>
        )}
      </>
    )
  return (
    <>
      <Counts {...props} counts={state.counts} />
      {state.proposal ? <Proposal {...props} counts={state.counts} proposal={state.proposal} /> : null}
      {maySettle && !state.proposal ? (
        <EntryFields
          {...props}
          step="proposal"
          title={messages.correct[language]}
          help={messages.correctHelp[language]}
          known={state.counts}
        />
      ) : null}
    </>
  )
}

const buttons = {
  first: messages.enterButton,
  second: messages.enterButton,
  settlement: messages.settleButton,
  proposal: messages.correctButton,
} as const

function EntryFields({
  frame,
  kind,
  batch,
  form: sent,
  problemMessages,
  newId,
  step,
  title,
  help,
  known,
  only = () => true,
}: BatchPageProps & {
  readonly step: keyof typeof buttons
  readonly title: string
  readonly help?: string
  /** The numbers before the form is typed. */
  readonly known?: readonly number[]
  /** Which numbers are asked for. */
  readonly only?: (cell: number) => boolean
}) {
  const { language } = frame
  // What was typed for an entry that somebody else has made meanwhile is no draft of the next one.
  const isPassed = sent.problems[SEND_FIELD] === 'entered-meanwhile'
  const form = isPassed ? emptyForm : sent
  const { field, problems } = formFields(language, form, problemMessages)
  const { columns } = batch
  const asksReason = step === 'settlement' || step === 'proposal'
  const cells = Array.from({ length: batch.sheets * columns.length }, (_, cell) => cell).filter(only)
  const input = (cell: number, label: string) => {
    const name = cellField(cell, columns.length)
    return (
      <TextField
        {...field(name)}
        label={label}
        value={form.typed[name] ?? (known ? String(known[cell] ?? '') : undefined)}
        inputMode="numeric"
        autocomplete="off"
        width="short"
      />
    )
  }
  const sheetOf = (cell: number) => placeOfCell(cell, columns.length).sheet
  return (
    <Section title={title}>
      {help ? <p>{help}</p> : null}
      <Form
        language={language}
        action={`/${language}${batchPath(batch)}/entries`}
        problems={entryProblems(problems)}
      >
        <input type="hidden" name="id" value={newId} />
        <input type="hidden" name="step" value={step} />
        {columns.length === 1 ? (
          <fieldset class="number-grid">
            <legend>{kind.messages.count[language]}</legend>
            {cells.map((cell) => input(cell, messages.sheet[language](String(cell + 1))))}
          </fieldset>
        ) : (
          [...new Set(cells.map(sheetOf))].map((sheet) => (
            <fieldset class="number-grid">
              <legend>{messages.sheet[language](String(sheet + 1))}</legend>
              {cells
                .filter((cell) => sheetOf(cell) === sheet)
                .map((cell) => input(cell, columnName(columns, cell, kind, language)))}
            </fieldset>
          ))
        )}
        {asksReason ? (
          <Textarea
            {...field('reason')}
            label={messages.reason[language]}
            rows={2}
            maxLength={REASON_MAX}
            optional={step === 'settlement'}
          />
        ) : null}
        <FormError {...field(SEND_FIELD)} />
        <Button kind={step === 'proposal' ? 'quiet' : 'primary'}>{buttons[step][language]}</Button>
      </Form>
    </Section>
  )
}

function Scans({ frame, batch, scans, form, problemMessages }: BatchPageProps) {
  const { language } = frame
  const { error } = formFields(language, form, problemMessages).field('scan')
  const path = `/${language}${batchPath(batch)}/scans`
  return (
    <Section title={messages.scans[language]} id="scans">
      {scans.length > 0 ? (
        <Documents
          language={language}
          items={scans.map(({ id, name }) => ({ title: name, href: `${path}/${id}`, download: name }))}
        />
      ) : null}
      <UploadForm
        language={language}
        action={path}
        name="scan"
        label={messages.scanLabel[language]}
        help={messages.scanHelp[language]}
        error={error}
        accept=".pdf,image/*"
        button={messages.scanButton[language]}
      />
    </Section>
  )
}
