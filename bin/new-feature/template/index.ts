// with participation
import { withAnswers } from '#features/answers/index.ts'
// end
import { withLinks } from '#features/links/index.ts'
import { withWithdrawals } from '#features/withdrawals/index.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { deskRoutes } from './desk/routes.ts'
// with participation
import { answerables } from './manifest/answerables.ts'
// end
import { auditNames } from './manifest/audit-names.ts'
import { followables } from './manifest/followables.ts'
import { journalSource } from './manifest/journal-source.ts'
import { linkables } from './manifest/linkables.ts'
// with participation
import { openItems } from './manifest/open-items.ts'
import { personalData } from './manifest/personal-data.ts'
// end
import { searchable } from './manifest/searchable.ts'
import { sections } from './manifest/sections.ts'
import { withdrawables } from './manifest/withdrawables.ts'
import { messages } from './messages.ts'
import { DESK_PATH, NAMES_CONST_PATH, nameCamelPath } from './model.ts'
import { pageRoutes } from './pages/routes.ts'
import { nameCamelPermissions } from './permissions.ts'
// with participation
import { proposalRoutes } from './proposals/routes.ts'
// end
import { seedNamesPascal } from './seed.ts'
import { selectForSiteMap } from './store.ts'

const ownManifest: Feature = {
  name: 'NAMES_KEBAB',
  // without participation
  routes: [...pageRoutes, ...deskRoutes],
  // end
  // with participation
  routes: [...pageRoutes, ...proposalRoutes, ...deskRoutes],
  // end
  navigation: { path: NAMES_CONST_PATH, label: messages.title, order: 45 },
  sections,
  searchable,
  followables,
  permissions: nameCamelPermissions,
  desk: { path: DESK_PATH, label: messages.title, allow: nameCamelPermissions.publish },
  // with participation
  openItems,
  personalData,
  // end
  journalSource,
  auditNames,
  siteMap: siteMapOf(selectForSiteMap, nameCamelPath),
  seed: seedNamesPascal,
  // Further keys, each with the slice that shows how it is declared (docs/add-a-feature.md explains all of them):
  // events: days on which it begins or ends, for the calendar        (consultations/manifest/events.ts)
  // outcomes: what came of it, for the first page                    (consultations/manifest/outcomes.ts)
  // notificationSources: what followers are told of                  (meetings/manifest/notification-sources.ts)
  // without participation
  // openItems: what people can take part in now, for the first page  (consultations/manifest/open-items.ts)
  // deadlines: what is owed, by whom, until when                     (consultations/manifest/deadlines.ts)
  // personalData, privacy: as soon as a table refers to an account   (follows/manifest/personal-data.ts)
  // end
}

/** NAME_EN. */
// without participation
export const namesCamel: Feature = defineFeature(
  ownManifest,
  withLinks(linkables),
  withWithdrawals(withdrawables),
)
// end
// with participation
export const namesCamel: Feature = defineFeature(
  ownManifest,
  withAnswers(answerables),
  withLinks(linkables),
  withWithdrawals(withdrawables),
)
// end
// Further parts that several slices share, added to the manifest in the same way:
// without participation
// withAnswers: officials answer what people send                     (docs/add-a-feature.md)
// end
// withComments: its things are discussed                             (consultations/index.ts)
// withJoins: people join its things, as in “I want this too”         (comments/testing/ideas.tsx)
// withDrafts: it is written over days, by several people             (news/index.ts)
