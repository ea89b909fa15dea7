import { Type } from 'typebox'
import { refuseForm } from '#domain/base/form.ts'
import { DESK_POSTS_PER_HOUR, get, notFound, pageNumber, post, type Route, seeOther } from '#platform/http/index.ts'
import { publishNamePascal, withdrawNamePascal } from '../actions.ts'
import { DESK_PATH, withdrawNamePascalPath } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { fieldOf, readNamePascalForm } from './form.ts'
import { namesCamelDeskPage, findNamePascalSubject } from './responses.ts'

const allow = nameCamelPermissions.publish

const Pages = Type.Object({ page: Type.Optional(pageNumber) })

/** What editors do. */
export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow, query: Pages }, ({ ctx, actor, frame, query }) =>
    namesCamelDeskPage(ctx, actor, frame, { at: query.page }),
  ),

  post(
    DESK_PATH,
    { allow, relation: 'the organisation that the form chooses', perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, actor, frame, language, body }) => {
      const read = readNamePascalForm(body)
      if (!read.ok) return namesCamelDeskPage(ctx, actor, frame, { form: read.form })
      const { 'title-kk': kk, 'title-ru': ru, ...input } = read.value
      const published = await publishNamePascal(ctx, { ...input, title: { kk, ru } })
      if (published.ok) return seeOther(`/${language}${DESK_PATH}`)
      const form = refuseForm(read.form, published.refusal, fieldOf)
      return namesCamelDeskPage(ctx, actor, frame, { form })
    },
  ),

  post(
    withdrawNamePascalPath({ id: ':id' }),
    { allow, of: findNamePascalSubject, perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, actor, frame, language, params }) => {
      const { id = '' } = params
      const withdrawn = await withdrawNamePascal(ctx, { id })
      if (withdrawn.ok) return seeOther(`/${language}${DESK_PATH}`)
      const { refusal } = withdrawn
      if (refusal === 'NAME_KEBAB-unknown') throw notFound()
      return namesCamelDeskPage(ctx, actor, frame, { refusal })
    },
  ),
]
