import { textIn } from '#domain/base/text.ts'
import { ruleName } from '#domain/moderation/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { Paragraphs } from '#ui/comment/comment.tsx'
import { Sent } from '#ui/draft/draft.tsx'
import { formatDayOfYear, formatDayTime, isoDateTime } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { shown } from '#ui/official-text/official-text.tsx'
import { Page } from '#ui/page/page.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { Share } from '#ui/share/share.tsx'
import { commentKindNames, messages } from '../messages.ts'
import {
  type Comment,
  type Consultation,
  commentPath,
  draftName,
  type Reply,
  replyDraft,
  reportPath,
  takesComments,
  versionPath,
} from '../model.ts'
import { textMessages as words } from '../text/messages.ts'
import { Back } from '../text/place-views.tsx'
import type { Clock, Frame } from '../views.tsx'
import { CommentItem, HiddenBy } from './item-views.tsx'
import { sayMessages } from './messages.ts'

/** A change of a later version that this comment led to. */
export type LedTo = { readonly number: number; readonly anchor: string; readonly place: string }

export type CommentPageProps = {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly clock: Clock
  readonly comment: Comment
  readonly replies: readonly Reply[]
  readonly changes: readonly LedTo[]
  /** The newest entry about the comment itself, and that about its answer. */
  readonly record: RecordedProps['entry']
  readonly answerRecord: RecordedProps['entry']
}

/** One comment with all that became of it. */
export function CommentPage(props: CommentPageProps) {
  const { frame, consultation, clock, comment, changes } = props
  const { language } = frame
  const title = words.comment[language](String(comment.number))
  return (
    <Page
      {...frame}
      path={commentPath(comment.number)}
      section="consultations"
      kato={consultation.place.code}
      title={`${title}: ${textIn(consultation.title, language)}`}
      description={comment.hidden ? words.hidden[language] : comment.body.slice(0, 200)}
      noindex
    >
      <PageHead above={<Back frame={frame} consultation={consultation} />} title={title}>
        <p class="meta">
          <span>{commentKindNames[comment.kind][language]}</span>
          <span>{words.saidOn[language](comment.versionNumber)}</span>
        </p>
      </PageHead>
      <Arrived {...props} />
      <CommentItem
        language={language}
        consultation={consultation}
        comment={comment}
        clock={clock}
        withPlace
        alone
        answerRecord={props.answerRecord}
      />
      {changes.length > 0 ? (
        <Section title={words.whatChanged[language]}>
          <ul class="plain">
            {changes.map(({ number, anchor, place }) => (
              <li>
                <a href={`/${language}${versionPath(consultation.slug, number)}#${anchor}`}>
                  {place}, {words.version[language](number).toLowerCase()}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
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

/** What one reads who has just sent the comment, or joined it: the address says so, the page is everybody's. */
function Arrived({ frame: { language }, consultation, comment }: CommentPageProps) {
  const help = sayMessages.sentHelp[language](formatDayOfYear(language, consultation.answersDueOn))
  const said = [
    {
      id: 'sent',
      name: draftName(consultation.slug, comment.anchor),
      title: sayMessages.sent[language](String(comment.number)),
    },
    { id: 'joined', name: 'joins', title: sayMessages.joined[language] },
  ]
  return (
    <>
      {said.map(({ id, name, title }) => (
        <Sent id={id} name={name}>
          <Notice kind="good" title={title}>
            <p>{help}</p>
          </Notice>
        </Sent>
      ))}
    </>
  )
}

function Replies({ frame: { language }, consultation, clock, comment, replies }: CommentPageProps) {
  // Nothing is taken under words that are hidden.
  const open = takesComments(consultation, clock.today) && !comment.hidden
  if (replies.length === 0 && !open) return null
  return (
    <Section
      title={replies.length > 0 ? words.replies[language](replies.length) : sayMessages.noReplies[language]}
      id="replies"
    >
      <Sent id="replied" name={replyDraft(comment.number)}>
        <Notice kind="good" title={sayMessages.replied[language]} />
      </Sent>
      {replies.length > 0 ? (
        <ul class="replies">
          {replies.map((reply) => {
            const instant = reply.writtenAt.toISOString()
            if (reply.hidden)
              return (
                <li class="quiet">
                  {words.hidden[language]}. {ruleName(reply.hidden.rule)[language]}:{' '}
                  {shown(reply.hidden.reason, language)}
                  <HiddenBy language={language} kind="reply" id={reply.id} />
                </li>
              )
            return (
              <li>
                <p class="meta">
                  {reply.organisation ? (
                    <b>
                      <a href={`/${language}${organisationPath(reply.organisation)}`}>
                        {shown(reply.organisation.name, language)}
                      </a>{' '}
                      ({words.official[language]})
                    </b>
                  ) : (
                    <span>{reply.author ?? words.resident[language]}</span>
                  )}
                  <time dateTime={isoDateTime(instant, clock.zone)}>
                    {formatDayTime(language, instant, clock.zone)}
                  </time>
                </p>
                <Paragraphs
                  text={reply.body}
                  lang={reply.language === language ? undefined : reply.language}
                />
                <p class="quiet no-print">
                  <a rel="nofollow" href={`/${language}${reportPath('reply', reply.id)}`}>
                    {messages.report[language]}
                  </a>
                </p>
              </li>
            )
          })}
        </ul>
      ) : null}
      {open ? (
        <p class="no-print">
          <a href={`/${language}${commentPath(comment.number)}/reply`}>{sayMessages.writeReply[language]}</a>
        </p>
      ) : null}
    </Section>
  )
}
