import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { Comment, Paragraphs, Verdict } from '#ui/comment/comment.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { formatDateTime } from '#ui/format/index.ts'
import { languageNames } from '#ui/messages.ts'
import { labelOfState } from './messages.ts'
import { type ShownAnswerable, type Submission, toneOfState } from './model.ts'

/** A submission with its answer, both in the language in which it was written. */
export const SubmissionArticle = ({
  language,
  answerable,
  submission,
  zone,
  children,
}: {
  readonly language: Language
  readonly answerable: ShownAnswerable
  readonly submission: Submission
  /** IANA name of the zone of its place. */
  readonly zone: string
  readonly children?: ComponentChildren
}) => {
  const { body, answer, writtenAt, answeredAt } = submission
  const lang = submission.language === language ? undefined : submission.language
  const facts = (answerable.fields ?? []).flatMap(({ title, value }) => {
    const shown = value(submission, language)
    return shown === null ? [] : [{ term: title[language], value: shown }]
  })
  return (
    <Comment
      kind={answerable.messages.one[language]}
      tone="remark"
      meta={<span>{formatDateTime(language, writtenAt.toISOString(), zone)}</span>}
      body={body}
      lang={lang}
      languageName={lang ? languageNames[lang].name : undefined}
      answer={
        <Verdict
          title={labelOfState(answerable, submission)[language]}
          tone={toneOfState(answerable.states, submission)}
          meta={answeredAt ? formatDateTime(language, answeredAt.toISOString(), zone) : undefined}
        >
          {answer ? <Paragraphs text={answer} lang={lang} /> : null}
        </Verdict>
      }
      actions={children}
    >
      {facts.length > 0 ? <Facts items={facts} /> : null}
    </Comment>
  )
}
