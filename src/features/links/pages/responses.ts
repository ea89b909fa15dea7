import type { CacheTag } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'

/** The tables of pages that show links: those of the things of every slice that declares some. */
export const linkTags = (features: readonly Feature[]): readonly CacheTag[] => [
  'thing_link',
  'linked_thing',
  ...new Set(features.flatMap(({ linkables = [] }) => linkables.flatMap(({ cacheTags }) => cacheTags))),
]
