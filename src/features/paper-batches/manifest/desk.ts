import { textIn } from '#domain/base/text.ts'
import type { DeskSection } from '#platform/feature.ts'
import { listBatchesForClerk } from '../desk/queries.ts'
import { messages } from '../messages.ts'
import { batchPath, DESK_PATH, stateName } from '../model.ts'
import { paperPermissions } from '../permissions.ts'

/** Batches that wait for somebody, on the first page of the desk. */
export const desk: DeskSection = {
  path: DESK_PATH,
  label: messages.section,
  allow: paperPermissions.enter,
  waiting: async (ctx, actor, language, limit) =>
    (await listBatchesForClerk(ctx, actor))
      .filter(({ isForActor }) => isForActor)
      .slice(0, limit)
      .map(({ batch, state, target }) => ({
        path: batchPath(batch),
        title: textIn(target.title, language),
        why: [
          messages.batch[language](String(batch.number)),
          messages[`state-${stateName(state)}`][language],
        ].join(' · '),
      })),
}
