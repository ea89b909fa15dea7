import type { ComponentChild } from 'preact'
import type { Language } from '#domain/base/text.ts'
import type { Context } from './context.ts'
import type { CacheTag } from './db/index.ts'
import type { Feature } from './feature.ts'

/**
 * The kinds of things on whose pages other slices may show a section, with what they are given of the thing. The slice
 * that owns the page adds its kind by declaration merging:
 *
 *     declare module '#platform/page-sections.ts' {
 *       interface SectionSubjects {
 *         poll: { readonly id: Id<'poll'> }
 *       }
 *     }
 */
// biome-ignore lint/suspicious/noEmptyInterface: slices add the kinds of their pages
export interface SectionSubjects {}
export type SectionKind = keyof SectionSubjects

/** What a section shows. */
export type SectionContent = {
  /** Without a title the content has its own headings. */
  readonly title?: string
  /** The address of the full list. */
  readonly href?: string
  readonly content: ComponentChild
  /** Whether it is placed in the margin of a wide page. */
  readonly aside?: boolean
}

/** A section that a slice shows on pages of another slice. */
export type PageSection<Thing> = {
  /** The position of the section on the page. */
  readonly order: number
  /** Tables that it shows: a cached page is rendered again when one of them changes. They may come from manifests. */
  readonly cacheTags: readonly CacheTag[] | ((features: readonly Feature[]) => readonly CacheTag[])
  /** Reads and renders the section; undefined when there is nothing to show. */
  readonly render: (ctx: Context, thing: Thing, language: Language) => Promise<SectionContent | undefined>
}

/** What a slice shows on each kind of page: one section, or several where others stand between them. */
export type PageSections = { readonly [Kind in SectionKind]?: OneOrMore<PageSection<SectionSubjects[Kind]>> }
type OneOrMore<Section> = Section | readonly Section[]

/** The sections that a slice declares for a kind of page. */
export function declaredSections<Kind extends SectionKind>(
  sections: PageSections | undefined,
  kind: Kind,
): readonly PageSection<SectionSubjects[Kind]>[] {
  const declared: OneOrMore<PageSection<SectionSubjects[Kind]>> | undefined = sections?.[kind]
  if (declared === undefined) return []
  return 'render' in declared ? [declared] : declared
}

/** The sections of all slices on a kind of page, in the order of the slices. */
const sectionsOn = <Kind extends SectionKind>(features: readonly Feature[], kind: Kind) =>
  features.flatMap(({ sections }) => declaredSections(sections, kind))

/** All sections for one thing, in their order. */
export async function renderSections<Kind extends SectionKind>(
  ctx: Context,
  kind: Kind,
  thing: SectionSubjects[Kind],
  language: Language,
): Promise<readonly SectionContent[]> {
  const sections = sectionsOn(ctx.features, kind).toSorted((left, right) => left.order - right.order)
  const rendered = await Promise.all(sections.map((section) => section.render(ctx, thing, language)))
  return rendered.filter((value) => value !== undefined)
}

/** The tables that the sections of a kind of page show. */
export const tagsOfSections = (features: readonly Feature[], kind: SectionKind): readonly CacheTag[] =>
  sectionsOn(features, kind).flatMap(({ cacheTags }) =>
    typeof cacheTags === 'function' ? cacheTags(features) : cacheTags,
  )
