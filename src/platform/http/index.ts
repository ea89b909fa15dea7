export { Assets } from './assets.ts'
export type { ProblemPages } from './explain.ts'
export { oneOf, pageNumber, readForm, type Values } from './input.ts'
export { preferredLanguage } from './language.ts'
export type { PageCache } from './page-cache.ts'
export { badRequest, forbidden, HttpProblem, notFound } from './problem.ts'
export type { Upload, UploadLimits } from './receive.ts'
export { file, found, json, movedTo, page, type Reply, seeOther, streamed } from './reply.ts'
export {
  type Allow,
  type Asked,
  type DeskLink,
  type Frame,
  get,
  post,
  type Reader,
  type Route,
  type SubjectOf,
} from './route.ts'
export type { Sample, SampleOwner, Samples } from './sample.ts'
export type { People } from './serve-route.ts'
export { createSite, type Site } from './site.ts'
