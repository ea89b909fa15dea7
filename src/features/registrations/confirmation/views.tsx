import { emptyForm, type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { formatDayTime, formatNumber } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { attendeesPath } from '../attendance/model.ts'
import type { RegistrationTarget, TargetPaths } from '../model.ts'
import { type ConfirmationProblem, confirmationDeskMessages } from './messages.ts'
import {
  durationMinutesOf,
  reasonField,
  UNCONFIRMED_SHOWN_MAX,
  type UnconfirmedGroups,
  type UnconfirmedRegistration,
  type UnconfirmedSummary,
  unconfirmedPath,
} from './model.ts'

/** On the list of people: how many are unconfirmed, and each burst, with the way to the page about them. */
export function UnconfirmedNotice({
  language,
  kind,
  target,
  unconfirmed: { count, bursts },
  mayConfirm,
}: {
  readonly language: Language
  readonly kind: TargetPaths
  readonly target: RegistrationTarget
  readonly unconfirmed: UnconfirmedSummary
  readonly mayConfirm: boolean
}) {
  if (count === 0) return null
  const title = `${confirmationDeskMessages.title[language]}: ${formatNumber(language, count)}`
  if (!mayConfirm) return <p>{title}</p>
  const link = (
    <a href={`/${language}${unconfirmedPath(kind, target)}`}>{confirmationDeskMessages.look[language]}</a>
  )
  if (bursts.length === 0)
    return (
      <p>
        {title}. {link}
      </p>
    )
  return (
    <Notice kind="attention" title={title}>
      {bursts.map((burst) => (
        <p>{confirmationDeskMessages.burst[language](burst.count, burst.minutes)}.</p>
      ))}
      <p>{link}</p>
    </Notice>
  )
}

export type UnconfirmedPageProps = {
  readonly frame: DeskFrame
  readonly kind: TargetPaths
  readonly target: RegistrationTarget
  readonly zone: string
  readonly groups: UnconfirmedGroups
  /** The form of one group, which is named by its first registration. */
  readonly form: FormState<ConfirmationProblem>
}

/** People who have not confirmed that they come: by bursts of one connection, then the others. */
export function UnconfirmedPage(props: UnconfirmedPageProps) {
  const { frame, kind, target, groups, form } = props
  const { language } = frame
  const { bursts, others } = groups
  const shownGroups = [...bursts.map(({ registrations }) => registrations), others]
  const isGroupGone = !shownGroups.some(([first]) => first?.id === form.typed.group)
  const refusal = isGroupGone ? form.problems[SEND_FIELD] : undefined
  const shown = bursts.reduce((sum, { registrations }) => sum + registrations.length, others.length)
  return (
    <DeskPage
      {...frame}
      at={kind.deskPath}
      above={<a href={`/${language}${attendeesPath(kind, target)}`}>{textIn(target.title, language)}</a>}
      title={confirmationDeskMessages.title[language]}
      lead={confirmationDeskMessages.lead[language]}
      kato={target.place.code}
    >
      {refusal ? <Notice kind="attention" title={confirmationDeskMessages[refusal][language]} /> : null}
      {shown === 0 ? <Empty title={confirmationDeskMessages.nobody[language]} /> : null}
      {shown === UNCONFIRMED_SHOWN_MAX ? (
        <p>{confirmationDeskMessages.more[language](formatNumber(language, shown))}</p>
      ) : null}
      {bursts.map((burst, index) => (
        <Section
          title={confirmationDeskMessages.burst[language](
            burst.registrations.length,
            durationMinutesOf(burst),
          )}
          id={`burst-${index + 1}`}
        >
          <p>{confirmationDeskMessages.burstHelp[language]}</p>
          <ChoiceFields {...props} registrations={burst.registrations} ticked />
        </Section>
      ))}
      {others.length === 0 ? null : bursts.length === 0 ? (
        <ChoiceFields {...props} registrations={others} />
      ) : (
        <Section title={confirmationDeskMessages.others[language]} id="others">
          <ChoiceFields {...props} registrations={others} />
        </Section>
      )}
    </DeskPage>
  )
}

/** The registrations of a group with the two things that can be done with those that are ticked. */
function ChoiceFields(
  props: UnconfirmedPageProps & {
    readonly registrations: readonly UnconfirmedRegistration[]
    readonly ticked?: boolean
  },
) {
  const { frame, kind, target, registrations, ticked = false } = props
  const { language } = frame
  const group = registrations[0]?.id ?? ''
  const isRefused = props.form.typed.group === group
  const form = isRefused ? props.form : emptyForm
  const { field, problems } = formFields(language, form, confirmationDeskMessages)
  const reason = reasonField(group)
  const linked = problems.map((problem) =>
    problem.field === 'reason' ? { ...problem, field: reason } : problem,
  )
  const chosen = isRefused ? new Set(form.typed.chosen?.split(' ')) : undefined
  return (
    <Form language={language} action={`/${language}${unconfirmedPath(kind, target)}`} problems={linked}>
      <input type="hidden" name="group" value={group} />
      <fieldset class="field">
        <legend>{confirmationDeskMessages.who[language]}</legend>
        {registrations.map((person) => (
          <label class="choice">
            <input
              type="checkbox"
              name="person"
              value={person.id}
              checked={chosen ? chosen.has(person.id) : ticked}
            />
            <span>
              {person.name}
              <small>{notesOf(props, person)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <FormError {...field(SEND_FIELD)} />
      <div class="doings">
        <Button name="do" value="confirm">
          {confirmationDeskMessages.confirm[language]}
        </Button>
      </div>
      <TextField
        {...field('reason')}
        name={reason}
        label={confirmationDeskMessages.reasonLabel[language]}
        help={confirmationDeskMessages.reasonHelp[language]}
        optional
      />
      <div class="doings">
        <Button kind="danger" name="do" value="release">
          {confirmationDeskMessages.release[language]}
        </Button>
      </div>
    </Form>
  )
}

const statusMessages = {
  seat: confirmationDeskMessages.hasSeat,
  waiting: confirmationDeskMessages.waits,
  pending: confirmationDeskMessages.pending,
} as const

const notesOf = (
  { frame: { language }, zone }: UnconfirmedPageProps,
  person: UnconfirmedRegistration,
): string =>
  [
    person.contact,
    formatDayTime(language, person.registeredAt.toISOString(), zone),
    statusMessages[person.status][language],
  ]
    .filter(Boolean)
    .join(' · ')
