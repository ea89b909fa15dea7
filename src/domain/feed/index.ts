export {
  ATOM_MEDIA_TYPE,
  type Feed,
  type FeedEntry,
  JSON_FEED_MEDIA_TYPE,
  writeAtom,
  writeJsonFeed,
} from './feed.ts'
