import type { Label, Text } from '#domain/base/text.ts'
import { type LinkableKind, replaceLinks, withLinks } from '#features/links/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import type { Permission } from '#platform/identity/index.ts'

export async function example(
  inside: TransactionContext,
  poll: { readonly id: string; readonly title: Text; readonly at: Date },
  ids: readonly string[],
  { section, label, permission }: { section: LinkableKind['section']; label: Label; permission: Permission },
  find: LinkableKind['find'],
  { routes, cacheTags }: Pick<Feature, 'routes'> & Pick<LinkableKind, 'cacheTags'>,
) {
  // README src/features/links
  const kind = 'polls.poll' // as search calls it, so that polls are found by words
  const linkables: readonly LinkableKind[] = [{ kind, label, section, permission, cacheTags, find }]
  const polls: Feature = defineFeature({ name: 'polls', routes }, withLinks(linkables)) // section: the page of one poll
  await replaceLinks(inside, { kind, ...poll }, 'led-to', 'meetings.meeting', ids) // an import states its own
  // end
  return polls
}
