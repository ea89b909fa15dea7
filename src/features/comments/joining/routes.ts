import type { ComponentChildren } from 'preact'
import { type FormFields, readField } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import type { ParticipationRule } from '#domain/participation/index.ts'
import { participationRefusals } from '#features/residents/index.ts'
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
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { type Author, findRefusal } from '../actions.ts'
import { commentMessages } from '../messages.ts'
import { NAME_MAX, POSTS_PER_HOUR } from '../model.ts'
import { submissionMessages } from '../submission/messages.ts'
import { type Joinable, type JoinableThing, type JoinRefusal, join } from './actions.ts'
import type { JoinWords } from './messages.ts'
import { hasJoined } from './store.ts'
import { type AuthorDraft, JoinPage, LetterSentPage } from './views.tsx'

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
  /** The path of the form, after the language. */
  readonly path: string
  readonly back: string
  readonly section: string
  readonly territory: string
  readonly above: ComponentChildren
  readonly content: ComponentChildren
}

type Asked = { readonly ctx: Context; readonly frame: Frame; readonly actor: Actor | undefined }

const empty: AuthorDraft = { name: '', email: '', problems: {} }

/** The name and the address of a posted form. */
export const readAuthor = (fields: FormFields): Pick<AuthorDraft, 'name' | 'email'> => ({
  name: readField(fields, 'name').replaceAll(/\s+/g, ' '),
  email: readField(fields, 'email'),
})

/** The author: the signed-in person, or the typed name and address. */
export const authorOf = (
  actor: Actor | undefined,
  { name, email }: Pick<AuthorDraft, 'name' | 'email'>,
  language: Language,
): Author => actor ?? { email, name: name || null, language }

/** Errors of the name and the address of somebody who is not signed in. */
export const authorProblems = (
  actor: Actor | undefined,
  { name, email }: Pick<AuthorDraft, 'name' | 'email'>,
  language: Language,
): Record<string, string> => ({
  ...(name.length > NAME_MAX ? { name: submissionMessages['name-long'][language] } : {}),
  ...(!actor && email === '' ? { email: submissionMessages['email-empty'][language] } : {}),
})

/** The display name of a signed-in person. */
export const signedAs = (actor: Actor | undefined, language: Language): string | undefined =>
  actor && (actor.name ?? commentMessages.resident[language])

const wordsOf = (
  refusal: Exclude<JoinRefusal, 'no-thing'> | 'email-wrong' | 'letters-too-many',
  words: JoinWords,
  language: Language,
): string => {
  if (refusal === 'own-thing') return words.own[language]
  if (refusal === 'joined-already') return words.already[language]
  return { ...submissionMessages, ...participationRefusals }[refusal][language]
}

async function joinPage<Thing extends JoinableThing>(
  { joinable, words }: JoinForm<Thing>,
  { ctx, frame, actor }: Asked,
  thing: ShownThing,
  draft: AuthorDraft = empty,
) {
  const own = actor !== undefined && thing.author === actor.account
  const asked = actor && draft === empty && !own
  const already = asked && (await hasJoined(ctx.db, { kind: joinable.kind, id: thing.id }, actor.account))
  const { path, section, territory, participation, above, content } = thing
  return page(
    JoinPage({
      frame,
      words,
      path,
      section,
      territory,
      who: participation.who,
      refusal: draft === empty ? await findRefusal(ctx, participation, actor) : undefined,
      above,
      children: content,
      signedAs: signedAs(actor, frame.language),
      done: draft !== empty ? undefined : own ? 'own' : already ? 'already' : undefined,
      draft,
    }),
    draft === empty ? 200 : 422,
  )
}

/** Submits a posted join, or shows the form with the refusal. */
async function postJoin<Thing extends JoinableThing>(
  form: JoinForm<Thing>,
  asked: Asked,
  thing: ShownThing,
  typed: Pick<AuthorDraft, 'name' | 'email'>,
): Promise<Reply> {
  const { ctx, frame, actor } = asked
  const { language } = frame
  const wrong = (problems: Record<string, string>) => joinPage(form, asked, thing, { ...typed, problems })
  const problems = authorProblems(actor, typed, language)
  if (Object.keys(problems).length > 0) return wrong(problems)
  const author = authorOf(actor, typed, language)
  const joined = await join(ctx, form.joinable, { name: thing.name, author })
  if (!joined.ok) {
    const { refusal } = joined
    if (refusal === 'no-thing') throw notFound()
    const field = refusal === 'email-wrong' || refusal === 'letters-too-many' ? 'email' : 'join'
    return wrong({ [field]: wordsOf(refusal, form.words, language) })
  }
  if ('path' in joined.value) return seeOther(`/${language}${joined.value.path}#joined`)
  const email = joined.value.confirmationSentTo
  return page(LetterSentPage({ frame, email, back: thing.back, section: thing.section }))
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
        { allow: 'anyone', perHour: POSTS_PER_HOUR },
        async ({ ctx, frame, actor, params, body }) =>
          postJoin(form, { ctx, frame, actor }, await shownThing(ctx, frame, params), readAuthor(body)),
      ),
    ),
  ]
}
