import type { PaperTargetKind } from '#features/paper-batches/index.ts'
import { attendanceMessages } from '../attendance/messages.ts'
import { checkSigning } from '../attendance/model.ts'
import { countTurnout } from '../attendance/store.ts'
import type { RegistrationTargetKind } from '../kinds.ts'
import { subjectOfRegistrationTarget } from '../model.ts'

/**
 * The sheets on which people sign at the door: the record of a gathering names the number of those present (LG, art.
 * 39-3). Only signatures are counted; the sum is reconciled with the list of those checked in, if somebody kept it.
 */
export const paperTargets = (kind: RegistrationTargetKind): readonly PaperTargetKind[] => [
  {
    kind: kind.sheetsKind,
    messages: {
      title: attendanceMessages.signInSheets,
      count: attendanceMessages.signatures,
      expected: attendanceMessages.checkedIn,
    },
    find: async (ctx, id) => {
      const [target] = await kind.find(ctx, { ids: [id] })
      if (!target) return undefined
      const { arrived } = await countTurnout(ctx.db, id)
      return {
        title: target.title,
        path: kind.pathOf(target),
        subject: subjectOfRegistrationTarget(target),
        open: checkSigning(target, ctx.now()).ok,
        expected: arrived > 0 ? { size: arrived, relation: 'equal' } : null,
        territory: target.place.code,
      }
    },
  },
]
