import { isId } from '#domain/base/id.ts'
import type { FollowableKind } from '#features/follows/index.ts'
import { messages } from '../messages.ts'
import { ORGANISATION_KIND, organisationPath, PERSON_KIND, personPath } from '../model.ts'
import { listNamesOf, listPeopleById } from '../store.ts'

/** Organisations and people in office can be followed. */
export const followables: readonly FollowableKind[] = [
  {
    kind: ORGANISATION_KIND,
    label: messages.organisation,
    notificationText: messages.organisationFollowed,
    isId,
    find: async ({ db }, ids) =>
      new Map(
        (await listNamesOf(db, ids)).map(({ id, slug, name }) => [
          id,
          { path: organisationPath({ slug }), title: name },
        ]),
      ),
  },
  {
    kind: PERSON_KIND,
    label: messages.person,
    notificationText: messages.personFollowed,
    isId,
    find: async ({ db }, ids) =>
      new Map(
        (await listPeopleById(db, ids)).map(({ id, slug, name }) => [
          id,
          { path: personPath({ slug }), title: name },
        ]),
      ),
  },
]
