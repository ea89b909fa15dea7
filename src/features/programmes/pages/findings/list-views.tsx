import { type Language, textIn } from '#domain/base/text.ts'
import { meetingPath } from '#features/meetings/index.ts'
import { organisationPath, personPath } from '#features/organisations/index.ts'
import { type FindingItem, Findings } from '#ui/finding/finding.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { findingMessages, messages } from '../../messages.ts'
import { type ProgrammeFinding, programmePath, type ShownEvidence } from '../../model.ts'

export type FindingListProps = {
  readonly language: Language
  readonly programme: { readonly slug: string }
  readonly findings: readonly ProgrammeFinding[]
  /** Whether each shows its kind and its place: not under a heading that does. */
  readonly kind?: boolean
  readonly place?: boolean
}

/** Findings with their evidence. */
export const FindingList = ({
  language,
  programme,
  findings,
  kind = false,
  place = false,
}: FindingListProps) => (
  <Findings
    words={{
      evidence: messages.evidence[language],
      to: messages.to[language],
      author: messages.author[language],
    }}
    items={findings.map((finding) => item(language, programme.slug, finding, kind, place))}
  />
)

function item(
  language: Language,
  slug: string,
  finding: ProgrammeFinding,
  kind: boolean,
  place: boolean,
): FindingItem {
  const { addressee, author } = finding
  const root = `/${language}`
  return {
    id: finding.key,
    text: renderText(finding.body, language),
    kind: kind ? findingMessages[finding.kind].one[language] : undefined,
    place:
      place || finding.place.code !== finding.region
        ? {
            href: `${root}${programmePath({ slug }, `/regions/${finding.region}`)}`,
            text: finding.place.label[language],
          }
        : undefined,
    to: addressee
      ? { href: root + organisationPath(addressee), text: textIn(addressee.name, language) }
      : undefined,
    author: author ? { href: root + personPath(author), text: author.name[language] } : undefined,
    evidence: finding.evidence.map((entry) => evidence(language, slug, entry)),
  }
}

function evidence(language: Language, slug: string, item: ShownEvidence) {
  const text = textIn(item.title, language)
  if (item.kind === 'event') return { href: `/${language}${meetingPath(item)}`, text }
  if (item.kind === 'figure') return { href: `/${language}${programmePath({ slug })}#figures`, text }
  return { href: item.url, text }
}
