import { createHash } from 'node:crypto'
import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { announceMeeting } from '#features/meetings/index.ts'
import type { Context } from '#platform/context.ts'
import { addPicture } from '#platform/files/picture.ts'
import { newId } from '#platform/id.ts'
import { recordProgramme } from '../journal.ts'
import { checkProgramme } from './check.ts'
import { type FileEvent, type ProgrammeFile, readProgrammeFile } from './file.ts'
import type { Problem } from './model.ts'
import { checkNamed, type Found, findNamed, regionOf } from './resolve.ts'
import {
  addParts,
  chooseQuotes,
  type EventParts,
  lockProgramme,
  type ProgrammeParts,
  removeParts,
  saveProgramme,
} from './store.ts'

export type ImportOptions = {
  /** The bytes of a picture that the file names; undefined when there is none. */
  readonly picture: (name: string) => Promise<Uint8Array | undefined>
  readonly progress: (done: number, total: number) => void
}
export type Imported =
  | {
      readonly ok: true
      readonly slug: string
      readonly outcome: 'added' | 'revised' | 'unchanged'
      readonly announced: number
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

class Refused extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('The file of the programme was refused')
    this.problems = problems
  }
}

/**
 * Brings in the file of a programme, or what has changed in it since. A file with anything wrong changes nothing:
 * every wrong place comes back with its reason. Meetings that are there already stay as they are.
 */
export async function importProgramme(ctx: Context, text: string, options: ImportOptions): Promise<Imported> {
  const read = readProgrammeFile(text)
  if (!read.ok) return read
  const broken = checkProgramme(read.value)
  if (broken.length > 0) return { ok: false, problems: broken }
  const source = createHash('sha256').update(text).digest('hex')
  const work = (inside: Context) => writeProgramme(inside, read.value, source, options)
  try {
    // The demonstration writes all slices in one transaction of its own.
    if (ctx.db.isTransaction) return await work(ctx)
    return await ctx.db.transaction().execute((tx) => work({ ...ctx, db: tx }))
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: error.problems }
    throw error
  }
}

async function writeProgramme(
  inside: Context,
  file: ProgrammeFile,
  source: string,
  { picture, progress }: ImportOptions,
): Promise<Imported> {
  const { slug } = file
  const before = await lockProgramme(inside.db, slug)
  if (before?.source === source) return { ok: true, slug, outcome: 'unchanged', announced: 0 }
  const found = await findNamed(inside.db, file)
  const wrong = checkNamed(file, found)
  if (wrong.length > 0) throw new Refused(wrong)

  const { events = [] } = file
  const total = events.length + PART_KINDS
  let done = 0
  const step = () => progress(++done, total)

  const held = await announceMissing(inside, file, found)
  const id = before?.id ?? newId<'programme'>(inside.now())
  await saveProgramme(inside.db, {
    ...rowOf(file, id, held, inside.now()),
    ...(before ? { published_at: before.publishedAt } : {}),
    source_sha256: source,
  })
  await removeParts(inside.db, id)
  const parts = await eventParts(inside, events, held, picture, step)
  await addParts(inside.db, id, partsOf(file, found, held), parts, step)
  for (const { meeting, quotes } of events)
    if (quotes) await chooseQuotes(inside.db, idOf(held, meeting), quotes)
  const carrier = file.bodies.find(({ role }) => role === 'carrier')
  await recordProgramme(inside, before ? 'programmes.revised' : 'programmes.published', {
    id,
    territories: file.territories,
    body: found.organisations.get(carrier?.organisation ?? '')?.id ?? null,
    content: file,
  })
  const announced = events.filter(({ meeting }) => !found.meetings.has(meeting)).length
  return { ok: true, slug, outcome: before ? 'revised' : 'added', announced }
}

/** Kinds of rows that are written one after the other; what the bar counts beside the events. */
const PART_KINDS = 12

type Held = ReadonlyMap<string, { readonly id: Id<'meeting'> }>
const idOf = (held: Held, slug: string): Id<'meeting'> => {
  const meeting = held.get(slug)
  if (!meeting) throw new Error(`the meeting ${slug} was neither found nor announced`)
  return meeting.id
}

/** Announces the meetings that are not there yet; gives all that the file names. */
async function announceMissing(inside: Context, file: ProgrammeFile, found: Found): Promise<Held> {
  const held = new Map<string, { readonly id: Id<'meeting'> }>(found.meetings)
  for (const { meeting, announcement } of file.events ?? []) {
    if (held.has(meeting) || !announcement) continue
    const row = meetingRow(inside, meeting, announcement, found, file.demo ?? false)
    await announceMeeting(inside, { row, parts: meetingParts(announcement, found) })
    held.set(meeting, { id: row.id })
  }
  return held
}

type Announced = NonNullable<FileEvent['announcement']>
type MeetingRow = Parameters<typeof announceMeeting>[1]['row']

/** The notice that an event is given when its file says nothing of it: three weeks, and never in the future. */
const NOTICE_MS = 21 * DAY_MS

function meetingRow(inside: Context, slug: string, told: Announced, found: Found, demo: boolean): MeetingRow {
  const startsAt = new Date(told.startsAt)
  const published = new Date(Math.min(+inside.now(), +startsAt - NOTICE_MS))
  return {
    id: newId<'meeting'>(inside.now()),
    slug,
    kind: told.kind,
    state: told.outcome ? 'held' : 'announced',
    starts_at: startsAt,
    ends_at: new Date(told.endsAt),
    territory_code: told.territory,
    venue: told.venue,
    address: told.address,
    map_url: null,
    online_url: null,
    organiser_id: found.organisations.get(told.organiser)?.id ?? '',
    topic: told.topic,
    title: told.title,
    about: told.about,
    outcome: told.outcome ?? null,
    sequence: 0,
    capacity: null,
    registration_closes_at: null,
    published_at: published,
    revised_at: published,
    demo,
  }
}

const meetingParts = (told: Announced, { organisations, people }: Found) => ({
  partners: (told.partners ?? []).flatMap((slug) => organisations.get(slug)?.id ?? []),
  agenda: (told.agenda ?? []).map(({ time, title, speaker }) => ({
    starts_at: time ?? null,
    title,
    person_id: (speaker && people.get(speaker)?.id) || null,
  })),
  speakers: (told.speakers ?? []).flatMap((slug) => {
    const person = people.get(slug)
    return person ? [{ person_id: person.id, post: null, organisation_id: null }] : []
  }),
  documents: [],
})

const rowOf = (file: ProgrammeFile, id: Id<'programme'>, held: Held, now: Date) => ({
  id,
  slug: file.slug,
  name: file.name,
  summary: file.summary,
  aims: file.aims,
  starts_on: file.startsOn,
  ends_on: file.endsOn,
  presentation_id: file.presentation ? idOf(held, file.presentation) : null,
  published_at: now,
  revised_at: now,
  demo: file.demo ?? false,
})

/** Materials and photographs of the events; a picture that cannot be read is refused by its place. */
async function eventParts(
  inside: Context,
  events: readonly FileEvent[],
  held: Held,
  read: ImportOptions['picture'],
  step: () => void,
): Promise<EventParts> {
  const parts = {
    programme_material: [] as EventParts['programme_material'][number][],
    programme_photograph: [] as EventParts['programme_photograph'][number][],
  }
  for (const [n, { meeting, materials = [], photographs = [] }] of events.entries()) {
    const meeting_id = idOf(held, meeting)
    for (const [position, one] of materials.entries())
      parts.programme_material.push({ meeting_id, position, ...one })
    for (const [position, { file, alt, caption }] of photographs.entries()) {
      const bytes = await read(file)
      const kept = bytes && (await addPicture(inside.db, bytes))
      if (!kept)
        throw new Refused([
          { path: `/events/${n}/photographs/${position}/file`, code: 'no-picture', what: file },
        ])
      parts.programme_photograph.push({
        meeting_id,
        position,
        picture_sha256: kept.large,
        preview_sha256: kept.small,
        alt,
        caption: caption ?? null,
      })
    }
    step()
  }
  return parts
}

/** The id behind a name that was looked up; null where none is said. */
const idIn =
  <Named extends { readonly id: string }>(found: ReadonlyMap<string, Named>) =>
  (slug: string | undefined): Named['id'] | null =>
    (slug && found.get(slug)?.id) || null

const partsOf = (file: ProgrammeFile, found: Found, held: Held): ProgrammeParts => ({
  programme_body: file.bodies.map(({ organisation, role }, position) => ({
    position,
    organisation_id: idIn(found.organisations)(organisation) ?? '',
    role,
  })),
  programme_basis: (file.basis ?? []).map(({ title, note, url }, position) => ({
    position,
    title,
    note: note ?? null,
    url: url ?? null,
  })),
  programme_territory: file.territories.map((territory_code, position) => ({ position, territory_code })),
  programme_member: (file.workingGroup ?? []).map((one, position) => ({
    position,
    person_id: idIn(found.people)(one.person) ?? '',
    role: one.role,
    post: one.post ?? null,
    starts_on: one.from ?? null,
    ends_on: one.to ?? null,
  })),
  ...planParts(file, found),
  ...figureParts(file),
  programme_theme: (file.themes ?? []).map(({ key, title }, position) => ({ key, position, title })),
  programme_event: (file.events ?? []).map(({ meeting, attendance }) => ({
    meeting_id: idOf(held, meeting),
    attendance: attendance ?? null,
  })),
  programme_news: (file.news ?? []).flatMap((slug) => {
    const item = found.news.get(slug)
    return item ? [{ news_item_id: item.id }] : []
  }),
  finding: findingParts(file, found),
})

const planParts = ({ workPlan = [] }: ProgrammeFile, { organisations }: Found) => ({
  programme_stage: workPlan.map(({ title, startsOn, endsOn }, position) => ({
    position,
    title,
    starts_on: startsOn,
    ends_on: endsOn,
  })),
  programme_activity: workPlan.flatMap(({ activities = [] }, stage) =>
    activities.map((one, position) => ({
      stage,
      position,
      title: one.title,
      territory_code: one.territory ?? null,
      organisation_id: idIn(organisations)(one.responsible),
      starts_on: one.startsOn,
      ends_on: one.endsOn,
      actual_starts_on: one.actualStartsOn ?? null,
      actual_ends_on: one.actualEndsOn ?? null,
      state: one.state,
    })),
  ),
})

const figureParts = ({ indicators = [] }: ProgrammeFile) => ({
  programme_indicator: indicators.map(({ key, title, unit, base, basePeriod, adds }, position) => ({
    key,
    position,
    title,
    unit,
    base: base ?? null,
    base_period: basePeriod ?? null,
    adds: adds ?? true,
  })),
  programme_value: indicators.flatMap(({ key, values }) =>
    values.map(({ period, territory, plan, fact }) => ({
      indicator: key,
      period,
      territory_code: territory ?? null,
      plan,
      fact: fact ?? null,
    })),
  ),
})

const findingParts = ({ findings = [], territories }: ProgrammeFile, found: Found) =>
  findings.map((one, position) => ({
    key: one.key,
    position,
    kind: one.kind,
    territory_code: one.territory,
    region_code: regionOf(found, territories, one.territory) ?? '',
    theme: one.theme ?? null,
    body: one.text,
    addressee_id: idIn(found.organisations)(one.to),
    author_id: idIn(found.people)(one.author),
    evidence: one.evidence ?? [],
  }))
