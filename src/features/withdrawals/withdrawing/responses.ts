import { emptyForm, type FormState } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { formPage, notFound, type SignedInRequest, type SubjectOf } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { isWithdrawableKey, type WithdrawableKind } from '../kinds.ts'
import type { WithdrawalProblem } from '../messages.ts'
import type { WithdrawableKey, WithdrawalSurroundings } from '../model.ts'
import { findWithdrawal } from '../store.ts'
import { WithdrawPage } from './views.tsx'

type Parameters = Readonly<Record<string, string>>

/** The key of the thing of an address at the desk. */
export const withdrawableKeyOf = ({ id = '', slug }: Parameters): WithdrawableKey =>
  slug === undefined ? { id } : { slug }

/** The thing of an address if it is public, else what stays of it; both undefined where there was none. */
async function findAtDesk(ctx: Context, { kind, find }: WithdrawableKind, params: Parameters) {
  const key = withdrawableKeyOf(params)
  if (!isWithdrawableKey(key)) return {}
  const thing = await find(ctx, key)
  return thing ? { thing } : { withdrawal: await findWithdrawal(ctx.db, kind, key) }
}

/** What the permission to withdraw a thing of a kind is asked of. */
export const findWithdrawableSubject =
  (withdrawable: WithdrawableKind): SubjectOf =>
  async (ctx, params) => {
    const { thing, withdrawal } = await findAtDesk(ctx, withdrawable, params)
    if (!withdrawal) return thing?.subject
    const { id, first, last } = withdrawal.organisation
    return { organisation: id, territory: { first, last } }
  }

/** The page on which a thing is withdrawn; afterwards it says when and why it was. */
export async function withdrawPage(
  { ctx, frame, params }: SignedInRequest,
  withdrawable: WithdrawableKind,
  surroundings: WithdrawalSurroundings,
  form: FormState<WithdrawalProblem> = emptyForm,
) {
  const { thing, withdrawal } = await findAtDesk(ctx, withdrawable, params)
  const shown = thing ?? withdrawal
  if (!shown) throw notFound()
  return formPage(
    WithdrawPage({
      frame,
      surroundings,
      thing: { title: shown.title, label: withdrawable.label, deskPath: withdrawable.deskPath(shown) },
      help: withdrawable.help,
      erases: withdrawable.erases,
      obstacle: thing?.obstacle,
      withdrawal,
      zone: zoneOfTerritory(shown.territory),
      form,
    }),
    form,
  )
}
