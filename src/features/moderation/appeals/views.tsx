import type { ComponentChildren } from 'preact'
import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import { ruleName } from '#domain/moderation/index.ts'
import { LocalDraft } from '#ui/draft/draft.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, Form, FormError, formFields, Textarea } from '#ui/form/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { type ModerationProblem, messages } from '../messages.ts'
import { appealDraft, appealPath, type Decision, decisionPath } from '../model.ts'

type AnsweredProps = { readonly frame: PageFrame; readonly decision: Decision }

/** A page about an appeal without a form, with a link back to the decision. */
const AboutAppeal = ({
  frame,
  decision: { number },
  title,
  lead,
  children,
}: AnsweredProps & {
  readonly title: string
  readonly lead: string
  readonly children?: ComponentChildren
}) => (
  <Page {...frame} path={appealPath(number)} title={title} noindex>
    <PageHead title={title} lead={lead} />
    {children}
    <p>
      <a href={`/${frame.language}${decisionPath(number)}`}>
        {messages.decision[frame.language](String(number))}
      </a>
    </p>
  </Page>
)

/** The page for everyone except the author: who may appeal, and how to identify oneself as the author. */
export const NotAuthorPage = (props: AnsweredProps) => {
  const { language } = props.frame
  return <AboutAppeal {...props} title={messages.notYours[language]} lead={messages.notYoursLead[language]} />
}

/** The page after an appeal: it is being considered, or its outcome. */
export const AppealedPage = (props: AnsweredProps) => {
  const { language } = props.frame
  const { appealOutcome, appealReason } = props.decision
  const lead = appealOutcome === null ? messages.appealWaitsLead[language] : messages[appealOutcome][language]
  return (
    <AboutAppeal {...props} title={messages.appeal[language]} lead={lead}>
      {appealReason ? <p>{renderText(appealReason, language)}</p> : null}
    </AboutAppeal>
  )
}

export type AppealPageProps = {
  readonly frame: PageFrame
  readonly decision: Decision
  /** The key from the link in the letter. */
  readonly secret: string
  readonly form: FormState<ModerationProblem>
  readonly owner: string
}

/** The form with which the author asks for a review by another moderator. */
export function AppealPage({ frame, decision, secret, form, owner }: AppealPageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, form, messages)
  const { number, rule, reason } = decision
  return (
    <Page {...frame} path={appealPath(number)} title={messages.appeal[language]} noindex>
      <PageHead title={messages.appeal[language]} lead={messages.appealLead[language]} />
      <Facts
        items={[
          { term: messages.rule[language], value: ruleName(rule)[language] },
          { term: messages.reason[language], value: textIn(reason, language) },
        ]}
      />
      <Form language={language} action={`/${language}${appealPath(number)}`} problems={problems}>
        <input type="hidden" name="key" value={secret} />
        <Textarea {...field('appeal')} label={messages.appealText[language]} rows={6} />
        <LocalDraft
          language={language}
          name={appealDraft(number)}
          path={appealPath(number)}
          title={messages.appeal[language]}
          owner={owner}
          typed={problems.length > 0}
        />
        <FormError {...field(SEND_FIELD)} />
        <Button>{messages.appealSend[language]}</Button>
      </Form>
    </Page>
  )
}
