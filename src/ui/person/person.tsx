import type { ComponentChildren } from 'preact'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { NamedOrganisation } from '#ui/types.ts'

export type PersonProps = {
  readonly name: string
  readonly href?: string | undefined
  /** The post in the form that fits the person: «заведующая секретариатом». */
  readonly post?: ComponentChildren
  readonly body?: NamedOrganisation | undefined
  readonly portrait?: string | undefined
  /** What the person speaks about or does here. */
  readonly role?: string | undefined
}

/** The first letters of the first two names: «ЛК». */
const monogram = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0] ?? '')
    .join('')

/** A person with post and body; initials stand in for a missing portrait. */
export const Person = ({ name, href, post, body, portrait, role }: PersonProps) => (
  <div class="person">
    {portrait ? (
      <img src={safeHref(portrait)} alt="" width="56" height="56" loading="lazy" />
    ) : (
      <span class="mono" aria-hidden="true">
        {monogram(name)}
      </span>
    )}
    <div>
      <b>{href ? <a href={safeHref(href)}>{name}</a> : name}</b>
      {post ? <p>{post}</p> : null}
      {body ? <p>{body.href ? <a href={safeHref(body.href)}>{body.name}</a> : body.name}</p> : null}
      {role ? <p class="quiet">{role}</p> : null}
    </div>
  </div>
)

/** The speakers of a meeting, in the order of the agenda. */
export const Speakers = ({ people }: { readonly people: readonly PersonProps[] }) => (
  <ul class="people">
    {people.map((person) => (
      <li>{Person(person)}</li>
    ))}
  </ul>
)
