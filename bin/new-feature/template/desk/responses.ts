import { emptyForm, type FormState, hasProblems } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, page, type SubjectOf } from '#platform/http/index.ts'
import { type Actor, scopesOf } from '#platform/identity/index.ts'
import type { NamePascalProblem } from '../messages.ts'
import { PAGE_SIZE, subjectOfNamePascal, type WithdrawRefusal } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { findNamePascal, listOwnNamesPascal, listNamePascalPublishers } from '../store.ts'
import { DeskNamesPascalPage } from './views.tsx'

/** What the permission is checked against before an address is answered: the action checks it once more. */
export const findNamePascalSubject: SubjectOf = async ({ db }, { id = '' }) => {
  const nameCamel = isId(id) ? await findNamePascal(db, { id }) : undefined
  return nameCamel && subjectOfNamePascal(nameCamel)
}

type Refused = {
  /** The form for the next one, as it was sent. */
  readonly form?: FormState<NamePascalProblem>
  /** Why what a button asked for was not done. */
  readonly refusal?: WithdrawRefusal
}

/** The page of the desk; what was refused is on it, and the answer is 422. */
export async function namesCamelDeskPage(ctx: Context, actor: Actor, frame: Frame, { form = emptyForm, refusal }: Refused = {}) {
  const scopes = scopesOf(actor, nameCamelPermissions.publish)
  const [items, publishers] = await Promise.all([
    listOwnNamesPascal(ctx.db, scopes, PAGE_SIZE),
    listNamePascalPublishers(ctx.db, scopes),
  ])
  const status = refusal || hasProblems(form) ? 422 : 200
  return page(DeskNamesPascalPage({ frame, items, publishers, form, refusal }), status)
}
