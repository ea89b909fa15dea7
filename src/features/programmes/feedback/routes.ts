import { get, page, post, type Route, submitForm, VISITOR_POSTS_PER_HOUR } from '#platform/http/index.ts'
import { feedbackPath } from '../model.ts'
import { submitFeedback } from './actions.ts'
import { feedbackFieldOf, readFeedbackForm } from './form.ts'
import { feedbackPage, getEvent } from './responses.ts'
import { ThanksPage } from './views.tsx'

const FEEDBACK_PATH = feedbackPath({ slug: ':meeting' })

export const feedbackRoutes: readonly Route[] = [
  get(FEEDBACK_PATH, { allow: 'anyone' }, (request) => feedbackPage(request)),

  get(`${FEEDBACK_PATH}/thanks`, { allow: 'anyone' }, async ({ ctx, frame, params }) =>
    page(ThanksPage({ frame, event: await getEvent(ctx, params.meeting) })),
  ),

  post(FEEDBACK_PATH, { allow: 'anyone', perHour: VISITOR_POSTS_PER_HOUR }, (request) => {
    const { ctx, language, params, body } = request
    const { meeting: slug = '' } = params
    return submitForm(request, readFeedbackForm(body), {
      act: ({ useful, heard, words = null }) =>
        submitFeedback(ctx, { slug, language, useful: Number(useful), heard, words }),
      fieldOf: feedbackFieldOf,
      page: (form) => feedbackPage(request, form),
      next: () => `${feedbackPath({ slug })}/thanks`,
    })
  }),
]
