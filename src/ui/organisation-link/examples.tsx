import { sampleOrganisation } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { OrganisationLink } from './organisation-link.tsx'

export const examples: Examples = {
  'with its kind': (language) => <OrganisationLink {...sampleOrganisation(language)} />,
  'without a page': (language) => <OrganisationLink name={sampleOrganisation(language).name} />,
}
