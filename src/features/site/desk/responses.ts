import { Type } from 'typebox'
import { emptyForm } from '#domain/base/form.ts'
import type { PlaceForm } from '#features/territories/index.ts'
import { formPage, notFound, oneOf, type SignedInRequest } from '#platform/http/index.ts'
import type { SiteProblem } from '../messages.ts'
import { VERSIONS_MAX } from '../model.ts'
import { listOutstandingSteps } from '../queries.ts'
import { findCurrentSite, findSiteVersion, listSiteVersions } from '../store.ts'
import { SitePage } from './views.tsx'

export const SiteQuery = Type.Object({
  done: Type.Optional(oneOf(['saved', 'confirmed'])),
  version: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,8}$' })),
})

/** The settings of the site, as they are, as they were in a version, or as they were typed and refused. */
export async function sitePage(
  { ctx, frame }: SignedInRequest,
  form?: PlaceForm<SiteProblem>,
  {
    done,
    version,
  }: { readonly done?: 'saved' | 'confirmed' | undefined; readonly version?: string | undefined } = {},
) {
  const [current, versions, steps] = await Promise.all([
    findCurrentSite(ctx.db),
    listSiteVersions(ctx.db, VERSIONS_MAX),
    listOutstandingSteps(ctx),
  ])
  const chosen = version === undefined ? undefined : await findSiteVersion(ctx.db, Number(version))
  if (version !== undefined && !chosen) throw notFound()
  const content = chosen?.content ?? current?.content
  return formPage(SitePage({ frame, content, versions, steps, chosen, done, form }), form ?? emptyForm)
}
