import type { WithdrawableKind } from '#features/withdrawals/index.ts'
import { messages } from '../messages.ts'
import { NAME_CONST_KIND, type NamePascal, nameCamelDeskPath, nameCamelPath, subjectOfNamePascal } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { findNamePascal, lockNamePascal, markNamePascalWithdrawn } from '../store.ts'

const toWithdrawable = (nameCamel: NamePascal | undefined) =>
  nameCamel && !nameCamel.withdrawnAt
    ? { ...nameCamel, territory: nameCamel.place.code, subject: subjectOfNamePascal(nameCamel) }
    : undefined

/** Public NAMES_WORDS can be withdrawn for good. */
export const withdrawables: readonly WithdrawableKind[] = [
  {
    kind: NAME_CONST_KIND,
    label: messages.one,
    act: 'NAMES_KEBAB.withdrawn',
    permission: nameCamelPermissions.publish,
    path: nameCamelPath,
    deskPath: nameCamelDeskPath,
    find: async ({ db }, key) => toWithdrawable(await findNamePascal(db, key)),
    lock: async ({ db }, key) => toWithdrawable(await lockNamePascal(db, key)),
    withdraw: ({ db }, { id }, now) => markNamePascalWithdrawn(db, id, now),
  },
]
