import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import type { HomeQuery } from './kinds.ts'
import { type HomeFigure, type OpenItem, sortOpenItems, sortOutcomes, type ThingOutcome } from './model.ts'

/** What people can take part in, from all slices, the most urgent first. One query for each slice. */
export async function listOpenItems(
  ctx: Context,
  query: HomeQuery,
  language: Language,
): Promise<readonly OpenItem[]> {
  const lists = await Promise.all(
    ctx.features.map(({ openItems }) => openItems?.list(ctx, query, language) ?? []),
  )
  return sortOpenItems(lists.flat(), ctx.now())
}

/** What came of it, from all slices, the latest first. One query for each slice. */
export async function listOutcomes(
  ctx: Context,
  query: HomeQuery,
  language: Language,
): Promise<readonly ThingOutcome[]> {
  const lists = await Promise.all(
    ctx.features.map(({ outcomes }) => outcomes?.list(ctx, query, language) ?? []),
  )
  return sortOutcomes(lists.flat()).slice(0, query.limit)
}

/** The numbers by which people can judge the site, in the order of the slices. */
export async function loadFigures(ctx: Context, language: Language): Promise<readonly HomeFigure[]> {
  const sources = ctx.features
    .flatMap(({ homeFigures }) => homeFigures ?? [])
    .toSorted((left, right) => left.order - right.order)
  const figures = await Promise.all(sources.map((source) => source.read(ctx, language)))
  return figures.filter((figure) => figure !== undefined)
}

/** The tables that the open items depend on. */
export const openItemTags = (features: readonly Feature[]): readonly CacheTag[] =>
  features.flatMap(({ openItems }) => openItems?.cacheTags ?? [])

/** The tables that the outcomes depend on. */
export const outcomeTags = (features: readonly Feature[]): readonly CacheTag[] =>
  features.flatMap(({ outcomes }) => outcomes?.cacheTags ?? [])

/** The tables that the figures depend on. */
export const figureTags = (features: readonly Feature[]): readonly CacheTag[] =>
  features.flatMap(({ homeFigures }) => homeFigures?.cacheTags ?? [])
