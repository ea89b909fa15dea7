import { emptyForm, type FormState, hasProblems, refuseForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import {
  DESK_POSTS_PER_HOUR,
  type Frame,
  get,
  notFound,
  page,
  post,
  type Route,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, scopesOf } from '#platform/identity/index.ts'
import { publishNamePascal, withdrawNamePascal } from '../actions.ts'
import type { NamePascalProblem } from '../messages.ts'
import { DESK_PATH, PAGE_SIZE, subjectOfNamePascal } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { findNamePascal, listOwnNamesPascal, listNamePascalPublishers } from '../store.ts'
import { fieldOf, readNamePascalForm } from './form.ts'
import { DeskNamesPascalPage } from './views.tsx'

const allow = nameCamelPermissions.publish

/** The page of the desk; a form that was refused comes back with 422. */
async function deskPage(
  ctx: Context,
  actor: Actor,
  frame: Frame,
  form: FormState<NamePascalProblem> = emptyForm,
) {
  const scopes = scopesOf(actor, allow)
  const [items, publishers] = await Promise.all([
    listOwnNamesPascal(ctx.db, scopes, PAGE_SIZE),
    listNamePascalPublishers(ctx.db, scopes),
  ])
  return page(DeskNamesPascalPage({ frame, items, publishers, form }), hasProblems(form) ? 422 : 200)
}

/** What the permission is checked against before an address is answered: the action checks it once more. */
export const findNamePascalSubject: SubjectOf = async ({ db }, { id = '' }) => {
  const nameCamel = isId(id) ? await findNamePascal(db, { id }) : undefined
  return nameCamel && subjectOfNamePascal(nameCamel)
}

/** What editors do. */
export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow }, ({ ctx, actor, frame }) => deskPage(ctx, actor, frame)),

  post(
    DESK_PATH,
    { allow, relation: 'the organisation that the form chooses', perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, actor, frame, language, body }) => {
      const read = readNamePascalForm(body)
      if (!read.ok) return deskPage(ctx, actor, frame, read.form)
      const { 'title-kk': kk, 'title-ru': ru, ...input } = read.value
      const published = await publishNamePascal(ctx, { ...input, title: { kk, ru } })
      if (published.ok) return seeOther(`/${language}${DESK_PATH}`)
      const { refusal } = published
      return deskPage(ctx, actor, frame, refuseForm(read.form, refusal, fieldOf))
    },
  ),

  post(
    `${DESK_PATH}/:id/withdraw`,
    { allow, of: findNamePascalSubject, perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, language, params }) => {
      const withdrawn = await withdrawNamePascal(ctx, { id: params.id ?? '' })
      if (!withdrawn.ok && withdrawn.refusal === 'NAME_KEBAB-unknown') throw notFound()
      // What somebody else has withdrawn already is withdrawn.
      return seeOther(`/${language}${DESK_PATH}`)
    },
  ),
]
