import { features } from '#app/features.ts'
import type { TestSite } from '#app/testing.ts'
import { packagePath } from '#platform/package-path.ts'
import { indexAllChanges } from '#platform/search/index.ts'
import { inTransaction } from '#platform/transition.ts'

/** Writes the demonstration into the database of a site and indexes it. */
export async function writeDemonstration(site: TestSite): Promise<void> {
  const ctx = site.context()
  await inTransaction(ctx, async (inside) => {
    for (const { seed } of features) await seed?.(inside, packagePath('data/demo'), () => {})
  })
  await indexAllChanges(ctx)
}
