import { emptyForm } from '#domain/base/form.ts'
import { formPage, type RouteResponse, type SignedInRequest } from '#platform/http/index.ts'
import { logoFaceOf } from '../queries.ts'
import { findCurrentSite } from '../store.ts'
import type { WaitingLogo } from './file-actions.ts'
import { logoFormMessages, type SentLogoForm } from './form.ts'
import { findLogoSize } from './store.ts'
import { LogoPage } from './views.tsx'

/** The page of the logo; with a form that was sent, the logo in it instead of the one in force. */
export async function logoPage(
  { ctx, frame }: SignedInRequest,
  sent?: { readonly form: SentLogoForm; readonly waiting: WaitingLogo | undefined },
  done?: 'saved' | 'removed',
): Promise<RouteResponse> {
  const current = await findCurrentSite(ctx.db)
  const saved = current?.content.logo ?? null
  const typed = sent?.form.typed
  const alt = typed && { kk: typed['alt-kk'] ?? '', ru: typed['alt-ru'] ?? '', en: typed['alt-en'] ?? '' }
  const size = sent?.waiting && (await findLogoSize(ctx.db, sent.waiting.logo.sha256))
  const waiting = sent?.waiting &&
    size && { sha256: sent.waiting.logo.sha256, icon: sent.waiting.icon?.sha256 ?? null, ...size }
  const shown = waiting ?? saved
  const logo = shown && logoFaceOf({ ...shown, alt: alt ?? saved?.alt ?? { kk: '', ru: '', en: '' } })
  const view = LogoPage({
    frame,
    named: current !== undefined,
    saved,
    logo,
    form: sent?.form,
    done,
    messages: logoFormMessages,
  })
  return formPage(view, sent?.form ?? emptyForm)
}
