import { Type } from 'typebox'
import { type Topic, topicNames } from '#domain/topic/index.ts'
import { getPlaceAndOrganisation } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, oneOf } from '#platform/http/index.ts'
import { regionOptions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { type MeetingKind, meetingKinds } from '../model.ts'
import type { ChosenFilter } from './model.ts'

/** The tables that every list of meetings shows. */
export const LIST_CACHE_TAGS = ['meeting', 'registration', 'organisation', 'person', 'territory'] as const

/** The parameters of a filter, for the schema of an address. */
export const filterFields = {
  territory: Type.Optional(Type.String({ maxLength: 200 })),
  organisation: Type.Optional(Type.String({ maxLength: 200 })),
  kind: Type.Optional(oneOf(meetingKinds)),
  topic: Type.Optional(oneOf(topicNames)),
}
export type FilterQuery = {
  readonly territory?: string | undefined
  readonly organisation?: string | undefined
  readonly kind?: MeetingKind | undefined
  readonly topic?: Topic | undefined
}

/** The territory and the organisation of a filter with their names; 400 when one of them does not exist. */
export const getMeetingFilter = async (ctx: Context, { kind, topic, ...named }: FilterQuery) => ({
  ...(await getPlaceAndOrganisation(ctx, named)),
  kind,
  topic,
})
export type FoundFilter = Awaited<ReturnType<typeof getMeetingFilter>>

/** What every list of meetings is drawn with. */
export const listProps = (ctx: Context, frame: Frame, chosen: ChosenFilter) => ({
  frame,
  chosen,
  regions: regionOptions[frame.language],
  now: ctx.now(),
  today: ctx.today(),
  zoneOf: zoneOfTerritory,
})
