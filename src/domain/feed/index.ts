export { type Feed, type FeedEntry, writeAtom, writeJsonFeed } from './feed.ts'
