import type { LogoFace, SiteFace } from '#domain/base/site-face.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { filePath } from '#platform/files/index.ts'
import { may } from '#platform/identity/index.ts'
import type { SiteLogo } from './logo/model.ts'
import { outstandingSteps, type SiteContent } from './model.ts'
import { sitePermissions } from './permissions.ts'
import { findCurrentSite, loadProgress } from './store.ts'

/** The first steps that wait for this person; none in the demonstration, and for people who may not change the site. */
export async function listOutstandingSteps(ctx: Context) {
  const { actor, db, demonstration } = ctx
  if (demonstration || !actor || !may(actor, sitePermissions.manage, {})) return []
  return outstandingSteps(await loadProgress(db, actor.account))
}

const PNG = 'image/png'
/** A logo as pages show it. */
export const logoFaceOf = ({ sha256, icon, width, height, alt }: SiteLogo): LogoFace => ({
  src: filePath({ sha256, type: PNG }),
  width,
  height,
  alt,
  icon: icon && filePath({ sha256: icon, type: PNG }),
})

/** What every page shows of the settings. */
export const faceOf = ({
  name,
  email,
  phone,
  accent,
  logo,
  imprint,
  accessibility,
}: SiteContent): SiteFace => ({
  name,
  email,
  phone,
  accent: accent ?? null,
  logo: logo ? logoFaceOf(logo) : null,
  statements: [
    ...(imprint ? (['imprint'] as const) : []),
    ...(accessibility ? (['accessibility'] as const) : []),
  ],
})

/** What every page shows of the city; undefined before the site was named. */
export async function loadSiteFace(db: Db): Promise<SiteFace | undefined> {
  const current = await findCurrentSite(db)
  return current && faceOf(current.content)
}
