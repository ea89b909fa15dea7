import type { ComponentChildren } from 'preact'
import { languages, textIn } from '#domain/base/text.ts'
import { DateTime } from '#ui/date-time/date-time.tsx'
import { DeskPage } from '#ui/desk/index.ts'
import { TranslatedField } from '#ui/editor/editor.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, Form, TextField } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { draftMessages } from '../announcement/messages.ts'
import { problemWords } from '../announcement/problem-messages.ts'
import type { Frame } from '../desk/frame.ts'
import { messages } from '../desk/messages.ts'
import { type DeskMeeting, deskPath, MEETINGS_DESK } from '../desk/model.ts'
import type { Typed } from '../model.ts'
import { changeMessages as words } from './messages.ts'
import { MinutesFields } from './minutes-views.tsx'

export type ChangeKind = 'move' | 'cancel' | 'hold' | 'withdraw'
export type ChangeProblem = keyof typeof words | keyof typeof problemWords
export type ChangeProblems = Readonly<Record<string, ChangeProblem>>

/** A form as it was typed. */
export type ChangeTyped = {
  readonly day: string
  readonly starts: string
  readonly ends: string
  readonly venue: Typed
  readonly address: Typed
  readonly reason: Typed
  readonly outcome: Typed
  readonly attended: string
  /** A link to the minutes, and those that were sent as a file. */
  readonly minutes: string
  readonly kept: { readonly address: string; readonly name: string } | undefined
  readonly sequence: string
}

export type ChangePageProps = {
  readonly frame: Frame
  readonly kind: ChangeKind
  readonly meeting: DeskMeeting
  readonly zone: string
  readonly offset: string
  /** Whether the agenda says when each item begins. */
  readonly hours: boolean
  readonly typed: ChangeTyped
  readonly problems: ChangeProblems
  /** Why it cannot be done at all, or that somebody else was faster. */
  readonly refusal?: ChangeProblem | undefined
  /** What is wrong with a file that was sent. */
  readonly fileError?: string | undefined
}

const sentence = (problem: ChangeProblem, language: Frame['language']): string =>
  problem in words
    ? (words[problem as keyof typeof words][language] as string)
    : problemWords[problem as keyof typeof problemWords][language]

/** What is done with an announced meeting: what it means first, then the form. */
export function ChangePage(props: ChangePageProps) {
  const { frame, kind, meeting, problems, refusal } = props
  const { language } = frame
  const base = `/${language}${deskPath(meeting)}`
  const own = { move: MoveFields, cancel: ReasonField, hold: HoldFields, withdraw: ReasonField }[kind]
  return (
    <DeskPage
      {...frame}
      at={MEETINGS_DESK}
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
        <input type="hidden" name="sequence" value={props.typed.sequence} />
        {own(props)}
        <Button kind={kind === 'cancel' || kind === 'withdraw' ? 'danger' : 'primary'}>
          {words[`${kind}Button`][language]}
        </Button>
      </Form>
    </DeskPage>
  )
}

/** When and where it is as announced now. */
const Now = ({ frame: { language }, meeting, zone }: ChangePageProps): ComponentChildren => (
  <Facts
    items={[
      {
        term: messages.when[language],
        value: (
          <DateTime
            language={language}
            zone={zone}
            start={meeting.startsAt.toISOString()}
            end={meeting.endsAt.toISOString()}
          />
        ),
      },
      { term: messages.where[language], value: textIn(meeting.venue, language) },
      {
        term: messages.seats[language],
        value: messages.registered[language](meeting.seats, meeting.waiting),
      },
    ]}
  />
)

const errorOf = ({ frame, problems }: ChangePageProps, field: string) => {
  const problem = problems[field]
  return problem && sentence(problem, frame.language)
}

function textProps(props: ChangePageProps, name: 'venue' | 'address' | 'reason' | 'outcome') {
  const values = props.typed[name]
  return {
    language: props.frame.language,
    name,
    values,
    states: Object.fromEntries(
      languages.map((tongue) => [tongue, values[tongue] ? 'present' : 'missing']),
    ) as Record<'kk', 'present' | 'missing'>,
    errors: Object.fromEntries(
      languages.flatMap((tongue) => {
        const error = errorOf(props, `${name}-${tongue}`)
        return error ? [[tongue, error]] : []
      }),
    ),
  }
}

function MoveFields(props: ChangePageProps) {
  const { frame, typed, offset } = props
  const { language } = frame
  const time = (name: 'day' | 'starts' | 'ends', type: 'date' | 'time') => (
    <TextField
      language={language}
      name={name}
      label={draftMessages[name][language]}
      type={type}
      width="short"
      value={typed[name]}
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
      {props.hours ? <p class="help">{words.agendaFollows[language]}</p> : null}
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
  const { frame, typed, meeting } = props
  const { language } = frame
  return (
    <>
      <TranslatedField {...textProps(props, 'outcome')} label={words.outcome[language]} rows={8} />
      <TextField
        language={language}
        name="attended"
        label={messages.came[language]}
        help={messages.attendanceHelp[language](formatNumber(language, meeting.arrived))}
        value={typed.attended}
        error={errorOf(props, 'attended')}
        inputMode="numeric"
        width="short"
        optional
      />
      <MinutesFields
        language={language}
        link={typed.minutes}
        linkError={errorOf(props, 'minutes')}
        kept={typed.kept}
        fileError={props.fileError}
      />
    </>
  )
}
