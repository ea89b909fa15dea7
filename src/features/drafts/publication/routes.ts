import { type TObject, Type } from 'typebox'
import { missingLanguages, officialText, readChoice, readTypedText } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import type { Result } from '#domain/base/result.ts'
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
import { type DraftPages, draftOwner, incompletePage, openForPage, publicationPage } from '../pages.ts'
import { PUBLICATION } from '../views.tsx'
import { archiveDraft, copyDraft, deleteDraft } from '../writing/actions.ts'
import type { DraftKind } from './actions.ts'
import { publicationMessages } from './messages.ts'

const ACTS_PER_HOUR = 300

type Code = keyof typeof publicationMessages

const field = (maxLength: number, problem: Code) =>
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
const idOf = ({ params }: Post) => (params.id ?? '') as Id<'draft'>
const versionOf = ({ body }: Post) => Number(readChoice(body, 'version'))

/** Publishing, scheduling, correcting, withdrawing, putting aside, copying and deleting the drafts of a kind. */
export const publicationRoutes = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
): readonly Route[] => {
  const { actions } = kind
  const answers = answering(kind, pages)
  const path = (act: string) => `${kind.path}/:id/${act}`
  const of = draftOwner(kind)
  const writing = { allow: kind.permissions.write, of, perHour: ACTS_PER_HOUR }
  const publishing = {
    allow: kind.permissions.publish,
    of,
    perHour: ACTS_PER_HOUR,
  }
  return [
    get(`${kind.path}/:id${PUBLICATION}`, { allow: kind.permissions.write, of }, async (asked) =>
      publicationPage(kind, pages, asked, await openForPage(kind, asked.ctx, asked.params.id)),
    ),
    post(path('publish'), publishing, async (asked) =>
      answers.done(asked, await actions.publish(asked.ctx, { id: idOf(asked), seen: versionOf(asked) })),
    ),
    post(path('schedule'), publishing, (asked) => schedule(kind, pages, asked)),
    post(path('unschedule'), publishing, async (asked) =>
      answers.done(asked, await actions.unschedule(asked.ctx, { id: idOf(asked) })),
    ),
    post(path('correct'), publishing, (asked) => correct(kind, pages, asked)),
    ...(kind.withdraw ? [post(path('withdraw'), publishing, (asked) => withdraw(kind, pages, asked))] : []),
    ...(['archive', 'unarchive'] as const).map((act) =>
      post(path(act), writing, async (asked) =>
        answers.done(
          asked,
          await archiveDraft(kind, asked.ctx, idOf(asked), act === 'archive' ? 'archived' : 'draft'),
        ),
      ),
    ),
    post(path('delete'), writing, async (asked) => {
      const done = await deleteDraft(kind, asked.ctx, idOf(asked))
      return done.ok ? seeOther(`/${asked.language}${kind.path}`) : answers.done(asked, done)
    }),
    post(path('copy'), writing, async (asked) => {
      const done = await copyDraft(kind, asked.ctx, idOf(asked))
      if (done.ok) return seeOther(`/${asked.language}${kind.path}/${done.value.id}`)
      return answers.done(asked, done)
    }),
  ]
}

/** How the page of publication answers an act, and a form with something wrong in it. */
const answering = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
) => ({
  /** The page again, or what stands in the way of publishing at a moment. */
  done: async (
    asked: Post,
    done: Result<unknown>,
    typed: Readonly<Record<string, string>> = {},
    at = asked.ctx.now(),
  ): Promise<Reply> => {
    const { ctx, language, params } = asked
    if (done.ok) return seeOther(`/${language}${kind.path}/${params.id}${PUBLICATION}`)
    const opened = await openForPage(kind, ctx, params.id)
    const { refusal } = done
    if (refusal === 'incomplete') return incompletePage(kind, pages, asked, opened, at)
    const text =
      refusal === 'was-published'
        ? pages.words.wasPublished[language]
        : refusal in publicationMessages
          ? (publicationMessages[refusal as Code][language] as string)
          : undefined
    if (refusal.startsWith('time-') && text) {
      const problems = [{ field: 'day', text }]
      return publicationPage(kind, pages, asked, opened, { errors: { day: text }, typed, problems }, 422)
    }
    const problems = text ? [{ field: 'publish', text }] : []
    return publicationPage(kind, pages, asked, opened, { problems, typed }, 409)
  },
  /** A form with what is wrong beside its fields. */
  refused: async (
    asked: Post,
    form: {
      readonly problems: Readonly<Record<string, Code>>
      readonly typed: Readonly<Record<string, string>>
    },
  ): Promise<Reply> => {
    const errors = Object.fromEntries(
      Object.entries(form.problems).map(([name, code]) => [
        name,
        publicationMessages[code][asked.language] as string,
      ]),
    )
    const problems = Object.entries(errors).map(([name, text]) => ({ field: name, text }))
    const opened = await openForPage(kind, asked.ctx, asked.params.id)
    return publicationPage(kind, pages, asked, opened, { errors, problems, typed: form.typed }, 422)
  },
})

async function schedule<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  asked: Post,
): Promise<Reply> {
  const answers = answering(kind, pages)
  const form = readForm(Schedule, asked.body, publicationMessages)
  if (!form.ok) return answers.refused(asked, form)
  const { zone } = await openForPage(kind, asked.ctx, asked.params.id)
  const at = instantOf(form.typed.day ?? '', form.typed.time ?? '', zone)
  const done = await kind.actions.schedule(asked.ctx, { id: idOf(asked), seen: versionOf(asked), at })
  return answers.done(asked, done, form.typed, Number.isNaN(at.getTime()) ? undefined : at)
}

async function correct<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  asked: Post,
): Promise<Reply> {
  const answers = answering(kind, pages)
  const form = readForm(Note, asked.body, publicationMessages)
  if (!form.ok) return answers.refused(asked, form)
  const note = readTypedText(form.typed, 'note')
  const absent = missingLanguages(note)
  const [half] = absent
  if (half && absent.length === 1)
    return answers.refused(asked, { problems: { [`note-${half}`]: 'note-incomplete' }, typed: form.typed })
  const done = await kind.actions.correct(asked.ctx, {
    id: idOf(asked),
    seen: versionOf(asked),
    note: absent.length > 0 ? null : officialText(note),
  })
  return answers.done(asked, done, form.typed)
}

async function withdraw<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  asked: Post,
): Promise<Reply> {
  const answers = answering(kind, pages)
  const form = readForm(Reason, asked.body, publicationMessages)
  if (!form.ok) return answers.refused(asked, form)
  const reason = officialText(readTypedText(form.typed, 'reason'))
  return answers.done(asked, await kind.actions.withdraw(asked.ctx, { id: idOf(asked), reason }), form.typed)
}
