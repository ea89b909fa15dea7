import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Body } from '#ui/types.ts'

/** An organisation with its kind: «Қостанай облысының әкімдігі · жергілікті атқарушы орган». */
export const BodyLink = ({ name, href, kind }: Body) => (
  <span class="body">
    {href ? <a href={safeHref(href)}>{name}</a> : name}
    {kind ? <small>{kind}</small> : null}
  </span>
)
