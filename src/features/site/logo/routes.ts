import { Type } from 'typebox'
import { refuseForm } from '#domain/base/form.ts'
import { get, oneOf, post, type Route, SINGLE_POSTS_PER_HOUR, seeOther } from '#platform/http/index.ts'
import { permit } from '#platform/identity/index.ts'
import { logoUpload } from '#platform/uploads/index.ts'
import { sitePermissions } from '../permissions.ts'
import { saveLogo } from './actions.ts'
import { retainLogo } from './file-actions.ts'
import { fieldOf, isSavingField, readLogoForm, readSentLogoField } from './form.ts'
import { LOGO_PATH } from './model.ts'
import { logoPage } from './responses.ts'

const allow = sitePermissions.manage
const NoticeQuery = Type.Object({ done: Type.Optional(oneOf(['saved', 'removed'])) })

export const logoRoutes: readonly Route[] = [
  get(LOGO_PATH, { allow, query: NoticeQuery }, (request) =>
    logoPage(request, undefined, request.query.done),
  ),

  post(LOGO_PATH, { allow, perHour: SINGLE_POSTS_PER_HOUR, uploads: logoUpload }, async (request) => {
    const { ctx, language, body, actor, files } = request
    const [upload] = files
    // The site belongs to no organisation or place: nobody else has a file inspected.
    permit(ctx, allow, {})
    const kept = await retainLogo(ctx, readSentLogoField(body), { actor, upload })
    const { form, ...read } = readLogoForm(body, kept)
    const waiting = kept.ok ? kept.value : undefined
    // A file that nobody has seen as it will look is not saved.
    if (!read.ok || upload || !isSavingField(body)) return logoPage(request, { form, waiting })
    const saved = await saveLogo(ctx, { logo: { alt: read.value, files: waiting } })
    if (saved.ok) return seeOther(`/${language}${LOGO_PATH}?done=saved`)
    return logoPage(request, { form: refuseForm(form, saved.refusal, fieldOf), waiting })
  }),

  post(`${LOGO_PATH}/remove`, { allow, perHour: SINGLE_POSTS_PER_HOUR }, async ({ ctx, language }) => {
    permit(ctx, allow, {})
    // Without a logo there is nothing to remove, which is what was asked for.
    await saveLogo(ctx, { logo: null })
    return seeOther(`/${language}${LOGO_PATH}?done=removed`)
  }),
]
