import { type FormState, refuseForm } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import {
  get,
  notFound,
  page,
  post,
  type Route,
  seeOther,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { findProgrammeEvent } from '../event-store.ts'
import { feedbackPath, takesFeedback } from '../model.ts'
import { giveFeedback } from './actions.ts'
import { fieldOf, readFeedbackForm } from './form.ts'
import type { FeedbackProblem } from './messages.ts'
import { FeedbackPage, ThanksPage } from './views.tsx'

async function getEvent({ db }: Context, slug: string | undefined) {
  const event = await findProgrammeEvent(db, { slug: slug ?? '' })
  if (!event) throw notFound()
  return event
}

const path = feedbackPath({ slug: ':meeting' })

export const feedbackRoutes: readonly Route[] = [
  get(path, { allow: 'anyone' }, async ({ ctx, frame, params }) => {
    const event = await getEvent(ctx, params.meeting)
    return page(FeedbackPage({ frame, event, open: takesFeedback(event, ctx.now()) }))
  }),

  get(`${path}/thanks`, { allow: 'anyone' }, async ({ ctx, frame, params }) =>
    page(ThanksPage({ frame, event: await getEvent(ctx, params.meeting) })),
  ),

  post(
    path,
    { allow: 'anyone', perHour: VISITOR_POSTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const event = await getEvent(ctx, params.meeting)
      const read = readFeedbackForm(body)
      const again = (form: FormState<FeedbackProblem>) =>
        page(FeedbackPage({ frame, event, open: true, form }), 422)
      if (!read.ok) return again(read.form)
      const { useful, heard, words = null } = read.value
      const given = await giveFeedback(ctx, {
        slug: event.slug,
        language,
        useful: Number(useful),
        heard,
        words,
      })
      if (given.ok) return seeOther(`/${language}${feedbackPath(event)}/thanks`)
      if (given.refusal === 'event-unknown') throw notFound()
      return again(refuseForm(read.form, given.refusal, fieldOf))
    },
  ),
]
