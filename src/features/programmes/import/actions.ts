import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { CAPITAL_ZONE, instantOf } from '#domain/base/local-time.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { replaceLinks } from '#features/links/index.ts'
import { publishMeeting } from '#features/meetings/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { sha256Hex } from '#platform/crypto/token.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { programmeAct } from '../manifest/journal-source.ts'
import { PROGRAMME_KIND } from '../model.ts'
import { checkProgramme } from './checks.ts'
import { type FileEvent, type ProgrammeFile, readProgrammeFile } from './file-checks.ts'
import { importedMeetingId, PART_KINDS, type ProgrammeImportProblem } from './model.ts'
import { type ImportOptions, type MeetingIds, replaceProgrammeParts, WrongPicture } from './part-actions.ts'
import { checkNamed, type FoundNames, findNamed } from './reference-checks.ts'
import { lockProgramme, markQuotes, saveProgramme } from './store.ts'

export type ImportedProgramme =
  | {
      readonly ok: true
      readonly slug: string
      readonly outcome: 'added' | 'revised' | 'unchanged'
      readonly announced: number
    }
  | { readonly ok: false; readonly problems: readonly ProgrammeImportProblem[] }

type ProgrammeImport = {
  readonly file: ProgrammeFile
  /** SHA-256 of the text, in hexadecimal. */
  readonly source: string
  readonly options: ImportOptions
}

/**
 * Imports the file of a programme, or what has changed in it since. A file with anything wrong changes nothing: every
 * wrong place comes back with its reason. Meetings that are there already stay as they are.
 */
export async function importProgramme(
  ctx: Context,
  text: string,
  options: ImportOptions,
): Promise<ImportedProgramme> {
  const read = readProgrammeFile(text)
  if (!read.ok) return read
  const file = read.value
  const broken = checkProgramme(file)
  if (broken.length > 0) return { ok: false, problems: broken }
  const source = sha256Hex(text)
  try {
    const written = await writeProgramme(ctx, { file, source, options })
    if (written.ok) return { ok: true, slug: file.slug, ...written.value }
    return { ok: false, problems: checkNamed(file, await findNamed(ctx.db, file)) }
  } catch (error) {
    if (error instanceof WrongPicture) return { ok: false, problems: [error.problem] }
    throw error
  }
}

/** Writes a programme with its parts. An operator does that with a command, so nobody is asked for a permission. */
const writeProgramme = defineTransition({
  load: async ({ db }, { file, source }: ProgrammeImport) => {
    const before = await lockProgramme(db, file.slug)
    return accept({ before, found: before?.source === source ? undefined : await findNamed(db, file) })
  },
  allow: 'anyone',
  rule: ({ thing: { found }, input: { file } }): Result<FoundNames | 'unchanged', 'names-wrong'> => {
    if (!found) return accept('unchanged')
    return checkNamed(file, found).length > 0 ? refuse('names-wrong') : accept(found)
  },
  write: async (inside, { input, thing: { before }, decision: found, now }) => {
    if (found === 'unchanged') return { outcome: found, announced: 0 }
    const { file, source, options } = input
    const { events = [] } = file
    const total = events.length + PART_KINDS
    let done = 0
    const step = () => options.progress(++done, total)

    const meetings = await announceMissing(inside, file, found)
    const id = before?.id ?? newId<'programme'>(now)
    await saveProgramme(inside.db, {
      ...rowOf(file, id, meetings, now),
      ...(before ? { published_at: before.publishedAt } : {}),
      source_sha256: source,
    })
    await replaceProgrammeParts(inside, id, { file, found, meetings }, options.picture, step)
    await writeLinks(inside, id, file, found, meetings)
    for (const { meeting, quotes } of events)
      if (quotes) await markQuotes(inside.db, importedMeetingId(meetings, meeting), quotes)
    const carrier = file.bodies.find(({ role }) => role === 'carrier')
    return {
      outcome: before ? ('revised' as const) : ('added' as const),
      announced: events.filter(({ meeting }) => !found.meetings.has(meeting)).length,
      id,
      body: found.organisations.get(carrier?.organisation ?? '')?.id ?? null,
    }
  },
  audit: 'none',
  journal: (_, { input: { file } }, written) =>
    written.outcome === 'unchanged'
      ? undefined
      : programmeAct(written.outcome === 'revised' ? 'programmes.revised' : 'programmes.published', {
          ...written,
          territories: file.territories,
          content: file,
        }),
  notify: 'nobody',
})

/** That its events carry it out, and that its news tell of it. */
async function writeLinks(
  inside: TransactionContext,
  id: Id<'programme'>,
  { name, startsOn, events = [], news = [] }: ProgrammeFile,
  found: FoundNames,
  meetings: MeetingIds,
) {
  const from = { kind: PROGRAMME_KIND, id, title: name, at: instantOf(startsOn, '00:00', CAPITAL_ZONE) }
  const meetingIds = events.map(({ meeting }) => importedMeetingId(meetings, meeting))
  const newsIds = news.flatMap((slug) => found.news.get(slug)?.id ?? [])
  await replaceLinks(inside, from, 'carried-out-by', 'meetings.meeting', meetingIds)
  await replaceLinks(inside, from, 'discussed-in', 'news.item', newsIds)
}

/** Announces the meetings that are not there yet; returns all that the file names. */
async function announceMissing(
  inside: TransactionContext,
  file: ProgrammeFile,
  found: FoundNames,
): Promise<MeetingIds> {
  const meetings = new Map<string, { readonly id: Id<'meeting'> }>(found.meetings)
  for (const { meeting, announcement } of file.events ?? []) {
    if (meetings.has(meeting) || !announcement) continue
    const row = meetingRow(inside, meeting, announcement, found, file.demo ?? false)
    await publishMeeting(inside, { row, parts: meetingParts(announcement, found) })
    meetings.set(meeting, { id: row.id })
  }
  return meetings
}

type Announced = NonNullable<FileEvent['announcement']>
type MeetingRow = Parameters<typeof publishMeeting>[1]['row']

/** How long before an event it counts as announced, since the file does not say; never in the future. */
const NOTICE_MS = 21 * DAY_MS

function meetingRow(
  inside: TransactionContext,
  slug: string,
  announced: Announced,
  found: FoundNames,
  demo: boolean,
): MeetingRow {
  const startsAt = new Date(announced.startsAt)
  const published = new Date(Math.min(+inside.now(), +startsAt - NOTICE_MS))
  return {
    id: newId<'meeting'>(inside.now()),
    slug,
    kind: announced.kind,
    state: announced.outcome ? 'held' : 'announced',
    starts_at: startsAt,
    ends_at: new Date(announced.endsAt),
    territory_code: announced.territory,
    venue: announced.venue,
    address: announced.address,
    map_url: null,
    online_url: null,
    organiser_id: found.organisations.get(announced.organiser)?.id ?? '',
    topic: announced.topic,
    title: announced.title,
    about: announced.about,
    outcome: announced.outcome ?? null,
    sequence: 0,
    capacity: null,
    registration_closes_at: null,
    participants: 'everyone',
    published_at: published,
    revised_at: published,
    demo,
  }
}

const meetingParts = (announced: Announced, { organisations, people }: FoundNames) => ({
  partners: (announced.partners ?? []).flatMap((slug) => organisations.get(slug)?.id ?? []),
  agenda: (announced.agenda ?? []).map(({ time, title, speaker }) => ({
    starts_at: time ?? null,
    title,
    person_id: (speaker && people.get(speaker)?.id) || null,
  })),
  speakers: (announced.speakers ?? []).flatMap((slug) => {
    const person = people.get(slug)
    return person ? [{ person_id: person.id, post: null, organisation_id: null }] : []
  }),
  documents: [],
})

const rowOf = (file: ProgrammeFile, id: Id<'programme'>, meetings: MeetingIds, now: Date) => ({
  id,
  slug: file.slug,
  name: file.name,
  summary: file.summary,
  aims: file.aims,
  starts_on: file.startsOn,
  ends_on: file.endsOn,
  presentation_id: file.presentation ? importedMeetingId(meetings, file.presentation) : null,
  published_at: now,
  revised_at: now,
  demo: file.demo ?? false,
})
