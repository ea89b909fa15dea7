import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { Draft, Sent } from '#ui/draft/draft.tsx'
import { Button, Form, Select, Textarea } from '#ui/form/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { type Comment, type Consultation, replyDraft } from '../model.ts'
import { Back } from '../text/place-views.tsx'
import type { Clock, Frame } from '../views.tsx'
import { type SayDraft, Who } from './field-views.tsx'
import { CommentItem } from './item-views.tsx'
import { sayMessages as words } from './messages.ts'

/** After sending without being signed in: look into the mail. */
export const LetterSentPage = ({
  frame,
  email,
  back,
  draft,
}: {
  readonly frame: Frame
  readonly email: string
  readonly back: string
  /** The name of the draft that has arrived; a join has none. */
  readonly draft?: string
}) => (
  <Page {...frame} path="" section="consultations" title={words.letterSent[frame.language]} noindex>
    <Confirmation
      title={words.letterSent[frame.language]}
      actions={[{ href: `/${frame.language}${back}`, text: words.backToPlace[frame.language] }]}
    >
      <p>{words.letterSentHelp[frame.language](email)}</p>
      {draft === undefined ? null : <Sent name={draft} />}
    </Confirmation>
  </Page>
)

export type JoinPageProps = {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly clock: Clock
  readonly comment: Comment
  readonly signedAs: string | undefined
  /** Why this person has nothing to join here. */
  readonly done?: 'own-comment' | 'joined-already' | undefined
  readonly draft: Pick<SayDraft, 'name' | 'email' | 'problems'>
}

/** "I say the same": what one joins, and who joins. */
export function JoinPage(props: JoinPageProps) {
  const { frame, consultation, clock, comment } = props
  const { language } = frame
  const path = `/consultations/comments/${comment.number}/join`
  return (
    <Page
      {...frame}
      path={path}
      section="consultations"
      kato={consultation.place.code}
      title={words.joinTitle[language]}
      noindex
    >
      <PageHead
        above={<Back frame={frame} consultation={consultation} />}
        title={words.joinTitle[language]}
        lead={words.joinHelp[language]}
      />
      <CommentItem
        language={language}
        consultation={consultation}
        comment={comment}
        clock={clock}
        withPlace
        alone
        still
      />
      {props.done ? (
        <Notice kind="information" title={words[props.done][language]} />
      ) : (
        <JoinForm {...props} />
      )}
    </Page>
  )
}

function JoinForm(props: JoinPageProps) {
  const {
    frame: { language },
    comment,
    draft,
  } = props
  return (
    <Form
      language={language}
      action={`/${language}/consultations/comments/${comment.number}/join`}
      problems={Object.entries(draft.problems).map(([field, text]) => ({ field, text }))}
    >
      <Who {...props} />
      {draft.problems.join ? (
        <p class="error" id="join">
          {draft.problems.join}
        </p>
      ) : null}
      <Button>{words.join[language]}</Button>
    </Form>
  )
}

export type ReplyPageProps = Omit<JoinPageProps, 'draft' | 'signedAs' | 'done'> & {
  readonly body: string
  readonly problem: string | undefined
  /** The body for which this person may reply officially. */
  readonly officialAs: string | undefined
  readonly signedAs: string
  readonly owner: string
}

/** A reply to a comment, one level deep. */
export function ReplyPage(props: ReplyPageProps) {
  const { frame, consultation, clock, comment, body, problem, officialAs, signedAs, owner } = props
  const { language } = frame
  const path = `/consultations/comments/${comment.number}/reply`
  const title = words.replyTo[language](String(comment.number))
  return (
    <Page {...frame} path={path} section="consultations" title={title} noindex>
      <PageHead above={<Back frame={frame} consultation={consultation} />} title={title} />
      <CommentItem
        language={language}
        consultation={consultation}
        comment={comment}
        clock={clock}
        withPlace
        alone
        still
      />
      <Form
        language={language}
        action={`/${language}${path}`}
        problems={problem ? [{ field: 'body', text: problem }] : []}
      >
        <Textarea
          language={language}
          name="body"
          label={words.yourWords[language]}
          help={words.bodyHelp[language]}
          error={problem}
          value={body}
        />
        <Draft
          language={language}
          name={replyDraft(comment.number)}
          path={path}
          title={title}
          owner={owner}
          typed={problem !== undefined}
        />
        {officialAs ? (
          <Select
            language={language}
            name="as"
            label={words.name[language]}
            value=""
            options={[
              { value: '', label: signedAs },
              { value: 'body', label: words.replyAs[language](officialAs) },
            ]}
          />
        ) : (
          <p>{words.signedAs[language](signedAs)}</p>
        )}
        <Button>{words.sendReply[language]}</Button>
      </Form>
    </Page>
  )
}
