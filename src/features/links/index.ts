import type { Feature, FeatureExtension } from '#platform/feature.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { declaredSections, type PageSection } from '#platform/page-sections.ts'
import { deskRoutes, thingRoutes } from './desk/routes.ts'
import type { LinkableKind } from './kinds.ts'
import { auditNames } from './manifest/audit-names.ts'
import { journalSource } from './manifest/journal-source.ts'
import { notificationSources } from './manifest/notification-sources.ts'
import { privacy } from './manifest/privacy.ts'
import { linkMessages, matterMessages } from './messages.ts'
import { DESK_PATH } from './model.ts'
import { linkTags } from './pages/responses.ts'
import { pageRoutes } from './pages/routes.ts'
import { RelatedThings } from './pages/views.tsx'
import { linkPermissions } from './permissions.ts'
import { loadRelatedThings } from './queries.ts'
import { seedLinks } from './seed.ts'

export { recordWithdrawal, replaceLinks } from './actions.ts'
export type { LinkableKind } from './kinds.ts'
export { linkMessages, matterMessages } from './messages.ts'
export { linksDeskPath } from './model.ts'
export { findMatterPaths } from './queries.ts'

/** Links between things of all slices, shown on both ends, and the life of a matter that they make up. */
export const links: Feature = {
  name: 'links',
  routes: [...pageRoutes, ...deskRoutes],
  permissions: linkPermissions,
  desk: { path: DESK_PATH, label: linkMessages.title, allow: linkPermissions.search },
  journalSource,
  auditNames,
  notificationSources,
  privacy,
  seed: seedLinks,
}

/** After what other slices show on the page. */
const SECTION_ORDER = 5

/**
 * Adds to the manifest of a slice what links of its things need: their section on the page of a thing, and their pages
 * at the desk.
 */
export const withLinks =
  (linkables: readonly LinkableKind[]): FeatureExtension =>
  (feature) =>
    linkables.reduce(addLinkable, feature)

function addLinkable(feature: Feature, linkable: LinkableKind): Feature {
  const { kind, section, shows = [] } = linkable
  const related: PageSection<{ readonly id: string }> = {
    order: SECTION_ORDER,
    cacheTags: linkTags,
    render: async (ctx, { id }, language) => {
      const found = await loadRelatedThings(ctx, { kind, id }, shows)
      if (!found) return undefined
      return {
        title: matterMessages.section[language],
        content: RelatedThings({
          language,
          thing: { kind, id },
          links: found,
          zoneOf: zoneOfTerritory,
        }),
      }
    },
  }
  return {
    ...feature,
    linkables: [...(feature.linkables ?? []), linkable],
    routes: [...feature.routes, ...thingRoutes(linkable)],
    sections: {
      ...feature.sections,
      [section]: [...declaredSections(feature.sections, section), related],
    },
  }
}
