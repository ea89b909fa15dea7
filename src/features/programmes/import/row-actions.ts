import type { Id } from '#domain/base/id.ts'
import type { ProgrammeFile } from './file-actions.ts'
import { type Found, regionOf } from './reference-actions.ts'
import type { ProgrammeParts } from './store.ts'

/** The meetings that a file names, by their slugs. */
export type MeetingIds = ReadonlyMap<string, { readonly id: Id<'meeting'> }>
export const idOf = (meetings: MeetingIds, slug: string): Id<'meeting'> => {
  const meeting = meetings.get(slug)
  if (!meeting) throw new Error(`the meeting ${slug} was neither found nor announced`)
  return meeting.id
}

/** The id of a slug that was looked up; null where there is none. */
const idIn =
  <Named extends { readonly id: string }>(found: ReadonlyMap<string, Named>) =>
  (slug: string | undefined): Named['id'] | null =>
    (slug && found.get(slug)?.id) || null

/** The rows of all parts of a programme. */
export const partsOf = (file: ProgrammeFile, found: Found): ProgrammeParts => ({
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
