import type { Feature } from '#platform/feature.ts'
import { acceptInvitations } from '../actions.ts'

/** Roles to which the person was invited come into force: their address is proved. */
export const onSignIn: NonNullable<Feature['onSignIn']> = acceptInvitations
