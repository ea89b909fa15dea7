import { type Static, Type } from 'typebox'
import { emptyForm, type FormState } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { findAddressee } from '#platform/db/index.ts'
import { formPage, pageNumber, paginateUncounted, type RouteRequest } from '#platform/http/index.ts'
import { displayEmail } from '#platform/mail/address.ts'
import { readStopKey, stopKey } from '../delivery/stop-key-checks.ts'
import type { ListProblem } from '../messages.ts'
import { FOLLOWS_MAX, keyPath, PAGE_SIZE } from '../model.ts'
import { loadFollows } from './queries.ts'
import { FollowListPage } from './views.tsx'

export const FollowListQuery = Type.Object({
  page: Type.Optional(pageNumber),
  done: Type.Optional(Type.Literal('saved')),
})

/** Whose list it is, at which path, and to which address its letters go where nobody is signed in. */
export type FollowListOwner = {
  readonly account: Id<'account'>
  readonly path: string
  readonly email?: string
}

/** What a person follows. The form is that of the follow whose change was refused. */
export async function followListPage(
  { ctx, frame }: RouteRequest<unknown, unknown>,
  { account, path, email }: FollowListOwner,
  form: FormState<ListProblem> = emptyForm,
  { page, done }: Static<typeof FollowListQuery> = {},
) {
  const pagesMax = Math.ceil(FOLLOWS_MAX / PAGE_SIZE)
  const found = await paginateUncounted(page, { size: PAGE_SIZE, pagesMax }, (range) =>
    loadFollows(ctx, account, range),
  )
  return formPage(FollowListPage({ frame, path, email, done, form, ...found }), form)
}

/** The list of the account of a key, while it is not erased. */
export async function findListOfKey(ctx: Context, key = ''): Promise<FollowListOwner | undefined> {
  const account = readStopKey(ctx.secret, key)
  const holder = account && (await findAddressee(ctx.db, account))
  if (!holder) return undefined
  return {
    account: holder.id,
    path: keyPath({ key: stopKey(ctx.secret, holder.id) }),
    email: displayEmail(holder.email ?? ''),
  }
}
