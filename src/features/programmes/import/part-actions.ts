import type { Id } from '#domain/base/id.ts'
import type { TransactionContext } from '#platform/context.ts'
import { addPicture } from '#platform/files/picture.ts'
import type { FileEvent, ProgrammeFile } from './file-checks.ts'
import { importedMeetingId, type ProgrammeImportProblem } from './model.ts'
import { type FoundNames, regionOf } from './reference-checks.ts'
import { addParts, type EventParts, type ProgrammeParts, removeParts } from './store.ts'

/** The meetings that a file names, by their slugs. */
export type MeetingIds = ReadonlyMap<string, { readonly id: Id<'meeting'> }>
/** The id of a slug that was looked up; null where there is none. */
const idIn =
  <Named extends { readonly id: string }>(found: ReadonlyMap<string, Named>) =>
  (slug: string | undefined): Named['id'] | null =>
    (slug && found.get(slug)?.id) || null

/** The rows of all parts of a programme. */
const partsOf = (file: ProgrammeFile, found: FoundNames): ProgrammeParts => ({
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
  programme_member: (file.workingGroup ?? []).map((item, position) => ({
    position,
    person_id: idIn(found.people)(item.person) ?? '',
    role: item.role,
    post: item.post ?? null,
    starts_on: item.from ?? null,
    ends_on: item.to ?? null,
  })),
  ...planParts(file, found),
  ...figureParts(file),
  programme_theme: (file.themes ?? []).map(({ key, title }, position) => ({ key, position, title })),
  finding: findingParts(file, found),
})

const planParts = ({ workPlan = [] }: ProgrammeFile, { organisations }: FoundNames) => ({
  programme_stage: workPlan.map(({ title, startsOn, endsOn }, position) => ({
    position,
    title,
    starts_on: startsOn,
    ends_on: endsOn,
  })),
  programme_activity: workPlan.flatMap(({ activities = [] }, stage) =>
    activities.map((activity, position) => ({
      stage,
      position,
      title: activity.title,
      territory_code: activity.territory ?? null,
      organisation_id: idIn(organisations)(activity.responsible),
      starts_on: activity.startsOn,
      ends_on: activity.endsOn,
      actual_starts_on: activity.actualStartsOn ?? null,
      actual_ends_on: activity.actualEndsOn ?? null,
      state: activity.state,
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

const findingParts = ({ findings = [], territories }: ProgrammeFile, found: FoundNames) =>
  findings.map((finding, position) => ({
    key: finding.key,
    position,
    kind: finding.kind,
    territory_code: finding.territory,
    region_code: regionOf(found, territories, finding.territory) ?? '',
    theme: finding.theme ?? null,
    body: finding.text,
    addressee_id: idIn(found.organisations)(finding.to),
    author_id: idIn(found.people)(finding.author),
    evidence: finding.evidence ?? [],
  }))

export type ImportOptions = {
  /** The bytes of a picture that the file names; undefined when there is none. */
  readonly picture: (name: string) => Promise<Uint8Array | undefined>
  readonly progress: (done: number, total: number) => void
}

/** Thrown when a picture of the file cannot be read, so that nothing of the import stays. */
export class WrongPicture extends Error {
  readonly problem: ProgrammeImportProblem
  constructor(problem: ProgrammeImportProblem) {
    super(`${problem.path}: ${problem.code}`)
    this.problem = problem
  }
}

/** Materials and photographs of the events; a picture that cannot be read is refused by its place. */
async function eventParts(
  inside: TransactionContext,
  events: readonly FileEvent[],
  meetings: MeetingIds,
  read: ImportOptions['picture'],
  step: () => void,
): Promise<EventParts> {
  const parts = {
    programme_attendance: [] as EventParts['programme_attendance'][number][],
    programme_material: [] as EventParts['programme_material'][number][],
    programme_photograph: [] as EventParts['programme_photograph'][number][],
  }
  for (const [n, { meeting, attendance = null, materials = [], photographs = [] }] of events.entries()) {
    const meeting_id = importedMeetingId(meetings, meeting)
    parts.programme_attendance.push({ meeting_id, attendance })
    for (const [position, one] of materials.entries())
      parts.programme_material.push({ meeting_id, position, ...one })
    for (const [position, { file, alt, caption }] of photographs.entries()) {
      const bytes = await read(file)
      const kept = bytes && (await addPicture(inside, bytes))
      if (!kept)
        throw new WrongPicture({
          path: `/events/${n}/photographs/${position}/file`,
          code: 'no-picture',
          what: file,
        })
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

/** Writes all parts of a programme in place of those that it had. */
export async function replaceProgrammeParts(
  inside: TransactionContext,
  id: Id<'programme'>,
  {
    file,
    found,
    meetings,
  }: { readonly file: ProgrammeFile; readonly found: FoundNames; readonly meetings: MeetingIds },
  picture: ImportOptions['picture'],
  step: () => void,
): Promise<void> {
  await removeParts(inside.db, id)
  const parts = await eventParts(inside, file.events ?? [], meetings, picture, step)
  await addParts(inside.db, id, partsOf(file, found), parts, step)
}
