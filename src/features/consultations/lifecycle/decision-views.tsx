import { OfficialTextField } from '#ui/editor/editor.tsx'
import { Button, Checkbox, Form, formFields } from '#ui/form/index.ts'
import { formatDayOfYear } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { deskMessages } from '../desk/messages.ts'
import { problemsOf } from '../desk/views.tsx'
import { pauseMessages } from '../pause-messages.ts'
import { resumptionByDecision } from '../state-model.ts'
import { type DeskFormProps, SendError, sendFieldOf, statementProps, TermDay } from './form-views.tsx'

/** Records what was decided. */
export const DecideForm = (props: DeskFormProps) => {
  const { frame, consultation, form } = props
  const { language } = frame
  const { checkbox } = formFields(language, form, deskMessages)
  const resumesOn = resumptionByDecision(consultation, props.clock.today)
  return (
    <Section title={deskMessages.decide[language]}>
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
        <TermDay {...props} name="decidedOn" label={deskMessages.decidedOn[language]} />
        <OfficialTextField
          {...statementProps(props, 'decision')}
          label={deskMessages.decision[language]}
          rows={3}
        />
        {consultation.closedAt === null ? (
          <Checkbox {...checkbox('early')} label={deskMessages.early[language]} optional />
        ) : null}
        <SendError {...props} of="decidedOn" />
        <Button kind="quiet">{deskMessages.decide[language]}</Button>
      </Form>
    </Section>
  )
}

/** Records the day on which the document enters into force. */
export const ForceForm = (props: DeskFormProps) => {
  const { frame, form, path } = props
  const { language } = frame
  return (
    <Section title={deskMessages.force[language]}>
      <Form
        language={language}
        action={`${path}/force`}
        problems={problemsOf(language, form, ['forceOn', ...sendFieldOf(form, 'forceOn')])}
      >
        <TermDay {...props} name="forceOn" label={deskMessages.forceOn[language]} />
        <SendError {...props} of="forceOn" />
        <Button>{deskMessages.force[language]}</Button>
      </Form>
    </Section>
  )
}
