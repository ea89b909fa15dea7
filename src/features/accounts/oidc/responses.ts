import { emptyForm, refuseForm } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { formPage, notFound, type RouteRequest } from '#platform/http/index.ts'
import type { IdentityProvider } from '#platform/oidc/index.ts'
import { linkFieldOf } from './form.ts'
import { IdentityTakenPage } from './views.tsx'

/** The identity provider of the site; 404 where the operator has configured none. */
export function getIdentityProvider({ identityProvider }: Context): IdentityProvider {
  if (!identityProvider) throw notFound()
  return identityProvider
}

/** Says that the details of the provider belong to another account. The page has no form: the provider has sent them. */
export function identityTakenPage({ frame }: RouteRequest<unknown>, language: Language) {
  const form = refuseForm(emptyForm, 'identity-taken', linkFieldOf)
  return formPage(IdentityTakenPage({ frame: { ...frame, language } }), form)
}
