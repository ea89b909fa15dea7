import { sql } from 'kysely'
import type { PlaceRange } from '#domain/territory/index.ts'
import { type Db, findPlaceLink } from '#platform/db/index.ts'
import {
  type Directory,
  type DirectoryChoice,
  type LookedUpNames,
  namesInDraft,
  parsePlaceCode,
} from '../directory-model.ts'
import type { MeetingContent } from '../model.ts'

/** Looks up all names of a draft: three queries, however many names. */
export async function findDirectory(db: Db, content: MeetingContent): Promise<Directory> {
  const code = parsePlaceCode(content.territory)
  const { people, organisations } = namesInDraft(content)
  const [place, knownPeople, knownOrganisations] = await Promise.all([
    code === undefined ? undefined : findPlaceLink(db, code),
    listNamedPeople(db, people),
    listNamedOrganisations(db, organisations),
  ])
  return { place, people: knownPeople, organisations: knownOrganisations }
}

/** Whether an entry of the directory has one of the names in one of the languages, or one of the short names. */
const isNamed = ({ names, slugs }: LookedUpNames) =>
  sql<boolean>`(name ->> 'kk' = any(${names}) or name ->> 'ru' = any(${names}) or name ->> 'en' = any(${names})
    or slug = any(${slugs}))`

const listNamedPeople = async (db: Db, names: LookedUpNames): Promise<DirectoryChoice<'person'>[]> =>
  isEmpty(names)
    ? []
    : db.selectFrom('person_link').select(['id', 'slug', 'name']).where(isNamed(names)).execute()

const listNamedOrganisations = async (
  db: Db,
  names: LookedUpNames,
): Promise<DirectoryChoice<'organisation'>[]> =>
  isEmpty(names)
    ? []
    : db.selectFrom('organisation_link').select(['id', 'slug', 'name']).where(isNamed(names)).execute()

const isEmpty = ({ names, slugs }: LookedUpNames) => names.length + slugs.length === 0

const inKazakhOrder = sql`(name ->> 'kk') collate kazakh`

/** The beginning of the directory, for the list under a field. */
export const listDirectoryPeople = (db: Db, limit: number): Promise<DirectoryChoice<'person'>[]> =>
  db.selectFrom('person_link').select(['id', 'slug', 'name']).orderBy(inKazakhOrder).limit(limit).execute()

export const listDirectoryOrganisations = (
  db: Db,
  limit: number,
): Promise<DirectoryChoice<'organisation'>[]> =>
  db
    .selectFrom('organisation_link')
    .select(['id', 'slug', 'name'])
    .orderBy(inKazakhOrder)
    .limit(limit)
    .execute()

/** Territories inside a range of the classifier, those that contain others first. */
export const listDirectoryPlaces = (db: Db, range: PlaceRange, limit: number) =>
  db
    .selectFrom('territory_place')
    .select(['code', 'label'])
    .where('ordinal', '>=', range.first)
    .where('ordinal', '<=', range.last)
    .orderBy(sql`last_ordinal - ordinal`, 'desc')
    .orderBy('ordinal')
    .limit(limit)
    .execute()
