import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import { linkMessages, linksDeskPath } from '#features/links/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Button, ButtonLink, Checkbox, Form, TextField } from '#ui/form/index.ts'
import { formatDay, formatDayOfYear } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { deskMessages as words } from '../desk/messages.ts'
import { type DeskForm, onlyFields, Press, problemsOf, TextFields } from '../desk/views.tsx'
import {
  CONSULTATION,
  type Consultation,
  consultationDesk,
  consultationPath,
  DESK,
  documentPath,
  stateOf,
} from '../model.ts'
import { type Clock, describeState, State, Warnings } from '../views.tsx'
import { extendMessages } from './extension-messages.ts'

export type DeskConsultationProps = {
  readonly frame: DeskFrame
  readonly consultation: Consultation
  readonly clock: Clock
  readonly mayPrepare: boolean
  readonly mayAnswer: boolean
  readonly draft: DeskForm
}

/** A consultation at the desk: its pending work, and the actions available now. */
export function DeskConsultationPage(props: DeskConsultationProps) {
  const { frame, consultation, clock, mayPrepare, mayAnswer } = props
  const { language } = frame
  const path = `/${language}${consultationDesk(consultation.id)}`
  const { unanswered, answersDueOn } = consultation
  return (
    <DeskPage
      {...frame}
      at={DESK}
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
              href={`/${language}${linksDeskPath({ kind: CONSULTATION, id: consultation.id })}`}
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
          <span class={clock.today > answersDueOn ? 'late' : undefined}>
            {words.toAnswer[language](unanswered)},{' '}
            {words.due[language](formatDayOfYear(language, answersDueOn))}
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
  const { frame, consultation, clock, path, draft } = props
  const { language } = frame
  const open = consultation.closedAt === null
  const ended = clock.today > consultation.closesOn
  return (
    <>
      {draft.problems.press ? <Notice kind="attention" title={draft.problems.press} /> : null}
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
      {open && !ended ? <ExtendForm {...props} /> : null}
      {open && ended ? (
        <Section title={words.close[language]}>
          {consultation.unanswered > 0 ? (
            <p>{words['comments-unanswered'][language]}</p>
          ) : (
            <Press action={`${path}/close`}>{words.close[language]}</Press>
          )}
        </Section>
      ) : null}
      {consultation.decidedOn === null ? <DecideForm {...props} /> : null}
      {consultation.decidedOn !== null && consultation.inForceOn === null ? (
        <Section title={words.force[language]}>
          <Form
            language={language}
            action={`${path}/force`}
            problems={problemsOf(onlyFields(draft, ['forceOn']), language)}
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
  draft,
  name,
  label,
  present,
}: DeskConsultationProps & {
  readonly name: string
  readonly label: string
  /** The current day of the term. */
  readonly present?: LocalDate
}) => (
  <TextField
    language={language}
    name={name}
    type="date"
    label={label}
    error={draft.problems[name]}
    value={draft.typed[name] ?? present}
    width="short"
  />
)

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
        problems={problemsOf(onlyFields(props.draft, ['closesOn', 'answersDueOn', 'extendReason']), language)}
        wide
      >
        <Day {...props} name="closesOn" label={words.closesOn[language]} present={closesOn} />
        <Day {...props} name="answersDueOn" label={words.answersDueOn[language]} present={answersDueOn} />
        <TextFields
          language={language}
          name="extendReason"
          label={extendMessages.extendReason[language]}
          help={extendMessages.extendReasonHelp[language]}
          draft={props.draft}
          rows={2}
        />
        <Button kind="quiet">{extendMessages.extend[language]}</Button>
      </Form>
    </Section>
  )
}

const DecideForm = (props: DeskConsultationProps & { readonly path: string }) => {
  const { frame, consultation, draft } = props
  const { language } = frame
  return (
    <Section title={words.decide[language]}>
      <Form
        language={language}
        action={`${props.path}/decide`}
        problems={problemsOf(onlyFields(draft, ['decidedOn', 'decision', 'early']), language)}
        wide
      >
        <Day {...props} name="decidedOn" label={words.decidedOn[language]} />
        <TextFields
          language={language}
          name="decision"
          label={words.decision[language]}
          draft={draft}
          rows={3}
        />
        {consultation.closedAt === null ? (
          <Checkbox
            language={language}
            name="early"
            label={words.early[language]}
            error={draft.problems.early}
            checked={draft.typed.early === 'yes'}
            optional
          />
        ) : null}
        <Button kind="quiet">{words.decide[language]}</Button>
      </Form>
    </Section>
  )
}
