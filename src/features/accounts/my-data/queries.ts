import type { Id } from '#domain/base/id.ts'
import type { Label } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Feature } from '#platform/feature.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import { personalData } from '../manifest/personal-data.ts'

/** The records that one slice keeps about a person, with the labels for showing them. */
export type SliceRecords = {
  readonly name: string
  readonly label: Label
  readonly fieldLabels: Readonly<Record<string, Label>>
  readonly valueLabels: Readonly<Record<string, Readonly<Record<string, Label>>>>
  readonly heading: PersonalData['heading']
  readonly retained: Label | undefined
  readonly records: readonly Readonly<Record<string, unknown>>[]
}

/**
 * All slices that keep personal data, this one last: the others erase theirs while the account still exists.
 */
export const personalDataOf = (features: readonly Feature[]) =>
  features
    .flatMap((feature) =>
      feature.personalData ? [{ name: feature.name, source: feature.personalData }] : [],
    )
    .sort((left, right) => Number(left.source === personalData) - Number(right.source === personalData))

/** What is retained after an erasure and why, slice by slice. */
export const listRetained = (features: readonly Feature[]) =>
  personalDataOf(features).flatMap(({ source: { label, retained } }) =>
    retained ? [{ label, why: retained }] : [],
  )

/** Every record that any slice keeps about a person. */
export const listAllRecords = (ctx: Context, account: Id<'account'>): Promise<SliceRecords[]> =>
  Promise.all(
    personalDataOf(ctx.features).map(async ({ name, source }) => {
      const { label, fieldLabels, valueLabels = {}, heading, retained } = source
      return {
        name,
        label,
        fieldLabels,
        valueLabels: typeof valueLabels === 'function' ? valueLabels(ctx.features) : valueLabels,
        heading,
        retained,
        records: await source.listRecords(ctx, account),
      }
    }),
  )
