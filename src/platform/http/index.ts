export { Assets } from './assets.ts'
export { oneOf, PASTED_FORM_BYTES, pageNumber, readForm, readTextFields } from './input.ts'
export { preferredLanguage } from './language.ts'
export type { Upload, UploadLimits } from './multipart.ts'
export { networkOf } from './network.ts'
export type { PageCache } from './page-cache.ts'
export { paginate } from './paginate.ts'
export { badRequest, forbidden, HttpProblem, notFound } from './problem.ts'
export type { ProblemPages } from './problem-reply.ts'
export { file, found, json, movedTo, PLAIN_TEXT, page, type Reply, seeOther, streamed } from './reply.ts'
export {
  type Allow,
  type ClientInfo,
  type DeskLink,
  type Frame,
  get,
  post,
  type Route,
  type RouteRequest,
  type RouteTags,
  type SubjectOf,
} from './route.ts'
export type { Sample, SampleOwner, Samples } from './sample.ts'
export type { Authentication } from './serve-route.ts'
export { createSite, type Site } from './site.ts'
