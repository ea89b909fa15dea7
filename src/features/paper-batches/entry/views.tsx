import { emptyForm, type FormState } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Documents } from '#ui/documents/documents.tsx'
import { Button, Form, formFields, Textarea, TextField } from '#ui/form/index.ts'
import { formatDateTime, formatNumber } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Table } from '#ui/table/table.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import { type PaperProblem, messages as words } from '../messages.ts'
import {
  type Batch,
  type BatchState,
  batchesPath,
  batchPath,
  batchState,
  DESK_PATH,
  type EntryStep,
  type PaperWords,
  REASON_MAX,
  type ShownTarget,
  sheetField,
  sum,
} from '../model.ts'

export type OfTarget = { readonly kind: { readonly words: PaperWords }; readonly target: ShownTarget }

export type BatchPageProps = OfTarget & {
  readonly frame: DeskFrame
  readonly batch: Batch
  readonly scans: readonly { readonly id: string; readonly name: string }[]
  readonly account: Id<'account'>
  readonly maySettle: boolean
  readonly zone: string
  /** For the form: one that is sent twice adds one entry. */
  readonly newId: string
  readonly form: FormState<PaperProblem> | undefined
  /** Why the entry as a whole was refused. */
  readonly refusal: PaperProblem | undefined
  readonly fileError: string | undefined
}

/** One batch: what has to be done with it now, its scans, and everything that was entered. */
export function BatchPage(props: BatchPageProps) {
  const { frame, kind, batch, refusal } = props
  const { language } = frame
  const state = batchState(batch.entries)
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={<a href={`/${language}${batchesPath(batch.thing)}`}>{kind.words.title[language]}</a>}
      title={words.batch[language](String(batch.number))}
      lead={words[`state-${state.is}`][language]}
    >
      {refusal ? <Notice kind="attention" title={words[refusal][language]} /> : null}
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
  if (state.is === 'first') return <EntryFields {...props} step="first" title={words.enterFirst[language]} />
  if (state.is === 'second')
    return state.by === account ? (
      <Notice kind="information" title={words['same-clerk'][language]} />
    ) : (
      <EntryFields
        {...props}
        step="second"
        title={words.enterSecond[language]}
        help={words.blind[language]}
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
            title={words.settle[language]}
            help={words.settleHelp[language]}
            only={(sheet) => state.first[sheet] !== state.second[sheet]}
          />
        ) : (
          <p>{words.waitsSettlement[language]}</p>
        )}
      </>
    )
  return (
    <>
      <Counts {...props} counts={state.counts} />
      {maySettle ? (
        <EntryFields
          {...props}
          step="correction"
          title={words.correct[language]}
          help={words.correctHelp[language]}
          known={state.counts}
        />
      ) : null}
    </>
  )
}

const buttons = {
  first: words.enterButton,
  second: words.enterButton,
  settlement: words.settleButton,
  correction: words.correctButton,
} as const

function EntryFields({
  frame,
  kind,
  batch,
  form: refused,
  refusal,
  newId,
  step,
  title,
  help,
  known,
  only = () => true,
}: BatchPageProps & {
  readonly step: EntryStep
  readonly title: string
  readonly help?: string
  /** The numbers before the form is typed. */
  readonly known?: readonly number[]
  /** Which sheets are asked for. */
  readonly only?: (sheet: number) => boolean
}) {
  const { language } = frame
  // What was typed for an entry that somebody else has made meanwhile is no draft of the next one.
  const form = refused && refusal !== 'step-passed' ? refused : emptyForm
  const { field, problems } = formFields(language, form, words)
  const sheets = Array.from({ length: batch.sheets }, (_, sheet) => sheet).filter(only)
  const isReasonAsked = step === 'settlement' || step === 'correction'
  return (
    <Section title={title}>
      {help ? <p>{help}</p> : null}
      <Form language={language} action={`/${language}${batchPath(batch.id)}/entries`} problems={problems}>
        <input type="hidden" name="id" value={newId} />
        <input type="hidden" name="step" value={step} />
        <fieldset class="number-grid">
          <legend>{kind.words.count[language]}</legend>
          {sheets.map((sheet) => (
            <TextField
              {...field(sheetField(sheet))}
              label={words.sheet[language](String(sheet + 1))}
              value={form.typed[sheetField(sheet)] ?? (known ? String(known[sheet] ?? '') : undefined)}
              inputMode="numeric"
              autocomplete="off"
              width="short"
            />
          ))}
        </fieldset>
        {isReasonAsked ? (
          <Textarea
            {...field('reason')}
            label={words.reason[language]}
            rows={2}
            maxLength={REASON_MAX}
            optional={step === 'settlement'}
          />
        ) : null}
        <Button kind={step === 'correction' ? 'quiet' : 'primary'}>{buttons[step][language]}</Button>
      </Form>
    </Section>
  )
}

const Differences = ({
  frame,
  first,
  second,
}: BatchPageProps & { readonly first: readonly number[]; readonly second: readonly number[] }) => {
  const { language } = frame
  return (
    <Table
      caption={words.differences[language]}
      columns={[
        { title: words.sheetColumn[language] },
        { title: words.firstEntry[language], numeric: true },
        { title: words.secondEntry[language], numeric: true },
      ]}
      rows={first.flatMap((count, sheet) =>
        count === second[sheet]
          ? []
          : [
              [
                words.sheet[language](String(sheet + 1)),
                formatNumber(language, count),
                formatNumber(language, second[sheet] ?? 0),
              ],
            ],
      )}
    />
  )
}

const Counts = ({ frame, kind, counts }: BatchPageProps & { readonly counts: readonly number[] }) => {
  const { language } = frame
  return (
    <Table
      caption={words.agreed[language]}
      columns={[{ title: words.sheetColumn[language] }, { title: kind.words.count[language], numeric: true }]}
      rows={[
        ...counts.map((count, sheet) => [
          words.sheet[language](String(sheet + 1)),
          formatNumber(language, count),
        ]),
        [words.total[language], <b>{formatNumber(language, sum(counts))}</b>],
      ]}
    />
  )
}

function Scans({ frame, batch, scans, fileError }: BatchPageProps) {
  const { language } = frame
  const path = `/${language}${batchPath(batch.id)}/scans`
  return (
    <Section title={words.scans[language]} id="scans">
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
        label={words.scanLabel[language]}
        help={words.scanHelp[language]}
        error={fileError}
        accept=".pdf,image/*"
        button={words.scanButton[language]}
      />
    </Section>
  )
}

/** Every entry stays: what replaced what, and why. */
function History({ frame, batch, account, zone }: BatchPageProps) {
  const { language } = frame
  const nameOf = (step: EntryStep, by: Id<'account'> | null) =>
    by === account ? `${words[step][language]} (${words.you[language]})` : words[step][language]
  return (
    <Section title={words.history[language]}>
      <Table
        caption={words.history[language]}
        columns={[
          { title: words.when[language] },
          { title: words.what[language] },
          { title: words.total[language], numeric: true },
          { title: words.reason[language] },
        ]}
        rows={batch.entries.map(({ step, account: by, counts, reason, enteredAt }) => [
          formatDateTime(language, enteredAt.toISOString(), zone),
          nameOf(step, by),
          formatNumber(language, sum(counts)),
          reason ?? '',
        ])}
      />
    </Section>
  )
}
