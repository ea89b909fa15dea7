import { SEND_FIELD } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import { openPauseOf } from '#domain/schedule/index.ts'
import { linkMessages, linksDeskPath } from '#features/links/index.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { ButtonLink } from '#ui/form/index.ts'
import { formatDayOfYear } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { deskMessages } from '../desk/messages.ts'
import { PostButton } from '../desk/views.tsx'
import {
  CONSULTATION_KIND,
  consultationDeskPath,
  consultationPath,
  DESK_PATH,
  documentPath,
} from '../model.ts'
import { knownAnswersDay, stateOf } from '../state-model.ts'
import { describeState, State, Warnings } from '../views.tsx'
import { DecideForm, ForceForm } from './decision-views.tsx'
import { type DeskConsultationProps, type DeskFormProps, formOf, SendError } from './form-views.tsx'
import { ExtendForm, PauseForm, ResumeForm } from './term-views.tsx'

/** A consultation at the desk: its pending work, and the actions available now. */
export function DeskConsultationPage(props: DeskConsultationProps) {
  const { frame, consultation, clock, mayPrepare, mayAnswer } = props
  const { language } = frame
  const path = `/${language}${consultationDeskPath(consultation)}`
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
            <ButtonLink href={`${path}/queue`}>{deskMessages.toAnswer[language](unanswered)}</ButtonLink>
          ) : null}
          <ButtonLink kind="quiet" href={`/${language}${consultationPath(consultation)}`}>
            {deskMessages.preview[language]}
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
            {deskMessages.toAnswer[language](unanswered)}
            {due === null ? '' : `, ${deskMessages.due[language](formatDayOfYear(language, due))}`}
          </span>
        ) : null}
      </p>
      <Warnings language={language} consultation={consultation} />
      {mayPrepare ? <Doings {...props} path={path} /> : null}
    </DeskPage>
  )
}

/** The next actions of the organisation, in their order. */
function Doings(props: DeskFormProps) {
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
      {refusal && !shown[formOf(form)] ? (
        <Notice kind="attention" title={deskMessages[refusal][language]} />
      ) : null}
      {open ? (
        <Section title={deskMessages.nextVersionTitle[language]}>
          <p>{deskMessages.nextVersionLead[language]}</p>
          <p>
            <ButtonLink href={`/${language}${documentPath({ id: consultation.documentId })}/texts`}>
              {deskMessages.nextVersion[language]}
            </ButtonLink>
          </p>
        </Section>
      ) : null}
      {shown.closesOn ? <ExtendForm {...props} /> : null}
      {shown.resumesOn ? <ResumeForm {...props} /> : null}
      {shown.pausedFrom ? <PauseForm {...props} /> : null}
      {open && ended ? (
        <Section title={deskMessages.close[language]}>
          {consultation.unanswered > 0 ? (
            <p>{deskMessages['comments-unanswered'][language]}</p>
          ) : (
            <>
              <SendError {...props} of="close" />
              <PostButton action={`${path}/close`}>{deskMessages.close[language]}</PostButton>
            </>
          )}
        </Section>
      ) : null}
      {shown.decidedOn ? <DecideForm {...props} /> : null}
      {shown.forceOn ? <ForceForm {...props} /> : null}
    </>
  )
}
