export { contextOf } from './testing/context-of.ts'
export { type TestSite, testSite } from './testing/site.ts'
