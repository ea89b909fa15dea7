import { type FormState, type ProblemOf, SEND_FIELD } from '#domain/base/form.ts'
import { participationProblemMessages } from '#features/residents/index.ts'
import { LocalDraft } from '#ui/draft/draft.tsx'
import { Button, Form, FormError, formFields, Select, Textarea } from '#ui/form/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import type { Clock } from '#ui/types.ts'
import { type Comment, type CommentTarget, replyDraft, replyPath } from '../model.ts'
import { submissionMessages } from '../submission/messages.ts'
import { BackToTarget, CommentItem, sectionOf } from '../views.tsx'
import { replyMessages } from './messages.ts'
import { AS_ORGANISATION } from './model.ts'

const problemMessages = { ...submissionMessages, ...participationProblemMessages, ...replyMessages }
export type ReplyProblem = ProblemOf<typeof problemMessages>

export type ReplyPageProps = {
  readonly frame: PageFrame
  readonly target: CommentTarget
  readonly clock: Clock
  readonly comment: Comment
  readonly form: FormState<ReplyProblem>
  /** The organisation for which this person may reply officially. */
  readonly officialAs: string | undefined
  readonly signedAs: string
  /** The account of the person, to whom the draft belongs. */
  readonly owner: string
}

/** A reply to a comment, one level deep. */
export function ReplyPage(props: ReplyPageProps) {
  const { frame, target, clock, comment, form, officialAs, signedAs, owner } = props
  const { language } = frame
  const { field, problems } = formFields(language, form, problemMessages)
  const path = replyPath(comment.number)
  const title = replyMessages.replyTo[language](String(comment.number))
  return (
    <Page {...frame} path={path} section={sectionOf(target)} title={title} noindex>
      <PageHead above={<BackToTarget language={language} target={target} />} title={title} />
      <CommentItem
        language={language}
        target={target}
        comment={comment}
        clock={clock}
        withAnchor
        alone
        readOnly
      />
      <Form language={language} action={`/${language}${path}`} problems={problems}>
        <Textarea
          {...field('body')}
          label={submissionMessages.yourWords[language]}
          help={submissionMessages.bodyHelp[language]}
        />
        <LocalDraft
          language={language}
          name={replyDraft(comment.number)}
          path={path}
          title={title}
          owner={owner}
          typed={problems.length > 0}
        />
        {officialAs ? (
          <Select
            language={language}
            name="as"
            label={submissionMessages.name[language]}
            value={form.typed.as ?? ''}
            options={[
              { value: '', label: signedAs },
              { value: AS_ORGANISATION, label: replyMessages.replyAs[language](officialAs) },
            ]}
          />
        ) : (
          <p>{submissionMessages.signedAs[language](signedAs)}</p>
        )}
        <FormError {...field(SEND_FIELD)} />
        <Button>{replyMessages.sendReply[language]}</Button>
      </Form>
    </Page>
  )
}
