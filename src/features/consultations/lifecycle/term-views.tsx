import { OfficialTextField } from '#ui/editor/editor.tsx'
import { Button, Form } from '#ui/form/index.ts'
import { formatDay } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { deskMessages } from '../desk/messages.ts'
import { problemsOf } from '../desk/views.tsx'
import { pauseMessages } from '../pause-messages.ts'
import { extendMessages } from './extension-messages.ts'
import { type DeskFormProps, SendError, sendFieldOf, statementProps, TermDay } from './form-views.tsx'

/** Extends the term. */
export const ExtendForm = (props: DeskFormProps) => {
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
        <TermDay {...props} name="closesOn" label={deskMessages.closesOn[language]} present={closesOn} />
        <TermDay
          {...props}
          name="answersDueOn"
          label={deskMessages.answersDueOn[language]}
          present={answersDueOn}
        />
        <OfficialTextField
          {...statementProps(props, 'extendReason')}
          label={extendMessages.extendReason[language]}
          help={extendMessages.extendReasonHelp[language]}
          rows={2}
        />
        <SendError {...props} of="closesOn" />
        <Button kind="quiet">{extendMessages.extend[language]}</Button>
      </Form>
    </Section>
  )
}

/** Pauses comments from a day on. */
export const PauseForm = (props: DeskFormProps) => {
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
        <TermDay
          {...props}
          name="pausedFrom"
          label={pauseMessages.pausedFrom[language]}
          present={props.clock.today}
        />
        <OfficialTextField
          {...statementProps(props, 'pauseReason')}
          label={pauseMessages.pauseReason[language]}
          help={pauseMessages.pauseReasonHelp[language]}
          rows={2}
        />
        <SendError {...props} of="pausedFrom" />
        <Button kind="quiet">{pauseMessages.pause[language]}</Button>
      </Form>
    </Section>
  )
}

/** Takes comments again from a day on. */
export const ResumeForm = (props: DeskFormProps) => {
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
        <TermDay {...props} name="resumesOn" label={pauseMessages.resumesOn[language]} />
        <SendError {...props} of="resumesOn" />
        <Button>{pauseMessages.resume[language]}</Button>
      </Form>
    </Section>
  )
}
