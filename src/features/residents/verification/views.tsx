import { SEND_FIELD } from '#domain/base/form.ts'
import type { PlaceForm } from '#features/territories/index.ts'
import { DeskPage, type DeskPageProps } from '#ui/desk/index.ts'
import { Button, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { messages } from '../messages.ts'
import { DESK_PATH, type ResidentVerifyRefusal, TYPED_NUMBER_MAX } from '../model.ts'
import { residenceProblemMessages } from '../problem-messages.ts'
import { ResidenceFields } from '../residence/views.tsx'

type VerificationPageProps = {
  readonly frame: Pick<DeskPageProps, 'language' | 'path' | 'origin' | 'assets' | 'person'>
  readonly done?: 'verified' | 'moved' | undefined
  readonly form: PlaceForm<ResidentVerifyRefusal>
}

/** The form of a clerk, which shows nothing about anybody. The number is never shown again. */
export function VerificationPage({ frame, done, form }: VerificationPageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, form, residenceProblemMessages)
  const unfit = form.problems[SEND_FIELD] === 'does-not-fit'
  const doneTitle = done === 'moved' ? messages.doneMoved : messages.done
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={messages.counter[language]}
      lead={messages.counterLead[language]}
    >
      {done ? <Notice kind="good" title={doneTitle[language]} /> : null}
      {unfit ? (
        <Notice kind="attention" title={messages.unfitTitle[language]}>
          <p>{messages.unfitHelp[language]}</p>
        </Notice>
      ) : null}
      <Form language={language} action={`/${language}${DESK_PATH}`} problems={problems}>
        <TextField
          {...field('code')}
          {...(unfit ? { value: '' } : {})}
          label={messages.codeOf[language]}
          help={messages.codeOfHelp[language]}
          autocomplete="off"
          maxLength={TYPED_NUMBER_MAX}
          width="short"
        />
        <TextField
          {...field('iin')}
          label={messages.iin[language]}
          help={messages.iinHelp[language]}
          autocomplete="off"
          inputMode="numeric"
          maxLength={TYPED_NUMBER_MAX}
          width="short"
        />
        <ResidenceFields
          language={language}
          form={form}
          placeLabel={messages.placeOf[language]}
          sinceLabel={messages.sinceOf[language]}
        />
        <FormError {...field(SEND_FIELD)} />
        <Button>{messages.confirm[language]}</Button>
      </Form>
    </DeskPage>
  )
}
