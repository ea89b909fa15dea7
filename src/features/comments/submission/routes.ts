import { Type } from 'typebox'
import { type Language, textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  post,
  type Reply,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import { documentUpload } from '#platform/uploads/index.ts'
import {
  commentKinds,
  commentPath,
  draftName,
  placePath,
  takesComments,
  WHOLE,
  WHOLE_ANCHOR,
} from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { findOwner } from '../store.ts'
import { carryOne, readPlace } from '../text/actions.ts'
import { textMessages } from '../text/messages.ts'
import { isWordable } from '../text/place-views.tsx'
import { clockOf, findAnnounced, findCommentBy, named } from '../text/routes.ts'
import { joinComment, searchKeyOf, submitComment, submitReply } from './actions.ts'
import type { SayDraft } from './field-views.tsx'
import { fieldOf, readSaying, speakerOf, type Typed, whoProblems, withFile } from './form-routes.ts'
import { SayPage } from './form-views.tsx'
import { JoinPage, LetterSentPage, ReplyPage } from './join-views.tsx'
import { sayMessages as words } from './messages.ts'
import { listAlike } from './read-store.ts'
import { findStake } from './store.ts'

const SAYINGS_PER_HOUR = 60
/** A page of a word processor, pasted whole with its markup: read, so that the words in it can be kept. */
const PASTED_BYTES = 8 * 2 ** 20
const ALIKE = 3
const SAID = ['comment'] as const

const empty: SayDraft = { body: '', wording: '', name: '', email: '', problems: {} }
const nameOf = (actor: Actor | undefined, language: Language) =>
  actor && (actor.name ?? textMessages.resident[language])

const Kind = Type.Object({ kind: Type.Optional(oneOf(commentKinds)), version: Type.Optional(pageNumber) })

type Asked = {
  readonly ctx: Context
  readonly frame: Frame
  readonly actor: Actor | undefined
  readonly slug: string
  readonly anchor: string
}

/** The form with what was typed; 422 when something has to be corrected or looked at first. */
async function sayPage(
  { ctx, frame, actor, slug, anchor }: Asked,
  typed: Typed,
  more: { alike?: Parameters<typeof SayPage>[0]['alike']; from?: string | undefined; status?: number } = {},
): Promise<Reply> {
  const consultation = await findAnnounced(ctx, slug)
  const found = await readPlace(ctx, consultation, frame.language, anchor)
  if (!found) throw notFound()
  const place = named(found, frame.language)
  const kind = typed.kind === 'wording' && !isWordable(place) ? 'remark' : typed.kind
  const { alike, from, status = 422 } = more
  const draft = { ...typed, wording: typed.wording || place.own }
  const view = { consultation, clock: clockOf(ctx, consultation.place.code), place, kind, draft, from }
  return page(
    SayPage({
      frame,
      ...view,
      ...(alike || typed.seen ? { alike: alike ?? [] } : {}),
      version: found.version.number,
      signedAs: nameOf(actor, frame.language),
      owner: actor?.account ?? '',
      posted: status !== 200,
    }),
    status,
  )
}

/** Where a place of an older version stands now; undefined when it was written on the newest one. */
async function carried({ ctx, slug, anchor }: Asked, version: number) {
  const consultation = await findAnnounced(ctx, slug)
  const newest = consultation.versions.at(-1)?.number
  const moved =
    version > 0 && version !== newest ? await carryOne(ctx, consultation, anchor, version) : undefined
  return { consultation, to: moved && (moved.to || WHOLE) }
}

/** Takes a posted comment, or says what stands before that. */
async function say(asked: Asked, given: Typed): Promise<Reply> {
  const { ctx, frame, actor, slug } = asked
  const { language } = frame
  const { consultation, to } = await carried(asked, given.version)
  if (to !== undefined)
    return sayPage({ ...asked, anchor: to }, given, { from: draftName(slug, asked.anchor) })
  const problems = { ...given.problems, ...whoProblems(actor, given, language) }
  const anchor = asked.anchor === WHOLE ? WHOLE_ANCHOR : asked.anchor
  const wish = {
    slug,
    anchor,
    kind: given.kind,
    body: given.body,
    wording:
      given.kind === 'wording'
        ? { text: given.wording, language: language === 'kk' ? ('kk' as const) : ('ru' as const) }
        : undefined,
    pageLanguage: language,
    file: given.file,
  }
  if (Object.keys(problems).length > 0) return sayPage(asked, { ...given, problems })
  if (!given.seen && takesComments(consultation, ctx.today())) {
    const key = searchKeyOf(given.body, given.kind === 'wording' ? given.wording : '')
    const alike = key === '' ? [] : await listAlike(ctx.db, consultation.id, anchor, key, ALIKE)
    if (alike.length > 0) return sayPage(asked, given, { alike })
  }
  const taken = await submitComment(ctx, wish, speakerOf(actor, given, language))
  if (!taken.ok) {
    if (taken.refusal === 'no-consultation' || taken.refusal === 'no-place') throw notFound()
    const field = fieldOf[taken.refusal] ?? 'say'
    return sayPage(asked, { ...given, problems: { [field]: words[taken.refusal][language] } })
  }
  if ('number' in taken.value) return seeOther(`/${language}${commentPath(taken.value.number)}#sent`)
  const sent = { back: placePath(slug, anchor), draft: draftName(slug, anchor) }
  return page(LetterSentPage({ frame, email: taken.value.asked, ...sent }))
}

const sayRoutes: readonly Route[] = [
  get(
    '/consultations/:slug/at/:anchor/say',
    { query: Kind, allow: 'anyone' },
    async ({ ctx, frame, actor, params, query }) => {
      const asked = { ctx, frame, actor, slug: params.slug ?? '', anchor: params.anchor ?? '' }
      const typed = { ...empty, kind: query.kind ?? 'remark', version: 0, seen: false }
      const { to } = await carried(asked, Number(query.version ?? 0))
      if (to === undefined) return sayPage(asked, typed, { status: 200 })
      const from = draftName(asked.slug, asked.anchor)
      return sayPage({ ...asked, anchor: to }, typed, { status: 200, from })
    },
  ),

  post(
    '/consultations/:slug/at/:anchor/say',
    {
      allow: 'anyone',
      perHour: SAYINGS_PER_HOUR,
      changes: SAID,
      bytes: PASTED_BYTES,
      // One more than is taken, so that who sends two is told so beside the field.
      uploads: { ...documentUpload, files: documentUpload.files + 1, fieldBytes: PASTED_BYTES },
    },
    async ({ ctx, frame, language, actor, params, body, files }) => {
      const typed = await withFile(ctx, readSaying(body), files, language)
      return say({ ctx, frame, actor, slug: params.slug ?? '', anchor: params.anchor ?? '' }, typed)
    },
  ),
]

async function joinPage(
  ctx: Context,
  frame: Frame,
  actor: Actor | undefined,
  number: string | undefined,
  draft: Pick<SayDraft, 'name' | 'email' | 'problems'> = empty,
) {
  const comment = await findCommentBy(ctx, number)
  if (comment.hidden) throw notFound()
  const consultation = await findAnnounced(ctx, comment.slug)
  const clock = clockOf(ctx, consultation.place.code)
  const signedAs = nameOf(actor, frame.language)
  const stake = actor && draft === empty ? await findStake(ctx.db, comment.id, actor.account) : undefined
  const done = stake?.own ? 'own-comment' : stake?.joined ? 'joined-already' : undefined
  return page(
    JoinPage({ frame, consultation, clock, comment, signedAs, done, draft }),
    draft === empty ? 200 : 422,
  )
}

const joinRoutes: readonly Route[] = [
  get('/consultations/comments/:number/join', { allow: 'anyone' }, ({ ctx, frame, actor, params }) =>
    joinPage(ctx, frame, actor, params.number),
  ),

  post(
    '/consultations/comments/:number/join',
    { allow: 'anyone', perHour: SAYINGS_PER_HOUR, changes: SAID },
    async ({ ctx, frame, language, actor, params, body }) => {
      const { name, email } = readSaying(body)
      const wrong = (problems: Record<string, string>) =>
        joinPage(ctx, frame, actor, params.number, { name, email, problems })
      const problems = whoProblems(actor, { name, email }, language)
      if (Object.keys(problems).length > 0) return wrong(problems)
      const { number } = await findCommentBy(ctx, params.number)
      const joined = await joinComment(ctx, number, speakerOf(actor, { name, email }, language))
      if (joined.ok)
        return 'number' in joined.value
          ? seeOther(`/${language}${commentPath(number)}#joined`)
          : page(LetterSentPage({ frame, email: joined.value.asked, back: commentPath(number) }))
      if (joined.refusal === 'no-comment') throw notFound()
      const field =
        joined.refusal === 'email-wrong' || joined.refusal === 'letters-too-many' ? 'email' : 'join'
      return wrong({ [field]: words[joined.refusal][language] })
    },
  ),
]

async function replyPage(
  ctx: Context,
  frame: Frame,
  actor: Actor,
  number: string | undefined,
  draft?: { readonly body: string; readonly problem: string },
) {
  const { language } = frame
  const comment = await findCommentBy(ctx, number)
  if (comment.hidden) throw notFound()
  const consultation = await findAnnounced(ctx, comment.slug)
  const owner = await findOwner(ctx.db, consultation.id)
  return page(
    ReplyPage({
      frame,
      consultation,
      clock: clockOf(ctx, consultation.place.code),
      comment,
      body: draft?.body ?? '',
      problem: draft?.problem,
      officialAs: may(actor, permissions.answer, owner ?? {})
        ? textIn(consultation.body.name, language)
        : undefined,
      signedAs: nameOf(actor, language) ?? '',
      owner: actor.account,
    }),
    draft ? 422 : 200,
  )
}

const replyRoutes: readonly Route[] = [
  get(
    '/consultations/comments/:number/reply',
    { allow: permissions.reply },
    ({ ctx, frame, actor, params }) => replyPage(ctx, frame, actor, params.number),
  ),

  post(
    '/consultations/comments/:number/reply',
    { allow: permissions.reply, perHour: SAYINGS_PER_HOUR, changes: ['reply'], bytes: PASTED_BYTES },
    async ({ ctx, frame, language, actor, params, body }) => {
      const { body: typed } = readSaying(body)
      const comment = await findCommentBy(ctx, params.number)
      const officially =
        (body as { as?: unknown } | undefined)?.as === 'body' &&
        may(actor, permissions.answer, (await findOwner(ctx.db, comment.consultationId)) ?? {})
      const taken = await submitReply(ctx, comment.number, typed, {
        actor,
        officially,
        pageLanguage: language,
      })
      if (taken.ok) return seeOther(`/${language}${commentPath(comment.number)}#replied`)
      if (taken.refusal === 'no-comment') throw notFound()
      return replyPage(ctx, frame, actor, params.number, {
        body: typed,
        problem: words[taken.refusal][language],
      })
    },
  ),
]

/** The ways to say something: comments, "I say the same", replies. */
export const speakingRoutes: readonly Route[] = [...sayRoutes, ...joinRoutes, ...replyRoutes]
