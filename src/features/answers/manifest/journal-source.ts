import type { JournalSource } from '#platform/feature.ts'
import { type AnswerableKind, findPublicSubmissions } from '../kinds.ts'

/** What answers to submissions of a kind record in the public journal, and where submissions are shown. */
export const journalSource = (answerable: AnswerableKind): JournalSource => ({
  entryTypes: { [answerable.act.type]: answerable.act.label },
  findTargets: async (ctx, ids) =>
    new Map(
      (await findPublicSubmissions(ctx, answerable, ids)).map(({ id, target }) => [
        id,
        { path: target.answeredPath, title: target.title },
      ]),
    ),
})
