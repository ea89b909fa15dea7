import { Type } from 'typebox'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Route,
  readForm,
  seeOther,
  type Values,
} from '#platform/http/index.ts'
import { type Actor, scopesOf } from '#platform/identity/index.ts'
import { publishNamePascal, withdrawNamePascal } from './actions.ts'
import { DeskNamesPascalPage } from './desk-views.tsx'
import { messages } from './messages.ts'
import { DESK, PAGE_SIZE, TITLE_MAX } from './model.ts'
import { nameCamelPermissions } from './permissions.ts'
import { findOwner, listOwnNamesPascal, listPublishers } from './store.ts'

const allow = nameCamelPermissions.publish
const PER_HOUR = 120

/** A field by the message of each rule that its value may break. */
const titleField = (empty: 'title-kk-empty' | 'title-ru-empty') =>
  Type.String({
    minLength: 1,
    maxLength: TITLE_MAX,
    problems: { minLength: empty, required: empty, maxLength: 'title-long' },
  })

const Form = Type.Object({
  organisation: Type.String({
    minLength: 1,
    problems: { minLength: 'organisation-unknown', required: 'organisation-unknown' },
  }),
  'title-kk': titleField('title-kk-empty'),
  'title-ru': titleField('title-ru-empty'),
})

/** The field beside which a refusal of the action stands. */
const fields = {
  'title-kk-empty': 'title-kk',
  'title-ru-empty': 'title-ru',
  'title-long': 'title-kk',
  'organisation-unknown': 'organisation',
} as const

type Problems = Readonly<Record<string, keyof typeof messages>>

async function deskPage(
  ctx: Context,
  actor: Actor,
  frame: Frame,
  typed: Values = {},
  problems: Problems = {},
) {
  const scopes = scopesOf(actor, allow)
  const [items, publishers] = await Promise.all([
    listOwnNamesPascal(ctx.db, scopes, PAGE_SIZE),
    listPublishers(ctx.db, scopes),
  ])
  const status = Object.keys(problems).length > 0 ? 422 : 200
  return page(DeskNamesPascalPage({ frame, items, publishers, typed, problems }), status)
}

/** The organisation and the place that the permission is checked against. */
const ownerOf = async ({ db }: Context, { id = '' }: Readonly<Record<string, string>>) =>
  isId(id) ? findOwner(db, id) : undefined

export const deskRoutes: readonly Route[] = [
  get(DESK, { allow }, ({ ctx, actor, frame }) => deskPage(ctx, actor, frame)),

  post(DESK, { allow, perHour: PER_HOUR }, async ({ ctx, actor, frame, language, body }) => {
    const form = readForm(Form, body, messages)
    if (!form.ok) return deskPage(ctx, actor, frame, form.typed, form.problems as Problems)
    const { organisation, 'title-kk': kk, 'title-ru': ru } = form.value
    const published = await publishNamePascal(ctx, { organisation, kk, ru })
    if (published.ok) return seeOther(`/${language}${DESK}`)
    return deskPage(ctx, actor, frame, form.typed, { [fields[published.refusal]]: published.refusal })
  }),

  post(
    `${DESK}/:id/withdraw`,
    { allow, of: ownerOf, perHour: PER_HOUR },
    async ({ ctx, language, params }) => {
      const withdrawn = await withdrawNamePascal(ctx, { id: params.id ?? '' })
      if (!withdrawn.ok && withdrawn.refusal === 'no-NAME_KEBAB') throw notFound()
      return seeOther(`/${language}${DESK}`)
    },
  ),
]
