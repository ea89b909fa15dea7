import { emptyForm, type FormState } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { listPublishers } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { formPage, notFound, paginate, type SignedInRequest, type SubjectOf } from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import type { NamePascalProblem } from '../messages.ts'
import { PAGE_SIZE, subjectOfNamePascal } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { findNamePascal, listOwnNamesPascal } from '../store.ts'
import { DeskNamesPascalPage } from './views.tsx'

const findAtDesk = async ({ db }: Context, id = '') => (isId(id) ? findNamePascal(db, { id }) : undefined)

/** What the permission is checked against before an address is answered: the action checks it once more. */
export const findNamePascalSubject: SubjectOf = async (ctx, { id }) => {
  const nameCamel = await findAtDesk(ctx, id)
  return nameCamel && subjectOfNamePascal(nameCamel)
}

/** The NAME_WORDS of an address at the desk, or 404. */
export async function getNamePascalAtDesk(ctx: Context, id: string | undefined) {
  const nameCamel = await findAtDesk(ctx, id)
  if (!nameCamel) throw notFound()
  return nameCamel
}

/** What the official may work on, with the form for the next one. `number`: of the page, absent: the first. */
export async function deskNamesPascalPage(
  { ctx, actor, frame }: SignedInRequest,
  form: FormState<NamePascalProblem> = emptyForm,
  number?: string,
) {
  const scopes = scopesOf(actor, nameCamelPermissions.publish)
  const [found, publishers] = await Promise.all([
    paginate(number, PAGE_SIZE, (range) => listOwnNamesPascal(ctx.db, scopes, range)),
    listPublishers(ctx.db, scopes),
  ])
  return formPage(DeskNamesPascalPage({ frame, ...found, publishers, form }), form)
}
