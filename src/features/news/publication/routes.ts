import { type TObject, Type } from 'typebox'
import type { Id } from '#domain/base/id.ts'
import type { Result } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import {
  get,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  readForm,
  seeOther,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { instantOf } from '#ui/format/index.ts'
import { newsPermissions } from '../permissions.ts'
import { archiveDraft, copyDraft, deleteDraft } from '../preparation/actions.ts'
import { partPath } from '../preparation/frame-views.tsx'
import { DESK } from '../preparation/model.ts'
import { incompletePage, openDraft, ownerOf, publishPage } from '../preparation/page-routes.ts'
import { correctItem, publishDraft, scheduleDraft, unscheduleDraft, withdrawItem } from './actions.ts'
import { publishMessages } from './messages.ts'

const field = (maxLength: number, problem: keyof typeof publishMessages) =>
  Type.Optional(Type.String({ maxLength, problems: { otherwise: problem } }))
const Schedule: TObject = Type.Object({
  day: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', problems: { otherwise: 'time-wrong' } }),
  time: Type.String({ pattern: '^\\d\\d:\\d\\d$', problems: { otherwise: 'time-wrong' } }),
})
const Note: TObject = Type.Object({
  'note-kk': field(500, 'note-incomplete'),
  'note-ru': field(500, 'note-incomplete'),
})
const needed = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, problems: { otherwise: 'reason-missing' } })
const Reason: TObject = Type.Object({
  'reason-kk': needed(1000),
  'reason-ru': needed(1000),
  'reason-en': field(1000, 'reason-missing'),
})

type Post = RouteRequest<Readonly<Record<string, never>>, Actor>
const versionOf = (body: unknown) => Number((body as { version?: unknown }).version)
const writing = { allow: newsPermissions.write, of: ownerOf, perHour: 300, invalidates: [] } as const
const publishing = {
  allow: newsPermissions.publish,
  of: ownerOf,
  perHour: 300,
  invalidates: ['news_item'],
} as const

type Refusal = keyof typeof publishMessages | 'no-draft' | 'no-item'

/** After an act: its page again, or what stands in the way. */
async function answered(
  { ctx, actor, frame, language, params }: Post,
  done: Result<unknown, Refusal>,
  typed: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  if (done.ok) return seeOther(`/${language}${partPath(params.id ?? '', 'publication')}`)
  const opened = await openDraft(ctx, params.id)
  const { refusal } = done
  if (refusal === 'texts-missing') return incompletePage(frame, opened)
  if (!(refusal in publishMessages)) return publishPage(frame, opened, actor, {}, 409)
  const text = publishMessages[refusal as keyof typeof publishMessages][language] as string
  if (refusal.startsWith('time-'))
    return publishPage(
      frame,
      opened,
      actor,
      { errors: { day: text }, typed, problems: [{ field: 'day', text }] },
      422,
    )
  return publishPage(frame, opened, actor, { problems: [{ field: 'publish', text }], typed }, 409)
}

/** A form of the page with what is wrong beside its fields. */
async function refused(
  { ctx, actor, frame, language, params }: Post,
  form: { problems: object; typed: object },
) {
  const errors = Object.fromEntries(
    Object.entries(form.problems as Record<string, keyof typeof publishMessages>).map(([name, code]) => [
      name,
      publishMessages[code][language] as string,
    ]),
  )
  const problems = Object.entries(errors).map(([name, text]) => ({ field: name, text }))
  const more = { errors, problems, typed: form.typed as Record<string, string> }
  return publishPage(frame, await openDraft(ctx, params.id), actor, more, 422)
}

const simple =
  (act: (ctx: Context, id: Id<'news-item'>, seen: number) => Promise<Result<unknown, Refusal>>) =>
  async (asked: Post) =>
    answered(asked, await act(asked.ctx, asked.params.id ?? '', versionOf(asked.body)))

const textOf = (typed: Readonly<Record<string, string>>, name: string): Text => ({
  kk: (typed[`${name}-kk`] ?? '').trim(),
  ru: (typed[`${name}-ru`] ?? '').trim(),
  ...(typed[`${name}-en`]?.trim() ? { en: typed[`${name}-en`]?.trim() } : {}),
})

/** Going out, being corrected, withdrawn, put aside, copied, deleted. */
export const publishRoutes: readonly Route[] = [
  get(
    `${DESK}/:id/publish`,
    { allow: newsPermissions.write, of: ownerOf },
    async ({ ctx, actor, frame, params }) => publishPage(frame, await openDraft(ctx, params.id), actor),
  ),

  post(`${DESK}/:id/publish`, publishing, simple(publishDraft)),
  post(`${DESK}/:id/unschedule`, publishing, simple(unscheduleDraft)),

  post(`${DESK}/:id/schedule`, publishing, async (asked) => {
    const { ctx, params, body } = asked
    const form = readForm(Schedule, body, publishMessages)
    if (!form.ok) return refused(asked, form)
    const { zone, draft } = await openDraft(ctx, params.id)
    const at = instantOf(form.typed.day ?? '', form.typed.time ?? '', zone)
    return answered(asked, await scheduleDraft(ctx, draft.id, versionOf(body), at), form.typed)
  }),

  post(`${DESK}/:id/correct`, publishing, async (asked) => {
    const { ctx, params, body } = asked
    const form = readForm(Note, body, publishMessages)
    if (!form.ok) return refused(asked, form)
    const note = textOf(form.typed, 'note')
    const half = (['kk', 'ru'] as const).filter((tongue) => !note[tongue])
    if (half.length === 1)
      return refused(asked, { problems: { [`note-${half[0]}`]: 'note-incomplete' }, typed: form.typed })
    const done = await correctItem(ctx, params.id ?? '', versionOf(body), half.length === 0 ? note : null)
    return answered(asked, done, form.typed)
  }),

  post(`${DESK}/:id/withdraw`, publishing, async (asked) => {
    const form = readForm(Reason, asked.body, publishMessages)
    if (!form.ok) return refused(asked, form)
    return answered(
      asked,
      await withdrawItem(asked.ctx, asked.params.id ?? '', textOf(form.typed, 'reason')),
      form.typed,
    )
  }),

  post(
    `${DESK}/:id/archive`,
    writing,
    simple((ctx, id) => archiveDraft(ctx, id, 'archived')),
  ),
  post(
    `${DESK}/:id/unarchive`,
    writing,
    simple((ctx, id) => archiveDraft(ctx, id, 'draft')),
  ),

  post(`${DESK}/:id/delete`, writing, async (asked) => {
    const done = await deleteDraft(asked.ctx, asked.params.id ?? '')
    return done.ok ? seeOther(`/${asked.language}${DESK}`) : answered(asked, done)
  }),

  post(`${DESK}/:id/copy`, writing, async (asked) => {
    const done = await copyDraft(asked.ctx, asked.params.id ?? '')
    return done.ok ? seeOther(`/${asked.language}${partPath(done.value.id, 'texts')}`) : answered(asked, done)
  }),
]
