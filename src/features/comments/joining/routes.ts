import { refuseForm } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Route,
  type RouteRequest,
  seeOther,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { joinThing } from './actions.ts'
import { joinFieldOf, readAuthorForm } from './form.ts'
import type { Joinable, JoinableThing } from './kinds.ts'
import type { JoinMessages } from './messages.ts'
import { joinPage, type ThingToJoin } from './responses.ts'
import { CommentLetterSentPage } from './views.tsx'

/** A form by which people join things of a kind. */
export type JoinForm<Thing extends JoinableThing> = {
  readonly joinable: Joinable<Thing>
  readonly messages: JoinMessages
  /** Its path: '/comments/:number/join'. */
  readonly path: string
  /** Former paths, which still accept posts. */
  readonly formerPaths?: readonly string[]
  /** The thing in a path, as the page shows it; undefined: there is none. */
  readonly show: (
    ctx: Context,
    frame: Frame,
    params: Readonly<Record<string, string>>,
  ) => Promise<ThingToJoin | undefined>
}

/** Routes with which people join things of a kind, signed in or by letter. */
export function joinRoutes<Thing extends JoinableThing>({
  joinable,
  messages,
  path,
  formerPaths = [],
  show,
}: JoinForm<Thing>): readonly Route[] {
  const shownAs = { kind: joinable.kind, messages }
  const getShownThing = async ({ ctx, frame, params }: RouteRequest<unknown>) => {
    const thing = await show(ctx, frame, params)
    if (!thing) throw notFound()
    return thing
  }
  return [
    get(path, { allow: 'anyone' }, async (request) =>
      joinPage(request, shownAs, await getShownThing(request)),
    ),

    // Without a sign-in it is answered with a page that says where the letter went.
    ...[path, ...formerPaths].map((address) =>
      post(address, { allow: 'anyone', perHour: VISITOR_POSTS_PER_HOUR }, async (request) => {
        const { ctx, frame, actor, language, body } = request
        const thing = await getShownThing(request)
        const read = readAuthorForm(body, actor, language)
        if (!read.ok) return joinPage(request, shownAs, thing, read.form)
        const joined = await joinThing(ctx, joinable, { name: thing.name, author: read.value })
        if (!joined.ok) {
          if (joined.refusal === 'thing-unknown') throw notFound()
          return joinPage(request, shownAs, thing, refuseForm(read.form, joined.refusal, joinFieldOf))
        }
        if ('path' in joined.value) return seeOther(`/${language}${joined.value.path}#joined`)
        const email = joined.value.confirmationSentTo
        return page(CommentLetterSentPage({ frame, email, back: thing.back, section: thing.section }))
      }),
    ),
  ]
}
