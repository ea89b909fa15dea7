export { type TestSite, testSite } from './testing/site.ts'
