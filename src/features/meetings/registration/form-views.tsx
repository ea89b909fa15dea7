import { type FormState, hasProblems, SEND_FIELD } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import { participantsText, participationRefusals, RESIDENCE_PATH } from '#features/residents/index.ts'
import { Button, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { type MeetingAnnouncement, meetingPath } from '../model.ts'
import { seatsNote } from '../pages/card-views.tsx'
import { type RegistrationProblem, registrationMessages } from './messages.ts'
import { registrationState } from './model.ts'

const words = { ...registrationMessages, ...participationRefusals }

/** The id of the section: the form, or why there is none. */
export const REGISTRATION_ANCHOR = 'register'

type BoxProps = {
  readonly language: Language
  readonly meeting: MeetingAnnouncement
  readonly zone: string
  readonly now: Date
  readonly form: FormState<RegistrationProblem>
}

/** Whether and how people can register; nothing once the meeting is over or cancelled, unless somebody just tried. */
export function RegistrationBox(props: BoxProps) {
  const { language, meeting, zone, now, form } = props
  const state = registrationState(meeting, now)
  const problem = form.problems[SEND_FIELD]
  if ((state === 'over' || state === 'cancelled') && !problem) return null
  const closes = meeting.registrationClosesAt
    ? formatDateTime(language, meeting.registrationClosesAt.toISOString(), zone)
    : ''
  const open = state === 'open' || state === 'full'
  return (
    <Section title={words.title[language]} id={REGISTRATION_ANCHOR}>
      {problem && !open ? <Notice kind="attention" title={words[problem][language]} /> : null}
      {state === 'none' && !problem ? <p>{words.notNeeded[language]}</p> : null}
      {state === 'closed' ? <p>{words.closed[language](closes)}</p> : null}
      {state === 'full' ? (
        <Notice kind="attention" title={words.full[language]}>
          <p>{words.fullHelp[language](meeting.waiting)}</p>
        </Notice>
      ) : null}
      {open ? (
        <>
          <p>
            {state === 'open' ? <b>{seatsNote(language, meeting, now)}. </b> : null}
            {words.closes[language](closes)}
          </p>
          {meeting.participants === 'everyone' ? null : (
            <p>
              {words.who[language]}:{' '}
              {participantsText(meeting.participants, meeting.organiser.name, language)}.{' '}
              {meeting.participants === 'resident' ? (
                <a href={`/${language}${RESIDENCE_PATH}`}>{words.whereILive[language]}</a>
              ) : null}
            </p>
          )}
          <FormFields {...props} mayWait={state === 'full'} />
        </>
      ) : hasProblems(form) ? (
        <TypedValues language={language} form={form} />
      ) : null}
    </Section>
  )
}

function FormFields({ language, meeting, form, mayWait }: BoxProps & { readonly mayWait: boolean }) {
  const { field, problems } = formFields(language, form, words)
  return (
    <Form language={language} action={`/${language}${meetingPath(meeting)}/register`} problems={problems}>
      <TextField
        {...field('name')}
        label={words.name[language]}
        help={words.nameHelp[language]}
        autocomplete="name"
      />
      <TextField
        {...field('contact')}
        label={words.contact[language]}
        help={words.contactHelp[language]}
        autocomplete="email"
      />
      {mayWait ? <input type="hidden" name="waiting" value="yes" /> : null}
      <FormError {...field(SEND_FIELD)} />
      <Button>{(mayWait ? words.toWaiting : words.toForm)[language]}</Button>
    </Form>
  )
}

/** What was typed into a form that can no longer be sent. */
const TypedValues = ({ language, form }: { readonly language: Language; readonly form: FormState }) => (
  <dl class="facts">
    <div>
      <dt>{words.name[language]}</dt>
      <dd>{form.typed.name}</dd>
    </div>
    <div>
      <dt>{words.contact[language]}</dt>
      <dd>{form.typed.contact}</dd>
    </div>
  </dl>
)
