import type { ComponentChild, ComponentChildren } from 'preact'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'

/** A link with its text. */
export type Link = { readonly href: string; readonly text: string }

/** An organisation as named beside its content. */
export type NamedOrganisation = {
  readonly name: ComponentChildren
  readonly href?: string
  readonly kind?: string
}

/** The locale of a component: the language of its texts and the IANA zone of its times. */
export type Locale = { readonly language: Language; readonly zone: string }

/** The day that a page counts from, and the IANA zone of its times. */
export type Clock = { readonly today: LocalDate; readonly zone: string }

/** One state of a component, rendered in the gallery. */
export type Example = (language: Language) => ComponentChild
export type Examples = Readonly<Record<string, Example>>
