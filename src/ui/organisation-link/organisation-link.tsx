import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { NamedOrganisation } from '#ui/types.ts'

/** An organisation with its kind: «Қостанай облысының әкімдігі · жергілікті атқарушы орган». */
export const OrganisationLink = ({ name, href, kind }: NamedOrganisation) => (
  <span class="body">
    {href ? <a href={safeHref(href)}>{name}</a> : name}
    {kind ? <small>{kind}</small> : null}
  </span>
)
