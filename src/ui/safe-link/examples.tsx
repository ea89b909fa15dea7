import type { Examples } from '#ui/types.ts'
import { SafeLink } from './safe-link.tsx'

const words = { kk: 'ұйымның сайты', ru: 'сайт организации', en: 'site of the organisation' }

export const examples: Examples = {
  allowed: (language) => <SafeLink href="https://example.kz">{words[language]}</SafeLink>,
  refused: (language) => (
    // biome-ignore lint/security/noScriptUrl: the example shows that it is refused
    <SafeLink href="javascript:alert(1)">{words[language]}</SafeLink>
  ),
}
