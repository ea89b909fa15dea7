import { textIn } from '#domain/base/text.ts'
import { ruleName } from '#domain/moderation/index.ts'
import { reportPath } from '#features/moderation/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { Paragraphs } from '#ui/comment/comment.tsx'
import { Sent } from '#ui/draft/draft.tsx'
import { formatDayOfYear, formatDayTime, isoDateTime } from '#ui/format/index.ts'
import { PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { Share } from '#ui/share/share.tsx'
import type { Clock } from '#ui/types.ts'
import { joinComment } from '../joining/messages.ts'
import { commentKindNames, commentMessages } from '../messages.ts'
import {
  type Comment,
  type CommentReply,
  type CommentTarget,
  commentPath,
  draftName,
  replyDraft,
  replyPath,
} from '../model.ts'
import { replyMessages } from '../replies/messages.ts'
import { BackToTarget, CommentItem, HiddenBy, sectionOf } from '../views.tsx'

export type CommentDetailsPageProps = {
  readonly frame: PageFrame
  readonly target: CommentTarget
  readonly clock: Clock
  readonly comment: Comment
  readonly replies: readonly CommentReply[]
  /** The newest journal entries of the comment and of its answer. */
  readonly record: RecordedProps['entry']
  readonly answerRecord: RecordedProps['entry']
  /** Sections of other slices, such as the changes that it caused. */
  readonly sections: readonly SectionItem[]
}

/** The page of a comment with its answer and replies. */
export function CommentDetailsPage(props: CommentDetailsPageProps) {
  const { frame, target, clock, comment } = props
  const { language } = frame
  const title = commentMessages.comment[language](String(comment.number))
  return (
    <Page
      {...frame}
      path={commentPath(comment.number)}
      section={sectionOf(target)}
      kato={target.territory}
      title={`${title}: ${textIn(target.title, language)}`}
      description={comment.hidden ? commentMessages.hidden[language] : comment.body.slice(0, 200)}
      noindex
    >
      <PageHead above={<BackToTarget language={language} target={target} />} title={title}>
        <p class="meta">
          <span>{commentKindNames[comment.kind][language]}</span>
          {comment.versionNumber === null ? null : (
            <span>{commentMessages.commentedOn[language](comment.versionNumber)}</span>
          )}
        </p>
      </PageHead>
      <Arrived {...props} />
      <CommentItem
        language={language}
        target={target}
        comment={comment}
        clock={clock}
        withAnchor
        alone
        answerRecord={props.answerRecord}
      />
      <Sections language={language} items={props.sections} />
      <Replies {...props} />
      <Recorded language={language} zone={clock.zone} entry={props.record} />
      {comment.hidden ? null : (
        <Share
          language={language}
          url={`${frame.origin}/${language}${commentPath(comment.number)}`}
          title={title}
        />
      )}
    </Page>
  )
}

/** Confirmations after submitting or joining, shown by the fragment of the URL; the page is the same for everybody. */
function Arrived({ frame: { language }, target, comment }: CommentDetailsPageProps) {
  const { answersDueOn } = target
  const help =
    answersDueOn === null ? null : (
      <p>{commentMessages.sentHelp[language](formatDayOfYear(language, answersDueOn))}</p>
    )
  const arrivals = [
    {
      id: 'sent',
      name: draftName(target, comment.anchor),
      title: commentMessages.sent[language](String(comment.number)),
    },
    { id: 'joined', name: 'joins', title: joinComment.joined[language] },
  ]
  return (
    <>
      {arrivals.map(({ id, name, title }) => (
        <Sent id={id} name={name}>
          <Notice kind="good" title={title}>
            {help}
          </Notice>
        </Sent>
      ))}
    </>
  )
}

function Replies(props: CommentDetailsPageProps) {
  const { frame, target, comment, replies } = props
  const { language } = frame
  // A hidden comment takes neither joins nor replies.
  const open = target.intake === 'open' && !comment.hidden
  if (replies.length === 0 && !open) return null
  return (
    <Section
      title={
        replies.length > 0
          ? commentMessages.replies[language](replies.length)
          : replyMessages.noReplies[language]
      }
      id="replies"
    >
      <Sent id="replied" name={replyDraft(comment.number)}>
        <Notice kind="good" title={replyMessages.replied[language]} />
      </Sent>
      {replies.length > 0 ? (
        <ul class="replies">
          {replies.map((reply) => (
            <ReplyItem {...props} reply={reply} />
          ))}
        </ul>
      ) : null}
      {open ? (
        <p class="no-print">
          <a href={`/${language}${replyPath(comment.number)}`}>{replyMessages.writeReply[language]}</a>
        </p>
      ) : null}
    </Section>
  )
}

function ReplyItem({
  frame: { language },
  target,
  clock,
  reply,
}: CommentDetailsPageProps & { readonly reply: CommentReply }) {
  const instant = reply.writtenAt.toISOString()
  if (reply.hidden)
    return (
      <li class="quiet">
        {commentMessages.hidden[language]}. {ruleName(reply.hidden.rule)[language]}:{' '}
        {renderText(reply.hidden.reason, language)}
        <HiddenBy language={language} kind={target.kind} what="reply" id={reply.id} />
      </li>
    )
  return (
    <li>
      <p class="meta">
        {reply.organisation ? (
          <b>
            <a href={`/${language}${organisationPath(reply.organisation)}`}>
              {renderText(reply.organisation.name, language)}
            </a>{' '}
            ({commentMessages.official[language]})
          </b>
        ) : (
          <span>{reply.author ?? commentMessages.resident[language]}</span>
        )}
        <time dateTime={isoDateTime(instant, clock.zone)}>
          {formatDayTime(language, instant, clock.zone)}
        </time>
      </p>
      <Paragraphs text={reply.body} lang={reply.language === language ? undefined : reply.language} />
      <p class="quiet no-print">
        <a
          rel="nofollow"
          href={`/${language}${reportPath({ kind: `${target.kind}.reply`, thing: reply.id })}`}
        >
          {commentMessages.report[language]}
        </a>
      </p>
    </li>
  )
}
