import { emptyForm, type FormState, hasProblems } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, notFound, page } from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { findNamePascal } from '../store.ts'
import type { ProposalProblem } from './messages.ts'
import { findProposeRefusal } from './queries.ts'
import { ProposePage } from './views.tsx'

/** The public NAME_WORDS of an address; 404 when there is none, and when it is withdrawn. */
export async function getPublicNamePascal({ db }: Context, { slug = '' }: Readonly<Record<string, string>>) {
  const nameCamel = await findNamePascal(db, { slug })
  if (!nameCamel || nameCamel.withdrawnAt) throw notFound()
  return nameCamel
}

/** The form, with why this person cannot send one; a form that was refused comes back with 422. */
export async function proposePage(
  ctx: Context,
  actor: Actor,
  frame: Frame,
  params: Readonly<Record<string, string>>,
  form: FormState<ProposalProblem> = emptyForm,
) {
  const nameCamel = await getPublicNamePascal(ctx, params)
  const refusal = hasProblems(form) ? undefined : await findProposeRefusal(ctx, actor, nameCamel)
  return page(ProposePage({ frame, nameCamel, refusal, form }), hasProblems(form) ? 422 : 200)
}
