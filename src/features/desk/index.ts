import type { Feature } from '#platform/feature.ts'
import { deskPermissions } from './permissions.ts'
import { routes } from './routes.ts'

/** The desk: the tasks of a person, over the sections of the other slices. */
export const desk: Feature = { name: 'desk', routes, permissions: deskPermissions }
