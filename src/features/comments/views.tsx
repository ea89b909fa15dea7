import type { Language } from '#domain/base/text.ts'
import { diffWords } from '#domain/law/index.ts'
import { ruleName } from '#domain/moderation/index.ts'
import { personPath } from '#features/organisations/index.ts'
import { Comment as Drawn, Verdict } from '#ui/comment/comment.tsx'
import { Documents } from '#ui/documents/documents.tsx'
import { formatDayOfYear, formatDayTime, isoDateTime, localDay } from '#ui/format/index.ts'
import { shown } from '#ui/official-text/official-text.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { Difference } from '#ui/versions/versions.tsx'
import { languageNames } from '#ui/words.ts'
import { commentKindNames, messages, verdictNames } from '../messages.ts'
import {
  type Comment,
  type Consultation,
  commentFilePath,
  commentPath,
  hidingPath,
  placePath,
  reportPath,
  takesComments,
} from '../model.ts'
import { textMessages as words } from '../text/messages.ts'
import type { Clock } from '../views.tsx'

export type CommentItemProps = {
  readonly language: Language
  readonly consultation: Pick<
    Consultation,
    'slug' | 'answersDueOn' | 'announcedAt' | 'opensOn' | 'closesOn' | 'body'
  > &
    Parameters<typeof takesComments>[0]
  readonly comment: Comment
  readonly clock: Clock
  /** Where the list does not say it: of which provision. */
  readonly withPlace?: boolean
  /** On its own page it needs no way there. */
  readonly alone?: boolean
  /** Only to be read: nothing can be done with it here. */
  readonly still?: boolean
  /** The journal's entry about the answer. */
  readonly answerRecord?: RecordedProps['entry']
}

/** How the place is called in which something was said, in the reader's language as far as it has one. */
export const placeNameOf = ({ placeName }: Pick<Comment, 'placeName'>, language: Language): string =>
  placeName?.[language === 'kk' ? 'kk' : 'ru'] ??
  placeName?.kk ??
  placeName?.ru ??
  words.wholeDocument[language]

/** The way from hidden words to the decision, and from there to an appeal. */
export const HiddenBy = ({
  language,
  kind,
  id,
}: {
  readonly language: Language
  readonly kind: 'comment' | 'reply'
  readonly id: string
}) => (
  <p class="no-print">
    <a rel="nofollow" href={`/${language}${hidingPath(kind, id)}`}>
      {words.hiding[language]}
    </a>
  </p>
)

/** A comment with its answer and what one can do about it. */
export function CommentItem(props: CommentItemProps) {
  const { language, consultation, comment, clock, withPlace, alone, still } = props
  const { number, kind, publishedAt, author, joins, replies, gone } = comment
  const path = `/${language}${commentPath(number)}`
  const instant = publishedAt.toISOString()
  const foreign = comment.language === language ? undefined : comment.language
  const numbered = words.number[language](String(number))
  if (comment.hidden)
    return (
      <article class="cm hidden">
        <p class="meta">
          <b>{words.hidden[language]}</b> {numbered}
        </p>
        <p class="quiet">
          {ruleName(comment.hidden.rule)[language]}: {shown(comment.hidden.reason, language)}
        </p>
        <HiddenBy language={language} kind="comment" id={comment.id} />
      </article>
    )
  return (
    <Drawn
      kind={commentKindNames[kind][language]}
      tone={kind}
      meta={
        <>
          <span>{author ?? words.resident[language]}</span>
          <time dateTime={isoDateTime(instant, clock.zone)}>
            {formatDayTime(language, instant, clock.zone)}
          </time>
          {alone ? <span>{numbered}</span> : <a href={path}>{numbered}</a>}
        </>
      }
      about={withPlace ? <About {...props} /> : gone ? words.gone[language] : undefined}
      body={comment.body}
      lang={foreign}
      languageName={foreign ? languageNames[comment.language].name : undefined}
      answer={<AnswerOf {...props} />}
      actions={
        <>
          {joins > 0 ? <span>{words.same[language](joins)}</span> : null}
          {takesComments(consultation, clock.today) && !still ? (
            <a class="btn calm" href={`${path}/join`}>
              {words.iSayTheSame[language]}
            </a>
          ) : null}
          {alone ? null : (
            <a href={path}>{replies > 0 ? words.replies[language](replies) : words.reply[language]}</a>
          )}
          {still ? null : (
            <a class="quiet" rel="nofollow" href={`/${language}${reportPath('comment', comment.id)}`}>
              {messages.report[language]}
            </a>
          )}
        </>
      }
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
    </Drawn>
  )
}

const About = ({ language, consultation, comment }: CommentItemProps) => (
  <>
    <a href={`/${language}${placePath(consultation.slug, comment.place)}`}>
      {placeNameOf(comment, language)}
    </a>
    {comment.gone ? ` · ${words.gone[language]}` : null}
  </>
)

function AnswerOf({ language, consultation, comment, clock, answerRecord }: CommentItemProps) {
  const { answer } = comment
  const due = formatDayOfYear(language, consultation.answersDueOn)
  if (!answer)
    return clock.today > consultation.answersDueOn ? (
      <Verdict tone="late" title={words.answerLate[language](due)} />
    ) : (
      <Verdict tone="waiting" title={words.noAnswerYet[language](due)} />
    )
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
            shown(consultation.body.name, language)
          )}
          {`, ${formatDayOfYear(language, day)}`}
          {day > consultation.answersDueOn ? `, ${words.answeredLate[language]}` : ''}
          {answer.number > 1 ? `, ${words.corrected[language]}` : ''}
        </>
      }
    >
      <p>{shown(answer.reason, language)}</p>
      <Recorded language={language} zone={clock.zone} entry={answerRecord} />
    </Verdict>
  )
}
