import {
  notifyRegistered,
  type RegistrationTarget,
  type RegistrationTargetKind,
  seatsNote,
  seatWaiting,
  withRegistrations,
} from '#features/registrations/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'

export async function example(
  inside: TransactionContext,
  polls: Feature,
  event: RegistrationTarget & { readonly seats: number; readonly waiting: number },
  eventPage: Parameters<typeof withRegistrations>[1],
  paths: Pick<RegistrationTargetKind, 'listPath' | 'pathOf' | 'deskPath' | 'deskPathOf'>,
  codes: Pick<RegistrationTargetKind, 'auditCodes' | 'sheetsKind' | 'saveAttendance'>,
  { permissions, find, lock }: RegistrationTargetKind,
): Promise<[Feature, string | undefined]> {
  // README src/features/registrations
  const targets = { ...paths, ...codes, kind: 'polls.event', section: 'polls', permissions, find, lock }
  const manifest = defineFeature(polls, withRegistrations(targets, eventPage)) // index.ts of the slice with seats
  const note = seatsNote('kk', event, inside.now()) // on a card; RegistrationBox on the page of the thing
  await notifyRegistered(inside, event, 'moved') // in the transaction that moved it, after undoCheckIns
  await seatWaiting(inside, { kind: targets.kind, id: event.id }) // in the transaction that gave it more seats
  // end
  return [manifest, note]
}
