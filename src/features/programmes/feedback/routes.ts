import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { get, notFound, page, post, type Route, readForm, seeOther } from '#platform/http/index.ts'
import { findEvent } from '../event-store.ts'
import { FEEDBACK_WORDS, type Heard, heardAnswers, takesFeedback } from '../model.ts'
import { giveFeedback } from './actions.ts'
import { feedbackMessages } from './messages.ts'
import { FeedbackPage, type FeedbackPageProps, feedbackPath, ThanksPage } from './views.tsx'

/** People in a village hall share one address. */
const ANSWERS_PER_HOUR = 60

const Answers = Type.Object({
  useful: Type.String({
    pattern: '^[1-5]$',
    problems: { required: 'useful-empty', pattern: 'useful-empty' },
  }),
  heard: Type.Unsafe<Heard>({
    type: 'string',
    enum: heardAnswers,
    problems: { required: 'heard-empty', enum: 'heard-empty' },
  }),
  words: Type.Optional(Type.String({ maxLength: FEEDBACK_WORDS, problems: { maxLength: 'words-long' } })),
})

async function known({ db }: Context, slug: string | undefined) {
  const event = await findEvent(db, { slug: slug ?? '' })
  if (!event) throw notFound()
  return event
}

async function take(ctx: Context, language: Language, slug: string, body: FormFields) {
  const form = readForm(Answers, body, feedbackMessages)
  if (!form.ok) return { typed: form.typed, problems: form.problems as FeedbackPageProps['problems'] }
  const { useful, heard, words } = form.value
  const given = await giveFeedback(ctx, {
    slug,
    language,
    useful: Number(useful),
    heard,
    words: words ?? null,
  })
  if (!given.ok && given.refusal === 'no-event') throw notFound()
  return given.ok ? undefined : { typed: form.typed, problems: undefined }
}

export const feedbackRoutes: readonly Route[] = [
  get('/programmes/feedback/:meeting', { allow: 'anyone' }, async ({ ctx, frame, params }) => {
    const event = await known(ctx, params.meeting)
    return page(FeedbackPage({ frame, event, open: takesFeedback(event, ctx.now()) }))
  }),

  get('/programmes/feedback/:meeting/thanks', { allow: 'anyone' }, async ({ ctx, frame, params }) =>
    page(ThanksPage({ frame, event: await known(ctx, params.meeting) })),
  ),

  post(
    '/programmes/feedback/:meeting',
    { allow: 'anyone', perHour: ANSWERS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const event = await known(ctx, params.meeting)
      const wrong = await take(ctx, language, event.slug, body)
      if (!wrong) return seeOther(`/${language}${feedbackPath(event)}/thanks`)
      return page(FeedbackPage({ frame, event, open: takesFeedback(event, ctx.now()), ...wrong }), 422)
    },
  ),
]
