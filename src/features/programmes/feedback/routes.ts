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
import { PROGRAMMES_PATH, takesFeedback } from '../model.ts'
import { giveFeedback } from './actions.ts'
import { readFeedbackForm } from './form.ts'
import { FeedbackPage, feedbackPath, ThanksPage } from './views.tsx'

async function getEvent({ db }: Context, slug: string | undefined) {
  const event = await findProgrammeEvent(db, { slug: slug ?? '' })
  if (!event) throw notFound()
  return event
}

export const feedbackRoutes: readonly Route[] = [
  get(`${PROGRAMMES_PATH}/feedback/:meeting`, { allow: 'anyone' }, async ({ ctx, frame, params }) => {
    const event = await getEvent(ctx, params.meeting)
    return page(FeedbackPage({ frame, event, open: takesFeedback(event, ctx.now()) }))
  }),

  get(`${PROGRAMMES_PATH}/feedback/:meeting/thanks`, { allow: 'anyone' }, async ({ ctx, frame, params }) =>
    page(ThanksPage({ frame, event: await getEvent(ctx, params.meeting) })),
  ),

  post(
    `${PROGRAMMES_PATH}/feedback/:meeting`,
    { allow: 'anyone', perHour: VISITOR_POSTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const event = await getEvent(ctx, params.meeting)
      const { form, ...read } = readFeedbackForm(body)
      const again = () =>
        page(FeedbackPage({ frame, event, open: takesFeedback(event, ctx.now()), form }), 422)
      if (!read.ok) return again()
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
      // The page says that answers are not taken any more.
      return again()
    },
  ),
]
