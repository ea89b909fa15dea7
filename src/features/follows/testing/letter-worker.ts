// A program for the crash test: looks for events, finds their followers, makes and sends their letters.
import { runLetterWorker } from '#app/testing/letter-worker.ts'
import { news } from '#features/news/index.ts'
import { territories } from '#features/territories/index.ts'
import {
  COLLECT_LETTERS_QUEUE,
  collectJob,
  FIND_EVENTS_QUEUE,
  findEventsJob,
  LETTER_QUEUE,
  NOTIFY_FOLLOWERS_QUEUE,
  notifyFollowersJob,
} from '../delivery/jobs.ts'
import { letterJob } from '../delivery/letters.ts'

await runLetterWorker(
  {
    [FIND_EVENTS_QUEUE]: [findEventsJob, 'found'],
    [NOTIFY_FOLLOWERS_QUEUE]: [notifyFollowersJob, 'spread'],
    [COLLECT_LETTERS_QUEUE]: [collectJob, 'collected'],
  },
  [LETTER_QUEUE, letterJob],
  [territories, news],
)
