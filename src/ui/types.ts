import type { ComponentChild, ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'

/** A link with its words. */
export type Link = { readonly href: string; readonly text: string }

/** A body (organisation) as it is named beside what it did. */
export type Body = { readonly name: ComponentChildren; readonly href?: string; readonly kind?: string }

/** Where and for whom a component is drawn: the language of the words and the IANA zone of the clocks. */
export type Locale = { readonly language: Language; readonly zone: string }

/** One state of a component, drawn in the gallery. */
export type Example = (language: Language) => ComponentChild
export type Examples = Readonly<Record<string, Example>>
