import { emptyForm, type FormState, hasProblems } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, page, paginate, type SubjectOf } from '#platform/http/index.ts'
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

type Shown = {
  /** The number of the page, as the address has it; absent: the first. */
  readonly at?: string | undefined
  /** The form for the next one, as it was sent. */
  readonly form?: FormState<NamePascalProblem>
  /** Why what a button asked for was not done. */
  readonly refusal?: WithdrawRefusal
}

/** The page of the desk; what was refused is on it, and the answer is 422. */
export async function namesCamelDeskPage(ctx: Context, actor: Actor, frame: Frame, { at, form = emptyForm, refusal }: Shown = {}) {
  const scopes = scopesOf(actor, nameCamelPermissions.publish)
  const [found, publishers] = await Promise.all([
    paginate(at, PAGE_SIZE, (range) => listOwnNamesPascal(ctx.db, scopes, range)),
    listNamePascalPublishers(ctx.db, scopes),
  ])
  const status = refusal || hasProblems(form) ? 422 : 200
  return page(DeskNamesPascalPage({ frame, ...found, publishers, form, refusal }), status)
}
