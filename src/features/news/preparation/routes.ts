import { Type } from 'typebox'
import { fold } from '#domain/kazakh/index.ts'
import type { Context } from '#platform/context.ts'
import {
  get,
  type Frame as HttpFrame,
  json,
  notFound,
  oneOf,
  page,
  pageNumber,
  post,
  type Reply,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, scopesOf } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { newsPermissions } from '../permissions.ts'
import { createDraft, saveDraft } from './actions.ts'
import { readStory } from './form.ts'
import { partPath } from './frame-views.tsx'
import { type DeskFilter, findBody, listBodies, listDrafts } from './list-store.ts'
import { ListPage } from './list-views.tsx'
import { messages } from './messages.ts'
import { DESK, LIST_SIZE, states, titleOf } from './model.ts'
import { conflictPage, editPage, nameOf, openDraft, ownerOf, publishPage } from './page-routes.ts'

const FORM_BYTES = 1_000_000

const List = Type.Object({
  state: Type.Optional(oneOf(states)),
  body: Type.Optional(Type.String({ maxLength: 200 })),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  page: Type.Optional(pageNumber),
})
type Query = {
  state?: (typeof states)[number]
  body?: string
  q?: string
  page?: string
}

async function listPage(
  { db }: Context,
  actor: Actor,
  frame: HttpFrame,
  query: Query,
  problem?: string,
): Promise<Reply> {
  const scopes = scopesOf(actor, newsPermissions.write)
  const number = Number(query.page ?? 1)
  const filter: DeskFilter = {
    state: query.state,
    organisation: query.body,
    words: fold(query.q ?? '')
      .split(' ')
      .filter(Boolean),
  }
  const [{ entries, total }, bodies] = await Promise.all([
    listDrafts(db, scopes, filter, { offset: (number - 1) * LIST_SIZE, limit: LIST_SIZE }),
    listBodies(db, scopes),
  ])
  if (number > 1 && entries.length === 0) throw notFound()
  const { language } = frame
  return page(
    ListPage({
      frame,
      total,
      page: number,
      pages: Math.max(1, Math.ceil(total / LIST_SIZE)),
      filter: query,
      bodies,
      problem,
      entries: entries.map(({ title, editor, editorEmail, placeCode, version, publicVersion, ...one }) => ({
        ...one,
        title: titleOf({ texts: { title } }, language),
        unpublished: one.state === 'published' && version !== publicVersion,
        editor: nameOf({ name: editor, email: editorEmail }),
        zone: zoneOfTerritory(placeCode),
      })),
    }),
    problem ? 422 : 200,
  )
}

const ofDraft = { allow: newsPermissions.write, of: ownerOf, invalidates: [] } as const

/** The list of the desk, and the page on which an item is written. */
export const editRoutes: readonly Route[] = [
  get(DESK, { query: List, allow: newsPermissions.write }, ({ ctx, actor, frame, query }) =>
    listPage(ctx, actor, frame, query as Query),
  ),

  post(
    DESK,
    { allow: newsPermissions.write, perHour: 300, invalidates: [] },
    async ({ ctx, actor, frame, language, body }) => {
      const slug = String((body as { organisation?: unknown }).organisation ?? '')
      const owner = slug ? await findBody(ctx.db, { slug }) : undefined
      if (slug && !owner) throw notFound()
      if (!owner) return listPage(ctx, actor, frame, {}, messages.noBody[language])
      const made = await createDraft(ctx, owner.id)
      if (!made.ok) throw notFound()
      return seeOther(`/${language}${partPath(made.value.id, 'texts')}`)
    },
  ),

  get(`${DESK}/:id`, { allow: newsPermissions.write, of: ownerOf }, async ({ ctx, frame, params }) =>
    editPage(frame, await openDraft(ctx, params.id)),
  ),

  post(
    `${DESK}/:id`,
    { ...ofDraft, perHour: 1200, bytes: FORM_BYTES },
    async ({ ctx, actor, frame, language, params, body }) => {
      const opened = await openDraft(ctx, params.id)
      const { draft } = opened
      const story = await readStory(ctx, draft.content, body)
      if (Object.keys(story.problems).length > 0) return editPage(frame, opened, wrong(story, language), 422)
      const saved = await saveDraft(ctx, draft.id, { ...story, auto: false })
      if (!saved.ok && 'draft' in saved)
        return conflictPage(ctx, frame, await openDraft(ctx, params.id), 'texts', story.content, story.typed)
      if (!saved.ok) return publishPage(frame, await openDraft(ctx, params.id), actor, {}, 409)
      const { then } = body as { then?: unknown }
      const next = then === 'preview' || then === 'publication' ? then : 'texts'
      return seeOther(`/${language}${partPath(draft.id, next)}`)
    },
  ),

  post(
    `${DESK}/:id/autosave`,
    { ...ofDraft, perHour: 6000, bytes: FORM_BYTES },
    async ({ ctx, params, body }) => {
      const { draft } = await openDraft(ctx, params.id)
      const story = await readStory(ctx, draft.content, body)
      const broken = Object.values(story.problems).some(
        (code) => code === 'too-long' || code === 'form-broken',
      )
      if (broken) return json({}, 422)
      const saved = await saveDraft(ctx, draft.id, { ...story, checked: [], auto: true })
      return saved.ok ? json(saved.value) : json({}, 409)
    },
  ),
]

/** What is wrong with a form of texts, in words, beside what was typed. */
function wrong(story: Awaited<ReturnType<typeof readStory>>, language: HttpFrame['language']) {
  const errors = Object.fromEntries(
    Object.entries(story.problems).map(([name, code]) => [
      name,
      name === 'place' && story.places.length > 1
        ? messages.placeChoose[language](
            story.places.map(({ label, code: kato }) => `${label[language]} (${kato})`).join('; '),
          )
        : messages[code][language],
    ]),
  )
  const problems = Object.entries(errors).map(([field, text]) => ({ field, text }))
  return { errors, problems, typed: story.typed, sitting: story.sitting }
}
