import { Type } from 'typebox'
import { hasProblems, refuseForm } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  oneOf,
  page,
  post,
  type Reply,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
} from '#platform/http/index.ts'
import { permit } from '#platform/identity/index.ts'
import { logoUpload } from '#platform/uploads/index.ts'
import { sitePermissions } from '../permissions.ts'
import { logoFaceOf } from '../queries.ts'
import { findCurrent } from '../store.ts'
import { saveLogo } from './actions.ts'
import { readLogoFileField, type WaitingLogo } from './file-form.ts'
import { fieldOf, isSavingField, logoProblems, readLogoForm, type SentForm } from './form.ts'
import { LOGO_PATH } from './model.ts'
import { findLogoSize } from './store.ts'
import { LogoPage } from './views.tsx'

const allow = sitePermissions.manage
const Query = Type.Object({ done: Type.Optional(oneOf(['saved', 'removed'])) })

/** The page of the logo; with a form that was sent, the logo in it instead of the one in force. */
async function logoPage(
  ctx: Context,
  frame: Frame,
  sent?: { readonly form: SentForm; readonly waiting: WaitingLogo | undefined; readonly status: number },
  done?: 'saved' | 'removed',
): Promise<Reply> {
  const current = await findCurrent(ctx.db)
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
    messages: logoProblems,
  })
  return page(view, sent?.status ?? 200)
}

export const logoRoutes: readonly Route[] = [
  get(LOGO_PATH, { allow, query: Query }, ({ ctx, frame, query }) =>
    logoPage(ctx, frame, undefined, query.done),
  ),

  post(
    LOGO_PATH,
    { allow, perHour: SINGLE_POSTS_PER_HOUR, uploads: logoUpload },
    async ({ ctx, frame, language, body, actor, files: [upload] }) => {
      // The site belongs to no organisation or place: nobody else has a file inspected.
      permit(ctx, allow, {})
      const read = readLogoForm(body)
      const { form, waiting } = await readLogoFileField(ctx, read.form, { actor, upload })
      if (!read.ok || hasProblems(form)) return logoPage(ctx, frame, { form, waiting, status: 422 })
      // A file that nobody has seen as it will look is not saved.
      if (upload || !isSavingField(body)) return logoPage(ctx, frame, { form, waiting, status: 200 })
      const saved = await saveLogo(ctx, { logo: { alt: read.value, files: waiting } })
      if (saved.ok) return seeOther(`/${language}${LOGO_PATH}?done=saved`)
      return logoPage(ctx, frame, { form: refuseForm(form, saved.refusal, fieldOf), waiting, status: 422 })
    },
  ),

  post(`${LOGO_PATH}/remove`, { allow, perHour: SINGLE_POSTS_PER_HOUR }, async ({ ctx, language }) => {
    permit(ctx, allow, {})
    // Without a logo there is nothing to remove, which is what was asked for.
    await saveLogo(ctx, { logo: null })
    return seeOther(`/${language}${LOGO_PATH}?done=removed`)
  }),
]
