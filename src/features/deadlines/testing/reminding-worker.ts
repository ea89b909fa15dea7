// A program for the crash test: looks for reminders, makes and sends their letters.
import { runLetterWorker } from '#app/testing/letter-worker.ts'
import { findRemindersJob, makeLettersJob } from '../reminders/jobs.ts'
import { letterJob } from '../reminders/letters.ts'
import { FIND_REMINDERS_QUEUE, LETTER_QUEUE, MAKE_LETTERS_QUEUE } from '../reminders/model.ts'
import { notices } from './notices.ts'

await runLetterWorker(
  { [FIND_REMINDERS_QUEUE]: [findRemindersJob, 'noted'], [MAKE_LETTERS_QUEUE]: [makeLettersJob, 'made'] },
  [LETTER_QUEUE, letterJob],
  [notices],
)
