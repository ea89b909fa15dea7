export { feedRoutes, type ListFeed } from './feed-routes.ts'
export {
  DESK_POSTS_PER_HOUR,
  FREQUENT_POSTS_PER_HOUR,
  RARE_POSTS_PER_HOUR,
  SINGLE_POSTS_PER_HOUR,
  VISITOR_POSTS_PER_HOUR,
} from './hourly-limits.ts'
export { dayField, officialTextFields } from './request/form-fields.ts'
export {
  OFFICIAL_FORM_BYTES,
  oneOf,
  PASTED_FORM_BYTES,
  pageNumber,
  readForm,
  readTextFields,
} from './request/input.ts'
export { preferredLanguage } from './request/language.ts'
export type { Upload, UploadLimits } from './request/multipart.ts'
export { networkOf } from './request/network.ts'
export { paginate, paginateByKey, paginateUncounted } from './request/paginate.ts'
export { Assets } from './response/assets.ts'
export { BUTTON_FORM, formPage, formStatus, submitForm } from './response/form-response.ts'
export type { PageCache } from './response/page-cache.ts'
export { badRequest, forbidden, HttpProblem, notFound } from './response/problem.ts'
export type { ProblemPages } from './response/problem-response.ts'
export {
  file,
  json,
  movedTo,
  PLAIN_TEXT,
  page,
  type RouteResponse,
  redirect,
  seeOther,
  streamed,
} from './response/response.ts'
export {
  type Allow,
  type ClientInfo,
  type Frame,
  type FrameDeskLink,
  get,
  post,
  type Route,
  type RouteRequest,
  type RouteTags,
  type SignedInRequest,
  type SubjectOf,
} from './route.ts'
export type { Sample, SampleOwner, Samples } from './sample.ts'
export type { Authentication } from './serve-route.ts'
export { createSite, type Site } from './site.ts'
