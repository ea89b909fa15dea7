import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { Text } from '#domain/base/text.ts'
import { meetingPath } from '#features/meetings/index.ts'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { Button, Form, FormError, formFields, Radios, Textarea } from '#ui/form/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { uiMessages } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { heardNames } from '../messages.ts'
import { FEEDBACK_WORDS_MAX, feedbackMarks, feedbackPath, heardAnswers } from '../model.ts'
import { type FeedbackProblem, feedbackMessages } from './messages.ts'

export type FeedbackPageProps = {
  readonly frame: PageFrame
  readonly event: { readonly slug: string; readonly title: Text }
  /** Whether the form is shown: while answers are taken, and with the refusal of one that was sent too late. */
  readonly open: boolean
  readonly form: FormState<FeedbackProblem>
}

/** Three questions after an event, without an account; keeps what was typed when something is wrong. */
export function FeedbackPage({ frame, event, open, form }: FeedbackPageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, form, feedbackMessages)
  const title = feedbackMessages.title[language]
  return (
    <Page
      {...frame}
      path={feedbackPath(event)}
      section="programmes"
      title={problems.length > 0 ? `${uiMessages.error[language]}: ${title}` : title}
      noindex
    >
      <PageHead
        title={title}
        lead={<a href={`/${language}${meetingPath(event)}`}>{renderText(event.title, language)}</a>}
      />
      {open ? (
        <Form language={language} action={`/${language}${feedbackPath(event)}`} problems={problems}>
          <Radios
            {...field('useful')}
            label={feedbackMessages.useful[language]}
            options={feedbackMarks.toReversed().map((value) => ({
              value,
              label: feedbackMessages.marks[language](value),
            }))}
          />
          <Radios
            {...field('heard')}
            label={feedbackMessages.heard[language]}
            options={heardAnswers.map((value) => ({ value, label: heardNames[value][language] }))}
          />
          <Textarea
            {...field('words')}
            label={feedbackMessages.words[language]}
            help={feedbackMessages.wordsHelp[language]}
            maxLength={FEEDBACK_WORDS_MAX}
            optional
          />
          <p class="quiet">{feedbackMessages.anonymous[language]}</p>
          <FormError {...field(SEND_FIELD)} />
          <Button>{feedbackMessages.send[language]}</Button>
        </Form>
      ) : (
        <Notice kind="information" title={feedbackMessages['not-taken'][language]}>
          <p>{feedbackMessages.closedHelp[language]}</p>
        </Notice>
      )}
    </Page>
  )
}

/** The page after the form was sent. */
export const ThanksPage = ({ frame, event }: Pick<FeedbackPageProps, 'frame' | 'event'>) => {
  const { language } = frame
  return (
    <Page
      {...frame}
      path={`${feedbackPath(event)}/thanks`}
      section="programmes"
      title={feedbackMessages.thanks[language]}
      noindex
    >
      <Confirmation
        title={feedbackMessages.thanks[language]}
        state="good"
        actions={[{ href: `/${language}${meetingPath(event)}`, text: feedbackMessages.toMeeting[language] }]}
      >
        <p>{feedbackMessages.thanksHelp[language]}</p>
      </Confirmation>
    </Page>
  )
}
