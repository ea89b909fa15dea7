import type { TypedText } from '#domain/base/form.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, Form, TextField } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { draftMessages } from '../announcement/messages.ts'
import { problemMessages } from '../announcement/problem-messages.ts'
import { attendanceMessages } from '../attendance/messages.ts'
import { deskMessages } from '../desk/messages.ts'
import type { DeskMeeting } from '../desk/model.ts'
import { messages } from '../messages.ts'
import { DESK, deskPath } from '../model.ts'
import { MeetingTime } from '../pages/fact-views.tsx'
import { textFieldProps } from '../text-field-views.tsx'
import { changeMessages as words } from './messages.ts'
import { MinutesFields } from './minutes-views.tsx'
import type { StoredMinutes } from './model.ts'

export type ChangeKind = 'move' | 'cancel' | 'hold' | 'withdraw'
export type ChangeProblem = keyof typeof words | keyof typeof problemMessages
/** Problems by field. */
export type ChangeProblems = Readonly<Record<string, ChangeProblem>>

/** The form as it was form. */
export type ChangeForm = {
  readonly day: string
  readonly starts: string
  readonly ends: string
  readonly venue: TypedText
  readonly address: TypedText
  readonly reason: TypedText
  readonly outcome: TypedText
  readonly attended: string
  /** A link to minutes on another site. */
  readonly minutes: string
  /** Minutes that were uploaded already. */
  readonly kept: StoredMinutes | undefined
  readonly sequence: string
}

export type ChangePageProps = {
  readonly frame: DeskFrame
  readonly kind: ChangeKind
  readonly meeting: DeskMeeting
  readonly zone: string
  readonly offset: string
  /** Whether the agenda says when its items begin. */
  readonly hasAgendaTimes: boolean
  readonly form: ChangeForm
  readonly problems: ChangeProblems
  /** Why the change cannot be made at all, or that somebody else has moved the meeting meanwhile. */
  readonly refusal?: ChangeProblem | undefined
  /** What is wrong with an uploaded file. */
  readonly fileError?: string | undefined
}

const sentence = (problem: ChangeProblem, language: Language): string =>
  problem in words
    ? (words[problem as keyof typeof words][language] as string)
    : problemMessages[problem as keyof typeof problemMessages][language]

/** A change of an announced meeting: what it means, the meeting as it is now, and the form. */
export function ChangePage(props: ChangePageProps) {
  const { frame, kind, meeting, problems, refusal } = props
  const { language } = frame
  const base = `/${language}${deskPath(meeting)}`
  const fields = { move: MoveFields, cancel: ReasonField, hold: HoldFields, withdraw: ReasonField }[kind]
  return (
    <DeskPage
      {...frame}
      at={DESK}
      kato={meeting.place.code}
      above={<a href={base}>{textIn(meeting.title, language)}</a>}
      title={words[`${kind}Title`][language]}
      lead={words[`${kind}Lead`][language]}
    >
      {refusal ? (
        <Notice kind="attention" title={sentence(refusal, language)}>
          <Now {...props} />
        </Notice>
      ) : (
        <Now {...props} />
      )}
      <Form
        wide
        language={language}
        action={`${base}/${kind}`}
        files={kind === 'hold'}
        problems={[
          ...Object.entries(problems).map(([field, problem]) => ({
            field,
            text: sentence(problem, language),
          })),
          ...(props.fileError ? [{ field: 'file', text: props.fileError }] : []),
        ]}
      >
        <input type="hidden" name="sequence" value={props.form.sequence} />
        {fields(props)}
        <Button kind={kind === 'cancel' || kind === 'withdraw' ? 'danger' : 'primary'}>
          {words[`${kind}Button`][language]}
        </Button>
      </Form>
    </DeskPage>
  )
}

/** The meeting as it is announced now. */
const Now = ({ frame: { language }, meeting, zone }: ChangePageProps) => (
  <Facts
    items={[
      { term: messages.when[language], value: <MeetingTime {...{ language, meeting, zone }} /> },
      { term: messages.where[language], value: textIn(meeting.venue, language) },
      {
        term: messages.seats[language],
        value: deskMessages.registered[language](meeting.seats, meeting.waiting),
      },
    ]}
  />
)

const errorOf = ({ frame, problems }: ChangePageProps, field: string) => {
  const problem = problems[field]
  return problem && sentence(problem, frame.language)
}

const textProps = (props: ChangePageProps, name: 'venue' | 'address' | 'reason' | 'outcome') =>
  textFieldProps(props.frame.language, name, props.form[name], {}, (field) => errorOf(props, field))

function MoveFields(props: ChangePageProps) {
  const { frame, form, offset } = props
  const { language } = frame
  const time = (name: 'day' | 'starts' | 'ends', type: 'date' | 'time') => (
    <TextField
      language={language}
      name={name}
      label={draftMessages[name][language]}
      type={type}
      width="short"
      value={form[name]}
      error={errorOf(props, name)}
    />
  )
  return (
    <>
      <div class="abreast">
        {time('day', 'date')}
        {time('starts', 'time')}
        {time('ends', 'time')}
      </div>
      <p class="help">{draftMessages.timeHelp[language](offset)}</p>
      {props.hasAgendaTimes ? <p class="help">{words.agendaFollows[language]}</p> : null}
      <TranslatedField {...textProps(props, 'venue')} label={draftMessages.venue[language]} />
      <TranslatedField {...textProps(props, 'address')} label={draftMessages.address[language]} />
      {ReasonField(props)}
    </>
  )
}

const ReasonField = (props: ChangePageProps) => (
  <TranslatedField
    {...textProps(props, 'reason')}
    label={words.reason[props.frame.language]}
    help={words.reasonHelp[props.frame.language]}
    needed={props.kind === 'move' ? [] : ['kk', 'ru']}
    rows={3}
  />
)

function HoldFields(props: ChangePageProps) {
  const { frame, form, meeting } = props
  const { language } = frame
  return (
    <>
      <TranslatedField {...textProps(props, 'outcome')} label={words.outcome[language]} rows={8} />
      <TextField
        language={language}
        name="attended"
        label={attendanceMessages.came[language]}
        help={attendanceMessages.attendanceHelp[language](formatNumber(language, meeting.arrived))}
        value={form.attended}
        error={errorOf(props, 'attended')}
        inputMode="numeric"
        width="short"
        optional
      />
      <MinutesFields
        language={language}
        link={form.minutes}
        linkError={errorOf(props, 'minutes')}
        kept={form.kept}
        fileError={props.fileError}
      />
    </>
  )
}
