import type { Withdrawable } from '#features/withdrawals/index.ts'
import { messages } from '../messages.ts'
import { NAME_CONST_KIND, nameCamelDeskPath, nameCamelPath, subjectOfNamePascal } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { findNamePascal, lockNamePascal, markNamePascalWithdrawn } from '../store.ts'

/** Public NAMES_WORDS can be withdrawn for good. */
export const withdrawables: readonly Withdrawable[] = [
  {
    kind: NAME_CONST_KIND,
    label: messages.one,
    act: 'NAMES_KEBAB.withdrawn',
    permission: nameCamelPermissions.publish,
    path: nameCamelPath,
    deskPath: nameCamelDeskPath,
    find: async ({ db }, key, { lock }) => {
      const nameCamel = await (lock ? lockNamePascal : findNamePascal)(db, key)
      return nameCamel && !nameCamel.withdrawnAt
        ? { ...nameCamel, territory: nameCamel.place.code, subject: subjectOfNamePascal(nameCamel) }
        : undefined
    },
    withdraw: ({ db }, { id }, now) => markNamePascalWithdrawn(db, id, now),
  },
]
