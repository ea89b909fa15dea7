import { about } from '#features/about/index.ts'
import { accounts } from '#features/accounts/index.ts'
import { answers } from '#features/answers/index.ts'
import { audit } from '#features/audit/index.ts'
import { calendar } from '#features/calendar/index.ts'
import { comments } from '#features/comments/index.ts'
import { consultations } from '#features/consultations/index.ts'
import { contributions } from '#features/contributions/index.ts'
import { deadlines } from '#features/deadlines/index.ts'
import { desk } from '#features/desk/index.ts'
import { drafts } from '#features/drafts/index.ts'
import { follows } from '#features/follows/index.ts'
import { home } from '#features/home/index.ts'
import { journal } from '#features/journal/index.ts'
import { links } from '#features/links/index.ts'
import { meetings } from '#features/meetings/index.ts'
import { moderation } from '#features/moderation/index.ts'
import { news } from '#features/news/index.ts'
import { organisations } from '#features/organisations/index.ts'
import { paperBatches } from '#features/paper-batches/index.ts'
import { privacy } from '#features/privacy/index.ts'
import { programmes } from '#features/programmes/index.ts'
import { registrations } from '#features/registrations/index.ts'
import { residents } from '#features/residents/index.ts'
import { roles } from '#features/roles/index.ts'
import { search } from '#features/search/index.ts'
import { site } from '#features/site/index.ts'
import { territories } from '#features/territories/index.ts'
import { withdrawals } from '#features/withdrawals/index.ts'
import type { Feature } from '#platform/feature.ts'

/** All slices, in the order in which the demonstration is written and personal data is erased. */
export const features: readonly Feature[] = [
  territories,
  organisations,
  drafts,
  deadlines,
  registrations,
  meetings,
  news,
  programmes,
  consultations,
  comments,
  answers,
  links,
  withdrawals,
  residents,
  home,
  accounts,
  roles,
  paperBatches,
  follows,
  moderation,
  journal,
  audit,
  search,
  site,
  desk,
  privacy,
  contributions,
  calendar,
  about,
]
