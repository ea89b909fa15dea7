export { contextOf } from './testing/context-of.ts'
export { openForm } from './testing/draft-form.ts'
export { makeMember } from './testing/people.ts'
export { type TestSite, testSite } from './testing/site.ts'
