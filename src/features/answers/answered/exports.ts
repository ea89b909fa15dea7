import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Frame } from '#platform/http/index.ts'
import { type ListField, type OpenList, readPages } from '#platform/open-lists/index.ts'
import type { AnswerableKind } from '../kinds.ts'
import { labelOfState, submissionMessages as messages } from '../messages.ts'
import type { SubmissionTarget } from '../model.ts'

/** What was answered on a target, without the authors, as data. */
export function answeredList(
  { db, now }: Context,
  { language, origin }: Frame,
  answerable: AnswerableKind,
  target: SubmissionTarget,
): OpenList {
  const further = answerable.fields ?? []
  const fields: readonly ListField[] = [
    { name: 'written_at', type: 'datetime', title: messages.writtenAt, width: 22 },
    { name: 'language', type: 'string', title: messages.language },
    { name: 'text', type: 'string', title: answerable.messages.one, width: 60 },
    ...further.map(({ name, title }): ListField => ({ name, type: 'string', title })),
    { name: 'state', type: 'string', title: messages.state },
    { name: 'answer', type: 'string', title: messages.answer, width: 60 },
    { name: 'answered_at', type: 'datetime', title: messages.answeredAt, width: 22 },
  ]
  return {
    name: answerable.kind.replace('.', '-'),
    title: `${answerable.messages.title[language]}: ${textIn(target.title, language)}`,
    fields,
    homepage: `${origin}/${language}${target.answeredPath}`,
    at: now(),
    rows: async function* () {
      const pages = readPages(
        async (offset, limit) =>
          (await answerable.rows.list(db, target.id, 'public', { offset, limit })).items,
      )
      for await (const items of pages)
        yield items.map((submission) => [
          submission.writtenAt.toISOString(),
          submission.language,
          submission.body,
          ...further.map(({ value }) => value(submission, language)),
          labelOfState(answerable, submission)[language],
          submission.answer,
          submission.answeredAt?.toISOString() ?? null,
        ])
    },
  }
}
