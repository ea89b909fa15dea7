import {
  BUTTON_FORM,
  get,
  post,
  type Route,
  submitForm,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { meetingPath } from '../model.ts'
import { meetingPage } from '../pages/meeting/responses.ts'
import { cancelRegistration, confirmRegistration, registerForMeeting } from './actions.ts'
import {
  cancellationFieldOf,
  confirmationFieldOf,
  readRegistrationForm,
  registrationFieldOf,
} from './form.ts'
import { registrationPath } from './model.ts'
import { registrationPage } from './responses.ts'

const submitting = { allow: 'anyone', perHour: VISITOR_POSTS_PER_HOUR } as const
const REGISTRATION_PATH = registrationPath({ key: ':key' })

export const registrationRoutes: readonly Route[] = [
  post(`${meetingPath({ slug: ':slug' })}/register`, submitting, (request) => {
    const { ctx, language, params, body } = request
    const { slug = '' } = params
    return submitForm(request, readRegistrationForm(body), {
      act: (registration) => registerForMeeting(ctx, { slug, language, ...registration }),
      fieldOf: registrationFieldOf,
      // Somebody else may have taken the last seat: the page shows the meeting as it is now.
      page: (form) => meetingPage(request, form),
      next: ({ key }) => registrationPath({ key }),
    })
  }),

  get(REGISTRATION_PATH, { allow: 'anyone' }, (request) => registrationPage(request)),

  post(`${REGISTRATION_PATH}/cancel`, submitting, (request) => {
    const { key = '' } = request.params
    return submitForm(request, BUTTON_FORM, {
      act: () => cancelRegistration(request.ctx, { key }),
      fieldOf: cancellationFieldOf,
      page: (form) => registrationPage(request, form),
      next: () => registrationPath({ key }),
    })
  }),

  // A button and not the link itself, so that scanners of mailboxes confirm nothing.
  post(`${REGISTRATION_PATH}/confirm`, submitting, (request) => {
    const { key = '' } = request.params
    return submitForm(request, BUTTON_FORM, {
      act: () => confirmRegistration(request.ctx, { key }),
      fieldOf: confirmationFieldOf,
      page: (form) => registrationPage(request, form),
      next: () => registrationPath({ key }),
    })
  }),
]
