import { emptyForm, type FormState, filledForm } from '#domain/base/form.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { formPage, type SignedInRequest } from '#platform/http/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { type AccountProblem, messages } from '../../messages.ts'
import { hasExternalIdentity } from '../oidc/store.ts'
import { hasDomainName } from '../responses.ts'
import { listPasskeys } from './store.ts'
import { IN_FORCE, PasskeysPage, type ProviderChange } from './views.tsx'

/**
 * A person's ways to sign in beside the code.
 * @param form the form of the page that was refused
 * @param formOf whose form it is: the id of a passkey, a new one, or the provider
 */
export async function passkeysPage(
  { ctx, actor, frame }: SignedInRequest,
  form: FormState<AccountProblem> = emptyForm,
  {
    formOf,
    done,
  }: { readonly formOf?: string; readonly done?: ProviderChange | typeof IN_FORCE | undefined } = {},
) {
  const { language } = frame
  const refusedOf = (name: string) => (formOf === name ? form : emptyForm)
  const when = (at: Date) => formatDateTime(language, at.toISOString(), CAPITAL_ZONE)
  const keys = (await listPasskeys(ctx.db, actor.account)).map(({ id, name, added_at, used_at }) => ({
    id,
    name,
    lines: [
      messages.passkeyAdded[language](when(added_at)),
      ...(used_at ? [messages.passkeyUsed[language](when(used_at))] : []),
    ],
    form: { ...filledForm({ name }), ...refusedOf(id) },
  }))
  const provider = ctx.identityProvider && {
    name: ctx.identityProvider.name,
    linked: await hasExternalIdentity(ctx.db, actor.account),
    done: done === IN_FORCE ? undefined : done,
    form: refusedOf('provider'),
  }
  const script = hasDomainName(frame.origin) ? frame.assets.passkeys : undefined
  return formPage(
    PasskeysPage({ frame, keys, script, provider, newForm: refusedOf('new'), inForce: done === IN_FORCE }),
    form,
  )
}
