import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import { linkMessages, linksDeskPath } from '#features/links/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Button, ButtonLink, Checkbox, Form, formFields, TextField } from '#ui/form/index.ts'
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

/** The next actions of the organisation, in their order. */
function Doings(props: DeskConsultationProps & { readonly path: string }) {
  const { frame, consultation, clock, path, form } = props
  const { language } = frame
  const open = consultation.closedAt === null
  const paused = openPauseOf(consultation)
  const ended = clock.today > consultation.closesOn && !paused
  const refusal = form.problems[SEND_FIELD]
  return (
    <>
      {refusal ? <Notice kind="attention" title={words[refusal][language]} /> : null}
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
      {open && !ended && !paused ? <ExtendForm {...props} /> : null}
      {open && paused ? <ResumeForm {...props} /> : null}
      {open && !ended && !paused && consultation.decidedOn === null ? <PauseForm {...props} /> : null}
      {open && ended ? (
        <Section title={words.close[language]}>
          {consultation.unanswered > 0 ? (
            <p>{words['comments-unanswered'][language]}</p>
          ) : (
            <PostButton action={`${path}/close`}>{words.close[language]}</PostButton>
          )}
        </Section>
      ) : null}
      {consultation.decidedOn === null ? <DecideForm {...props} /> : null}
      {consultation.decidedOn !== null && consultation.inForceOn === null ? (
        <Section title={words.force[language]}>
          <Form
            language={language}
            action={`${path}/force`}
            problems={problemsOf(language, form, ['forceOn'])}
          >
            <Day {...props} name="forceOn" label={words.forceOn[language]} />
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
        problems={problemsOf(language, props.form, ['closesOn', 'answersDueOn', 'extendReason'])}
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
        problems={problemsOf(language, props.form, ['pausedFrom', 'pauseReason'])}
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
        problems={problemsOf(language, props.form, ['resumesOn'])}
        wide
      >
        <Day {...props} name="resumesOn" label={pauseMessages.resumesOn[language]} />
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
        problems={problemsOf(language, form, ['decidedOn', 'decision', 'early'])}
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
        <Button kind="quiet">{words.decide[language]}</Button>
      </Form>
    </Section>
  )
}
