import { type FormState, hasProblems, SEND_FIELD } from '#domain/base/form.ts'
import type { Language, Text } from '#domain/base/text.ts'
import type { ParticipationRule } from '#domain/participation/index.ts'
import { participantsText, participationProblemMessages, RESIDENCE_PATH } from '#features/residents/index.ts'
import { Button, ButtonLink, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { type RegistrationProblem, registrationMessages } from '../messages.ts'
import { type Registrable, registrationState } from '../model.ts'

const messages = { ...registrationMessages, ...participationProblemMessages }

/** The id of the section: the form, or why there is none. */
const ANCHOR = 'register'

/** How many seats are left, or that there are none, while people can register. */
export function seatsNote(language: Language, target: Registrable, now: Date): string | undefined {
  const state = registrationState(target, now)
  const { capacity, seats, waiting } = target
  if (state === 'full') return messages.seatsGone[language](waiting)
  return state === 'open' && capacity !== null
    ? messages.seatsLeft[language](capacity - seats, capacity)
    : undefined
}

type LinkProps = { readonly language: Language; readonly target: Registrable; readonly now: Date }

/** Leads to the form on the same page, while there is one. */
export function RegistrationLink({ language, target, now }: LinkProps) {
  const state = registrationState(target, now)
  if (state !== 'open' && state !== 'full') return null
  return (
    <ButtonLink href={`#${ANCHOR}`}>
      {(state === 'open' ? messages.toForm : messages.toWaiting)[language]}
    </ButtonLink>
  )
}

export type RegistrationBoxProps = LinkProps & {
  readonly target: {
    readonly participants: ParticipationRule['who']
    readonly organiser: { readonly name: Text }
  }
  /** The address of the thing, after the language. */
  readonly path: string
  readonly zone: string
  readonly form: FormState<RegistrationProblem>
}

/** Whether and how people can register; nothing once the meeting is over or cancelled, unless somebody just tried. */
export function RegistrationBox(props: RegistrationBoxProps) {
  const { language, target, zone, now, form } = props
  const state = registrationState(target, now)
  const problem = form.problems[SEND_FIELD]
  if ((state === 'over' || state === 'cancelled') && !problem) return null
  const closes = target.registrationClosesAt
    ? formatDateTime(language, target.registrationClosesAt.toISOString(), zone)
    : ''
  const open = state === 'open' || state === 'full'
  return (
    <Section title={messages.title[language]} id={ANCHOR}>
      {problem && !open ? <Notice kind="attention" title={messages[problem][language]} /> : null}
      {state === 'none' && !problem ? <p>{messages.notNeeded[language]}</p> : null}
      {state === 'closed' ? <p>{messages.closed[language](closes)}</p> : null}
      {state === 'full' ? (
        <Notice kind="attention" title={messages.full[language]}>
          <p>{messages.fullHelp[language](target.waiting)}</p>
        </Notice>
      ) : null}
      {open ? (
        <>
          <p>
            {state === 'open' ? <b>{seatsNote(language, target, now)}. </b> : null}
            {messages.closes[language](closes)}
          </p>
          {target.participants === 'everyone' ? null : (
            <p>
              {messages.who[language]}:{' '}
              {participantsText(target.participants, target.organiser.name, language)}.{' '}
              {target.participants === 'resident' ? (
                <a href={`/${language}${RESIDENCE_PATH}`}>{messages.whereILive[language]}</a>
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

function FormFields({ language, path, form, mayWait }: RegistrationBoxProps & { readonly mayWait: boolean }) {
  const { field, problems } = formFields(language, form, messages)
  return (
    <Form language={language} action={`/${language}${path}/register`} problems={problems}>
      <TextField
        {...field('name')}
        label={messages.name[language]}
        help={messages.nameHelp[language]}
        autocomplete="name"
      />
      <TextField
        {...field('contact')}
        label={messages.contact[language]}
        help={messages.contactHelp[language]}
        autocomplete="email"
      />
      {mayWait ? <input type="hidden" name="waiting" value="yes" /> : null}
      <FormError {...field(SEND_FIELD)} />
      <Button>{(mayWait ? messages.toWaiting : messages.toForm)[language]}</Button>
    </Form>
  )
}

/** What was typed into a form that can no longer be sent. */
const TypedValues = ({ language, form }: { readonly language: Language; readonly form: FormState }) => (
  <dl class="facts">
    <div>
      <dt>{messages.name[language]}</dt>
      <dd>{form.typed.name}</dd>
    </div>
    <div>
      <dt>{messages.contact[language]}</dt>
      <dd>{form.typed.contact}</dd>
    </div>
  </dl>
)
