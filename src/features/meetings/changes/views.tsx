import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { type Label, textIn } from '#domain/base/text.ts'
import { attendanceMessages } from '#features/registrations/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { OfficialTextField } from '#ui/editor/editor.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { PointField } from '#ui/location/index.ts'
import { deskMessages } from '../desk/messages.ts'
import type { DeskMeeting } from '../desk/model.ts'
import { messages } from '../messages.ts'
import { DESK_PATH, meetingDeskPath, VENUE_MAX } from '../model.ts'
import { MeetingTime } from '../pages/fact-views.tsx'
import { preparationMessages } from '../preparation/messages.ts'
import { changeMessages } from './messages.ts'
import { MinutesFields } from './minutes-views.tsx'
import { type ChangeKind, type changeTexts, OUTCOME_MAX, REASON_MAX, type StoredMinutes } from './model.ts'

export type ChangePageProps = {
  readonly frame: DeskFrame
  readonly kind: ChangeKind
  readonly meeting: DeskMeeting
  readonly zone: string
  readonly offset: string
  /** Whether the agenda says when its items begin. */
  readonly hasAgendaTimes: boolean
  /** `kept`: minutes that were uploaded already. */
  readonly form: FormState & { readonly kept?: StoredMinutes | undefined }
  /** What can be wrong with the form and its file. */
  readonly messages: Readonly<Record<string, Label>>
}

/** A change of an announced meeting: what it means, the meeting as it is now, and the form. */
export function ChangePage(props: ChangePageProps) {
  const { frame, kind, meeting, form } = props
  const { language } = frame
  const { field, problems } = fieldsOf(props)
  const base = `/${language}${meetingDeskPath(meeting)}`
  const fields = {
    move: MoveFields,
    cancel: ReasonField,
    conclude: ConclusionFields,
  }[kind]
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      kato={meeting.place.code}
      above={<a href={base}>{textIn(meeting.title, language)}</a>}
      title={changeMessages[`${kind}Title`][language]}
      lead={changeMessages[`${kind}Lead`][language]}
    >
      <Now {...props} />
      <Form
        wide
        language={language}
        action={`${base}/${kind}`}
        files={kind === 'conclude'}
        problems={problems}
      >
        <input type="hidden" name="sequence" value={form.typed.sequence} />
        {fields(props)}
        <FormError {...field(SEND_FIELD)} />
        <Button kind={kind === 'cancel' ? 'danger' : 'primary'}>
          {changeMessages[`${kind}Button`][language]}
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

const fieldsOf = ({ frame, form, messages: problemTexts }: ChangePageProps) =>
  formFields(frame.language, form, problemTexts)

const textProps = (props: ChangePageProps, name: (typeof changeTexts)[number]) => ({
  language: props.frame.language,
  name,
  field: fieldsOf(props).field,
})

function MoveFields(props: ChangePageProps) {
  const { frame, offset } = props
  const { language } = frame
  const { field } = fieldsOf(props)
  const time = (name: 'day' | 'starts' | 'ends', type: 'date' | 'time') => (
    <TextField {...field(name)} label={preparationMessages[name][language]} type={type} width="short" />
  )
  return (
    <>
      <div class="abreast">
        {time('day', 'date')}
        {time('starts', 'time')}
        {time('ends', 'time')}
      </div>
      <p class="help">{preparationMessages.timeHelp[language](offset)}</p>
      {props.hasAgendaTimes ? <p class="help">{changeMessages.agendaFollows[language]}</p> : null}
      <OfficialTextField
        {...textProps(props, 'venue')}
        label={preparationMessages.venue[language]}
        maxLength={VENUE_MAX}
      />
      <OfficialTextField
        {...textProps(props, 'address')}
        label={preparationMessages.address[language]}
        maxLength={VENUE_MAX}
      />
      <PointField
        {...field('point')}
        label={preparationMessages.point[language]}
        help={changeMessages.pointHelp[language]}
        decimals={5}
        optional
      />
      {ReasonField(props)}
    </>
  )
}

const ReasonField = (props: ChangePageProps) => (
  <OfficialTextField
    {...textProps(props, 'reason')}
    label={changeMessages.reason[props.frame.language]}
    help={changeMessages.reasonHelp[props.frame.language]}
    rows={3}
    maxLength={REASON_MAX}
  />
)

function ConclusionFields(props: ChangePageProps) {
  const { frame, form, meeting } = props
  const { language } = frame
  const { field } = fieldsOf(props)
  return (
    <>
      <OfficialTextField
        {...textProps(props, 'outcome')}
        label={changeMessages.outcome[language]}
        rows={8}
        maxLength={OUTCOME_MAX}
      />
      <TextField
        {...field('attended')}
        label={attendanceMessages.came[language]}
        help={attendanceMessages.attendanceHelp[language](formatNumber(language, meeting.arrived))}
        inputMode="numeric"
        width="short"
        optional
      />
      <MinutesFields
        language={language}
        link={field('minutes')}
        kept={form.kept}
        fileError={field('file').error}
      />
    </>
  )
}
