import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, daysBetween, type LocalDate, toLocalDate } from '#domain/base/local-date.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { findIdsBySlug } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { addFeedback } from './feedback/store.ts'
import { importProgramme } from './import/actions.ts'
import { explainProblem } from './import/messages.ts'
import { findMeetings } from './import/store.ts'
import type { HeardAnswer } from './model.ts'
import { importIntroduction } from './preparation/actions.ts'
import { listOwnProgrammes } from './preparation/store.ts'

/** Invented feedback about an event: how many gave each mark from 1 to 5, and some comments, a few of them quoted. */
type DemoFeedback = {
  readonly event: string
  readonly useful: readonly number[]
  readonly heard: Readonly<Record<HeardAnswer, number>>
  readonly words?: readonly {
    readonly language: Language
    readonly text: string
    readonly chosen?: boolean
  }[]
}

const FILES = /^programmes-.*\.json$/
/** In a file whose days are relative to the day on which it was written. */
const WRITTEN = /"demoWrittenOn": "(\d{4}-\d{2}-\d{2})",?\s*/

/** Shifts every day of a file by the days that have passed since it was written. */
function refresh(text: string, today: LocalDate): string {
  const [, written] = WRITTEN.exec(text) ?? []
  if (!written) return text
  const passed = daysBetween(toLocalDate(written), today)
  return text
    .replace(WRITTEN, '')
    .replaceAll(/(?<=")\d{4}-\d{2}-\d{2}(?=["T])/g, (day) => addDays(toLocalDate(day), passed))
}

/** Adds the programmes of the demonstration with their feedback; returns the number of programmes. */
export async function seedProgrammes(ctx: Context, folder: string, progress: Progress) {
  const names = (await readdir(folder)).filter((name) => FILES.test(name)).sort()
  for (const [index, name] of names.entries()) {
    const text = refresh(await readFile(join(folder, name), 'utf8'), ctx.today())
    const imported = await importProgramme(ctx, text, {
      picture: (file) => readFile(join(folder, file)).catch(() => undefined),
      progress: (done, total) => progress(index * total + done, names.length * total),
    })
    if (!imported.ok)
      throw new Error(
        imported.problems
          .map(({ path, code, what }) => `${name}${path}: ${explainProblem('en', code, what)}`)
          .join('\n'),
      )
  }
  if (names.length > 0) {
    await seedFeedback(ctx, folder)
    await seedIntroductions(ctx, folder)
  }
  return names.length
}

/** Invented introductions: what a programme means for residents. */
type DemoIntroduction = { readonly programme: string; readonly organisation: string; readonly body: Text }

async function seedIntroductions(ctx: Context, folder: string) {
  const all: DemoIntroduction[] = JSON.parse(
    await readFile(join(folder, 'programme-introductions.json'), 'utf8'),
  )
  const organisations = await findIdsBySlug(ctx.db, 'organisation')
  for (const { programme: slug, organisation: name, body } of all) {
    const organisation = organisations.get(name)
    const own = organisation ? await listOwnProgrammes(ctx.db, organisation) : []
    const programme = own.find((item) => item.slug === slug)
    if (!organisation || !programme)
      throw new Error(`programme-introductions.json: ${name} is not in ${slug}`)
    await importIntroduction(ctx, { organisation, programme, body, demo: true })
  }
}

async function seedFeedback(ctx: Context, folder: string) {
  const all: DemoFeedback[] = JSON.parse(await readFile(join(folder, 'programme-feedback.json'), 'utf8'))
  const meetings = await findMeetings(
    ctx.db,
    all.map(({ event }) => event),
  )
  for (const { event, useful, heard, words = [] } of all) {
    const meeting = meetings.get(event)
    if (!meeting) throw new Error(`programme-feedback.json: there is no ${event}`)
    const marks = useful.flatMap((count, mark) => Array<number>(count).fill(mark + 1)).reverse()
    const answers = Object.entries(heard).flatMap(([answer, count]) =>
      Array<HeardAnswer>(count).fill(answer as HeardAnswer),
    )
    for (const [n, mark] of marks.entries())
      await addFeedback(ctx.db, {
        id: newId(ctx.now()),
        meeting_id: meeting.id,
        language: words[n]?.language ?? 'kk',
        useful: mark,
        heard: answers[n] ?? 'partly',
        words: words[n]?.text ?? null,
        sent_on: toLocalDate(meeting.endsAt.toISOString().slice(0, 10)),
        chosen: words[n]?.chosen ?? false,
      })
  }
}
