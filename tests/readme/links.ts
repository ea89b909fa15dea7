import type { Label, Text } from '#domain/base/text.ts'
import { type Linkable, replaceLinks, withLinks } from '#features/links/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import type { Feature } from '#platform/feature.ts'
import type { Permission } from '#platform/identity/index.ts'

export async function example(
  inside: TransactionContext,
  poll: { readonly id: string; readonly title: Text; readonly at: Date },
  ids: readonly string[],
  { section, label, permission }: { section: Linkable['section']; label: Label; permission: Permission },
  findPolls: Linkable['find'],
  { routes, cacheTags }: Pick<Feature, 'routes'> & Pick<Linkable, 'cacheTags'>,
) {
  // README src/features/links
  const kind = 'polls.poll' // as search calls it, so that polls are found by words
  const linkables: readonly Linkable[] = [{ kind, label, section, permission, cacheTags, find: findPolls }]
  const polls: Feature = withLinks(linkables, { name: 'polls', routes }) // section: the page of one poll
  await replaceLinks(inside, { kind, ...poll }, 'led-to', 'meetings.meeting', ids) // an import states its own
  // end
  return polls
}
