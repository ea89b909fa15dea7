import type { Feature } from '#platform/feature.ts'
import { deskPermissions } from './permissions.ts'
import { routes } from './routes.ts'

/** The desk: what waits for a person, over the sections that the other slices bring. */
export const desk: Feature = { name: 'desk', routes, permissions: deskPermissions }
