import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import { linkMessages, linksDeskPath } from '#features/links/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Button, ButtonLink, Checkbox, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { formatDay, formatDayOfYear } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { type DeskProblem, deskMessages as words } from '../desk/messages.ts'
import { PostButton, problemsOf, TextFields } from '../desk/views.tsx'
import {
  CONSULTATION_KIND,
  type Consultation,
  consultationDeskPath,
  consultationPath,
  DESK_PATH,
  documentPath,
  knownAnswersDay,
  openPauseOf,
  resumptionByDecision,
  stateOf,
} from '../model.ts'
import { describeState, State, type TermClock, Warnings } from '../views.tsx'
import { extendMessages } from './extension-messages.ts'
import { pauseMessages } from './pause-messages.ts'

export type DeskConsultationProps = {
  readonly frame: DeskFrame
  readonly consultation: Consultation
  readonly clock: TermClock
  readonly mayPrepare: boolean
  readonly mayAnswer: boolean
  readonly form: FormState<DeskProblem>
}

/** A consultation at the desk: its pending work, and the actions available now. */
export function DeskConsultationPage(props: DeskConsultationProps) {
  const { frame, consultation, clock, mayPrepare, mayAnswer } = props
  const { language } = frame
  const path = `/${language}${consultationDeskPath(consultation.id)}`
  const { unanswered } = consultation
  const due = knownAnswersDay(consultation)
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={textIn(consultation.title, language)}
      lead={describeState(consultation, language, clock)}
      actions={
        <>
          {unanswered > 0 && mayAnswer ? (
            <ButtonLink href={`${path}/queue`}>{words.toAnswer[language](unanswered)}</ButtonLink>
          ) : null}
          <ButtonLink kind="quiet" href={`/${language}${consultationPath(consultation)}`}>
            {words.preview[language]}
          </ButtonLink>
          {mayPrepare && consultation.announcedAt ? (
            <ButtonLink
              kind="quiet"
              href={`/${language}${linksDeskPath({ kind: CONSULTATION_KIND, id: consultation.id })}`}
            >
              {linkMessages.title[language]}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <p class="meta">
        <State language={language} state={stateOf(consultation, clock.today)} />
        {unanswered > 0 ? (
          <span class={due !== null && clock.today > due ? 'late' : undefined}>
            {words.toAnswer[language](unanswered)}
            {due === null ? '' : `, ${words.due[language](formatDayOfYear(language, due))}`}
          </span>
        ) : null}
      </p>
      <Warnings language={language} consultation={consultation} />
      {mayPrepare ? <Doings {...props} path={path} /> : null}
    </DeskPage>
  )
}

/** The forms of the page, each by its first field; closing is a button without fields. */
const formNames = ['closesOn', 'resumesOn', 'pausedFrom', 'decidedOn', 'forceOn'] as const
type FormName = (typeof formNames)[number] | 'close'

/** Which form was sent. */
const formOf = ({ typed }: FormState): FormName => formNames.find((name) => name in typed) ?? 'close'

/** The place beside the button of a form, where it is the one that was refused. */
const sendFieldOf = (form: FormState, of: FormName) => (formOf(form) === of ? [SEND_FIELD] : [])

const SendError = ({ frame, form, of }: DeskConsultationProps & { readonly of: FormName }) =>
  formOf(form) === of ? <FormError {...formFields(frame.language, form, words).field(SEND_FIELD)} /> : null

/** The next actions of the organisation, in their order. */
function Doings(props: DeskConsultationProps & { readonly path: string }) {
  const { frame, consultation, clock, path, form } = props
  const { language } = frame
  const open = consultation.closedAt === null
  const paused = openPauseOf(consultation)
  const ended = clock.today > consultation.closesOn && !paused
  const shown = {
    close: open && ended && consultation.unanswered === 0,
    closesOn: open && !ended && !paused,
    resumesOn: open && paused !== undefined,
    pausedFrom: open && !ended && !paused && consultation.decidedOn === null,
    decidedOn: consultation.decidedOn === null,
    forceOn: consultation.decidedOn !== null && consultation.inForceOn === null,
  }
  const refusal = form.problems[SEND_FIELD]
  return (
    <>
      {refusal && !shown[formOf(form)] ? <Notice kind="attention" title={words[refusal][language]} /> : null}
      {open ? (
        <Section title={words.nextVersionTitle[language]}>
          <p>{words.nextVersionLead[language]}</p>
          <p>
            <ButtonLink href={`/${language}${documentPath(consultation.documentId)}/texts`}>
              {words.nextVersion[language]}
            </ButtonLink>
          </p>
        </Section>
      ) : null}
      {shown.closesOn ? <ExtendForm {...props} /> : null}
      {shown.resumesOn ? <ResumeForm {...props} /> : null}
      {shown.pausedFrom ? <PauseForm {...props} /> : null}
      {open && ended ? (
        <Section title={words.close[language]}>
          {consultation.unanswered > 0 ? (
            <p>{words['comments-unanswered'][language]}</p>
          ) : (
            <>
              <SendError {...props} of="close" />
              <PostButton action={`${path}/close`}>{words.close[language]}</PostButton>
            </>
          )}
        </Section>
      ) : null}
      {shown.decidedOn ? <DecideForm {...props} /> : null}
      {shown.forceOn ? (
        <Section title={words.force[language]}>
          <Form
            language={language}
            action={`${path}/force`}
            problems={problemsOf(language, form, ['forceOn', ...sendFieldOf(form, 'forceOn')])}
          >
            <Day {...props} name="forceOn" label={words.forceOn[language]} />
            <SendError {...props} of="forceOn" />
            <Button>{words.force[language]}</Button>
          </Form>
        </Section>
      ) : null}
    </>
  )
}

const Day = ({
  frame: { language },
  form,
  name,
  label,
  present,
}: DeskConsultationProps & {
  readonly name: string
  readonly label: string
  /** The current day of the term. */
  readonly present?: LocalDate
}) => {
  const { value = present, ...field } = formFields(language, form, words).field(name)
  return <TextField {...field} value={value} type="date" label={label} width="short" />
}

const ExtendForm = (props: DeskConsultationProps & { readonly path: string }) => {
  const { language } = props.frame
  const { closesOn, answersDueOn } = props.consultation
  return (
    <Section title={extendMessages.extend[language]}>
      <p>
        {extendMessages.presentDays[language](
          formatDay(language, closesOn),
          formatDay(language, answersDueOn),
        )}
      </p>
      <Form
        language={language}
        action={`${props.path}/extend`}
        problems={problemsOf(language, props.form, [
          'closesOn',
          'answersDueOn',
          'extendReason',
          ...sendFieldOf(props.form, 'closesOn'),
        ])}
        wide
      >
        <Day {...props} name="closesOn" label={words.closesOn[language]} present={closesOn} />
        <Day {...props} name="answersDueOn" label={words.answersDueOn[language]} present={answersDueOn} />
        <TextFields
          language={language}
          name="extendReason"
          label={extendMessages.extendReason[language]}
          help={extendMessages.extendReasonHelp[language]}
          form={props.form}
          rows={2}
        />
        <SendError {...props} of="closesOn" />
        <Button kind="quiet">{extendMessages.extend[language]}</Button>
      </Form>
    </Section>
  )
}

const PauseForm = (props: DeskConsultationProps & { readonly path: string }) => {
  const { language } = props.frame
  return (
    <Section title={pauseMessages.pauseTitle[language]}>
      <p>{pauseMessages.pauseLead[language]}</p>
      <Form
        language={language}
        action={`${props.path}/pause`}
        problems={problemsOf(language, props.form, [
          'pausedFrom',
          'pauseReason',
          ...sendFieldOf(props.form, 'pausedFrom'),
        ])}
        wide
      >
        <Day
          {...props}
          name="pausedFrom"
          label={pauseMessages.pausedFrom[language]}
          present={props.clock.today}
        />
        <TextFields
          language={language}
          name="pauseReason"
          label={pauseMessages.pauseReason[language]}
          help={pauseMessages.pauseReasonHelp[language]}
          form={props.form}
          rows={2}
        />
        <SendError {...props} of="pausedFrom" />
        <Button kind="quiet">{pauseMessages.pause[language]}</Button>
      </Form>
    </Section>
  )
}

const ResumeForm = (props: DeskConsultationProps & { readonly path: string }) => {
  const { language } = props.frame
  return (
    <Section title={pauseMessages.resumeTitle[language]}>
      <p>{pauseMessages.pauseLead[language]}</p>
      <Form
        language={language}
        action={`${props.path}/resume`}
        problems={problemsOf(language, props.form, ['resumesOn', ...sendFieldOf(props.form, 'resumesOn')])}
        wide
      >
        <Day {...props} name="resumesOn" label={pauseMessages.resumesOn[language]} />
        <SendError {...props} of="resumesOn" />
        <Button>{pauseMessages.resume[language]}</Button>
      </Form>
    </Section>
  )
}

const DecideForm = (props: DeskConsultationProps & { readonly path: string }) => {
  const { frame, consultation, form } = props
  const { language } = frame
  const { checkbox } = formFields(language, form, words)
  const resumesOn = resumptionByDecision(consultation, props.clock.today)
  return (
    <Section title={words.decide[language]}>
      {resumesOn ? (
        <p>{pauseMessages.decisionEndsPause[language](formatDayOfYear(language, resumesOn))}</p>
      ) : null}
      <Form
        language={language}
        action={`${props.path}/decide`}
        problems={problemsOf(language, form, [
          'decidedOn',
          'decision',
          'early',
          ...sendFieldOf(form, 'decidedOn'),
        ])}
        wide
      >
        <Day {...props} name="decidedOn" label={words.decidedOn[language]} />
        <TextFields
          language={language}
          name="decision"
          label={words.decision[language]}
          form={form}
          rows={3}
        />
        {consultation.closedAt === null ? (
          <Checkbox {...checkbox('early')} label={words.early[language]} optional />
        ) : null}
        <SendError {...props} of="decidedOn" />
        <Button kind="quiet">{words.decide[language]}</Button>
      </Form>
    </Section>
  )
}
