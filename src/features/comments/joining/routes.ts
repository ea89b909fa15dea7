import type { ComponentChildren } from 'preact'
import { emptyForm, type FormFields, type FormState, refuseForm } from '#domain/base/form.ts'
import type { Text } from '#domain/base/text.ts'
import type { ParticipationRule } from '#domain/participation/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  seeOther,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { findRefusal } from '../checks.ts'
import { joinThing } from './actions.ts'
import { fieldOf, readAuthorForm } from './form.ts'
import type { Joinable, JoinableThing } from './kinds.ts'
import type { JoinWords } from './messages.ts'
import { signedAs } from './responses.ts'
import { hasJoined } from './store.ts'
import { CommentLetterSentPage, JoinPage, type JoinProblem } from './views.tsx'
/** A form by which people join things of a kind. */
export type JoinForm<Thing extends JoinableThing> = {
  readonly joinable: Joinable<Thing>
  readonly words: JoinWords
  /** Its path: '/comments/:number/join'. */
  readonly path: string
  /** Former paths, which still accept posts. */
  readonly formerPaths?: readonly string[]
  /** The thing in a path, as the page shows it; undefined: there is none. */
  readonly show: (
    ctx: Context,
    frame: Frame,
    params: Readonly<Record<string, string>>,
  ) => Promise<ShownThing | undefined>
}

export type ShownThing = {
  /** Its name in letters, as `Joinable.lock` finds it. */
  readonly name: string
  readonly id: string
  readonly author: string | null
  readonly participation: ParticipationRule
  /** The organisation whose members take part, if the rule is about members. */
  readonly organisation?: Text | undefined
  /** The path of the form, after the language. */
  readonly path: string
  readonly back: string
  readonly section: string
  readonly territory: string
  readonly above: ComponentChildren
  readonly content: ComponentChildren
}

type Visit = { readonly ctx: Context; readonly frame: Frame; readonly actor: Actor | undefined }

async function joinPage<Thing extends JoinableThing>(
  { joinable, words }: JoinForm<Thing>,
  { ctx, frame, actor }: Visit,
  thing: ShownThing,
  form: FormState<JoinProblem> = emptyForm,
) {
  const own = actor !== undefined && thing.author === actor.account
  const asksAnew = actor && form === emptyForm && !own
  const already = asksAnew && (await hasJoined(ctx.db, { kind: joinable.kind, id: thing.id }, actor.account))
  const { path, section, territory, participation, organisation, above, content } = thing
  return page(
    JoinPage({
      frame,
      words,
      path,
      section,
      territory,
      who: participation.who,
      organisation,
      refusal: form === emptyForm ? await findRefusal(ctx, participation, actor) : undefined,
      above,
      children: content,
      signedAs: signedAs(actor, frame.language),
      done: form !== emptyForm ? undefined : own ? 'own' : already ? 'already' : undefined,
      form,
    }),
    form === emptyForm ? 200 : 422,
  )
}

/** Submits a posted join, or shows the form with the refusal. */
async function postJoin<Thing extends JoinableThing>(
  kind: JoinForm<Thing>,
  asksAnew: Visit,
  thing: ShownThing,
  body: FormFields,
): Promise<Reply> {
  const { ctx, frame, actor } = asksAnew
  const { language } = frame
  const read = readAuthorForm(body, actor, language)
  if (!read.ok) return joinPage(kind, asksAnew, thing, read.form)
  const joined = await joinThing(ctx, kind.joinable, { name: thing.name, author: read.value })
  if (!joined.ok) {
    const { refusal } = joined
    if (refusal === 'thing-unknown') throw notFound()
    return joinPage(kind, asksAnew, thing, refuseForm(read.form, refusal, fieldOf))
  }
  if ('path' in joined.value) return seeOther(`/${language}${joined.value.path}#joined`)
  const email = joined.value.confirmationSentTo
  return page(CommentLetterSentPage({ frame, email, back: thing.back, section: thing.section }))
}

/** Routes with which people join things of a kind, signed in or by letter. */
export function joinRoutes<Thing extends JoinableThing>(form: JoinForm<Thing>): readonly Route[] {
  const { path, formerPaths = [], show } = form
  const shownThing = async (ctx: Context, frame: Frame, params: Readonly<Record<string, string>>) => {
    const thing = await show(ctx, frame, params)
    if (!thing) throw notFound()
    return thing
  }
  return [
    get(path, { allow: 'anyone' }, async ({ ctx, frame, actor, params }) =>
      joinPage(form, { ctx, frame, actor }, await shownThing(ctx, frame, params)),
    ),

    ...[path, ...formerPaths].map((address) =>
      post(
        address,
        { allow: 'anyone', perHour: VISITOR_POSTS_PER_HOUR },
        async ({ ctx, frame, actor, params, body }) =>
          postJoin(form, { ctx, frame, actor }, await shownThing(ctx, frame, params), body),
      ),
    ),
  ]
}
