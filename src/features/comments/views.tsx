import { type Language, textIn } from '#domain/base/text.ts'
import { diffWords } from '#domain/law/index.ts'
import { ruleName } from '#domain/moderation/index.ts'
import { hidingPath, reportPath } from '#features/moderation/index.ts'
import { personPath } from '#features/organisations/index.ts'
import { Comment as CommentArticle, Verdict } from '#ui/comment/comment.tsx'
import { Documents } from '#ui/documents/documents.tsx'
import { formatDayOfYear, formatDayTime, isoDateTime, localDay } from '#ui/format/index.ts'
import { languageNames } from '#ui/messages.ts'
import { renderText } from '#ui/official-text/official-text.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import type { Clock } from '#ui/types.ts'
import { Difference } from '#ui/versions/versions.tsx'
import { joinComment } from './joining/messages.ts'
import { commentKindNames, commentMessages, verdictNames } from './messages.ts'
import { type Comment, type CommentTarget, commentFilePath, commentPath, joinPath } from './model.ts'

export type CommentItemProps = {
  readonly language: Language
  readonly target: CommentTarget
  readonly comment: Comment
  readonly clock: Clock
  /** Shows the anchor of the comment, where the list does not. */
  readonly withAnchor?: boolean
  /** The comment is on its own page and has no link to it. */
  readonly alone?: boolean
  /** Read-only: without actions. */
  readonly readOnly?: boolean
  /** The journal's entry about the answer. */
  readonly answerRecord?: RecordedProps['entry']
}

/** The name of the anchor of a comment, in the reader's language if available. */
export const anchorNameIn = (
  { anchorName }: Pick<Comment, 'anchorName'>,
  { anchors, title }: Pick<CommentTarget, 'anchors' | 'title'>,
  language: Language,
): string =>
  anchorName?.[language === 'kk' ? 'kk' : 'ru'] ??
  anchorName?.kk ??
  anchorName?.ru ??
  anchors?.whole[language] ??
  textIn(title, language)

/** The link from a hidden comment to the decision, where it can be appealed. */
export const HiddenBy = ({
  language,
  kind,
  what,
  id,
}: {
  readonly language: Language
  /** The kind of target. */
  readonly kind: string
  readonly what: 'comment' | 'reply'
  readonly id: string
}) => (
  <p class="no-print">
    <a rel="nofollow" href={`/${language}${hidingPath({ kind: `${kind}.${what}`, thing: id })}`}>
      {commentMessages.hiding[language]}
    </a>
  </p>
)

/** A comment with its answer and its actions. */
export function CommentItem(props: CommentItemProps) {
  const { language, target, comment, clock, withAnchor, alone } = props
  const { number, kind, publishedAt, author, gone } = comment
  const instant = publishedAt.toISOString()
  const foreign = comment.language === language ? undefined : comment.language
  const numbered = commentMessages.number[language](String(number))
  if (comment.hidden)
    return (
      <article class="cm hidden">
        <p class="meta">
          <b>{commentMessages.hidden[language]}</b> {numbered}
        </p>
        <p class="quiet">
          {ruleName(comment.hidden.rule)[language]}: {renderText(comment.hidden.reason, language)}
        </p>
        <HiddenBy language={language} kind={target.kind} what="comment" id={comment.id} />
      </article>
    )
  return (
    <CommentArticle
      kind={commentKindNames[kind][language]}
      tone={kind}
      meta={
        <>
          <span>{author ?? commentMessages.resident[language]}</span>
          <time dateTime={isoDateTime(instant, clock.zone)}>
            {formatDayTime(language, instant, clock.zone)}
          </time>
          {alone ? <span>{numbered}</span> : <a href={`/${language}${commentPath(number)}`}>{numbered}</a>}
        </>
      }
      about={
        withAnchor && target.anchors ? (
          <About {...props} />
        ) : gone ? (
          commentMessages.gone[language]
        ) : undefined
      }
      body={comment.body}
      lang={foreign}
      languageName={foreign ? languageNames[comment.language].name : undefined}
      answer={<AnswerOf {...props} />}
      actions={<Actions {...props} />}
    >
      {comment.wording !== null ? (
        <Difference
          language={language}
          edits={diffWords(comment.original ?? '', comment.wording)}
          lang={comment.wordingLanguage ?? comment.language}
        />
      ) : null}
      {comment.files.length > 0 ? (
        <Documents
          language={language}
          items={comment.files.map(({ name, bytes }, n) => ({
            title: name,
            href: `/${language}${commentFilePath(number, n)}`,
            format: name.split('.').at(-1)?.toUpperCase(),
            bytes,
          }))}
        />
      ) : null}
    </CommentArticle>
  )
}

const About = ({ language, target, comment }: CommentItemProps) => (
  <>
    <a href={`/${language}${target.anchors?.path(comment.currentAnchor) ?? target.path}`}>
      {anchorNameIn(comment, target, language)}
    </a>
    {comment.gone ? ` · ${commentMessages.gone[language]}` : null}
  </>
)

function Actions({ language, target, comment, alone, readOnly }: CommentItemProps) {
  const { id, number, joins, replies } = comment
  const path = `/${language}${commentPath(number)}`
  return (
    <>
      {joins > 0 ? <span>{commentMessages.same[language](joins)}</span> : null}
      {target.intake === 'open' && !readOnly ? (
        <a class="btn calm" href={`/${language}${joinPath(number)}`}>
          {joinComment.title[language]}
        </a>
      ) : null}
      {alone ? null : (
        <a href={path}>
          {replies > 0 ? commentMessages.replies[language](replies) : commentMessages.reply[language]}
        </a>
      )}
      {readOnly ? null : (
        <a
          class="quiet"
          rel="nofollow"
          href={`/${language}${reportPath({ kind: `${target.kind}.comment`, thing: id })}`}
        >
          {commentMessages.report[language]}
        </a>
      )}
    </>
  )
}

function AnswerOf({ language, target, comment, clock, answerRecord }: CommentItemProps) {
  const { answer } = comment
  const { answersDueOn } = target
  if (!answer) {
    if (answersDueOn === null) return null
    const due = formatDayOfYear(language, answersDueOn)
    return clock.today > answersDueOn ? (
      <Verdict tone="late" title={commentMessages.answerLate[language](due)} />
    ) : (
      <Verdict tone="waiting" title={commentMessages.noAnswerYet[language](due)} />
    )
  }
  const day = localDay(answer.answeredAt.toISOString(), clock.zone)
  return (
    <Verdict
      tone={answer.verdict}
      title={verdictNames[answer.verdict][language]}
      meta={
        <>
          {answer.person ? (
            <a href={`/${language}${personPath(answer.person)}`}>{answer.person.name[language]}</a>
          ) : (
            renderText(target.answeringOrganisation.name, language)
          )}
          {`, ${formatDayOfYear(language, day)}`}
          {answersDueOn !== null && day > answersDueOn ? `, ${commentMessages.answeredLate[language]}` : ''}
          {answer.number > 1 ? `, ${commentMessages.corrected[language]}` : ''}
        </>
      }
    >
      <p>{renderText(answer.reason, language)}</p>
      <Recorded language={language} zone={clock.zone} entry={answerRecord} />
    </Verdict>
  )
}

/** The link back to the target. */
export const BackToTarget = ({
  language,
  target: { section, path, title },
}: {
  readonly language: Language
  readonly target: Pick<CommentTarget, 'section' | 'path' | 'title'>
}) => (
  <TerritoryTrail
    language={language}
    trail={[
      { href: `/${language}${section.path}`, text: section.label[language] },
      { href: `/${language}${path}`, text: textIn(title, language) },
    ]}
  />
)

/** The menu section of a target. */
export const sectionOf = ({ section }: Pick<CommentTarget, 'section'>): string => section.path.slice(1)
