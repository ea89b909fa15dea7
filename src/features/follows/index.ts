import type { Feature } from '#platform/feature.ts'
import {
  COLLECT_LETTERS_QUEUE,
  collectJob,
  FIND_EVENTS_QUEUE,
  findEventsJob,
  LETTER_QUEUE,
  NOTIFY_FOLLOWERS_QUEUE,
  notifyFollowersJob,
} from './delivery/jobs.ts'
import { letterJob } from './delivery/letters.ts'
import { followingRoutes } from './following/routes.ts'
import { listRoutes } from './list/routes.ts'
import { emailConfirmations } from './manifest/email-confirmations.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { sections } from './manifest/sections.ts'
import { listMessages } from './messages.ts'
import { FOLLOWS_PATH } from './model.ts'
import { followPermissions } from './permissions.ts'
import { seedFollows } from './seed.ts'

export type { FollowableKind, NotificationSource } from './kinds.ts'

/** What people follow, and the letters about what is new there. */
export const follows: Feature = {
  name: 'follows',
  routes: [...followingRoutes, ...listRoutes],
  sections,
  permissions: followPermissions,
  accountPages: [{ path: FOLLOWS_PATH, label: listMessages.title, order: 12 }],
  emailConfirmations,
  jobs: {
    [FIND_EVENTS_QUEUE]: findEventsJob,
    [NOTIFY_FOLLOWERS_QUEUE]: notifyFollowersJob,
    [COLLECT_LETTERS_QUEUE]: collectJob,
    [LETTER_QUEUE]: letterJob,
  },
  personalData,
  privacy,
  retention,
  seed: seedFollows,
}
