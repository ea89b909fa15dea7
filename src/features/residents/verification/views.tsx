import { DeskPage, type DeskPageProps } from '#ui/desk/index.ts'
import { Button, Form, TextField } from '#ui/form/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { messages } from '../messages.ts'
import { DESK } from '../model.ts'
import {
  emptyFormState,
  errorIn,
  problemsOf,
  ResidenceFields,
  type ResidenceFormState,
} from '../residence/views.tsx'

type CounterPageProps = {
  readonly frame: Pick<DeskPageProps, 'language' | 'path' | 'origin' | 'assets' | 'person'>
  readonly done?: 'verified' | 'moved' | undefined
  readonly draft?: ResidenceFormState | undefined
}

const fields = ['code', 'iin', 'place', 'since']

/** The form of a clerk, which shows nothing about anybody. The number is never shown again. */
export function VerificationPage({ frame, done, draft = emptyFormState }: CounterPageProps) {
  const { language } = frame
  const unfit = draft.problems.code === 'does-not-fit'
  const said = done === 'moved' ? messages.doneMoved : messages.done
  return (
    <DeskPage {...frame} at={DESK} title={messages.counter[language]} lead={messages.counterLead[language]}>
      {done ? <Notice kind="good" title={said[language]} /> : null}
      {unfit ? (
        <Notice kind="attention" title={messages.unfitTitle[language]}>
          <p>{messages.unfitHelp[language]}</p>
        </Notice>
      ) : null}
      <Form language={language} action={`/${language}${DESK}`} problems={problemsOf(language, draft, fields)}>
        <TextField
          language={language}
          name="code"
          label={messages.codeOf[language]}
          help={messages.codeOfHelp[language]}
          error={errorIn(language, draft, 'code')}
          value={unfit ? '' : draft.typed.code}
          autocomplete="off"
          maxLength={20}
          width="short"
        />
        <TextField
          language={language}
          name="iin"
          label={messages.iin[language]}
          help={messages.iinHelp[language]}
          error={errorIn(language, draft, 'iin')}
          autocomplete="off"
          inputMode="numeric"
          maxLength={20}
          width="short"
        />
        <ResidenceFields
          language={language}
          draft={draft}
          placeLabel={messages.placeOf[language]}
          sinceLabel={messages.sinceOf[language]}
        />
        <Button>{messages.confirm[language]}</Button>
      </Form>
    </DeskPage>
  )
}
