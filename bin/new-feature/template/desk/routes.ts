import { Type } from 'typebox'
import { emptyForm } from '#domain/base/form.ts'
import { DESK_POSTS_PER_HOUR, get, oneOf, pageNumber, post, type Route, submitForm } from '#platform/http/index.ts'
import { publishNamePascal, withdrawNamePascal } from '../actions.ts'
import { DESK_PATH, deskNotices, nameCamelDeskPath } from '../model.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { publishFieldOf, readNamePascalForm, readNamePascalWithdrawalForm, withdrawalFieldOf } from './form.ts'
import { deskNamePascalPage, deskNamesPascalPage, findNamePascalSubject } from './responses.ts'

const allow = nameCamelPermissions.publish
const ownNamePascal = { allow, of: findNamePascalSubject } as const
const NAME_CONST_DESK_PATH = nameCamelDeskPath({ id: ':id' })

const DeskListQuery = Type.Object({ page: Type.Optional(pageNumber) })
const NoticeQuery = Type.Object({ done: Type.Optional(oneOf(deskNotices)) })

/** What editors do. */
export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow, query: DeskListQuery }, (request) =>
    deskNamesPascalPage(request, emptyForm, request.query.page),
  ),

  post(
    DESK_PATH,
    { allow, relation: 'the organisation that the form chooses', perHour: DESK_POSTS_PER_HOUR },
    async (request) =>
      submitForm(request, await readNamePascalForm(request.ctx, request.body), {
        act: (input) => publishNamePascal(request.ctx, input),
        fieldOf: publishFieldOf,
        page: (form) => deskNamesPascalPage(request, form),
        next: (published) => `${nameCamelDeskPath(published)}?done=published`,
      }),
  ),

  get(NAME_CONST_DESK_PATH, { ...ownNamePascal, query: NoticeQuery }, (request) =>
    deskNamePascalPage(request, emptyForm, request.query.done),
  ),

  post(`${NAME_CONST_DESK_PATH}/withdraw`, { ...ownNamePascal, perHour: DESK_POSTS_PER_HOUR }, (request) => {
    const { id = '' } = request.params
    return submitForm(request, readNamePascalWithdrawalForm(request.body), {
      act: (reason) => withdrawNamePascal(request.ctx, { id, reason }),
      fieldOf: withdrawalFieldOf,
      page: (form) => deskNamePascalPage(request, form),
      next: () => `${nameCamelDeskPath({ id })}?done=withdrawn`,
    })
  }),
]
