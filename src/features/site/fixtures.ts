import type { Samples } from '#platform/http/index.ts'

// The site belongs to no organisation and to no place.
export const samples: Samples = {
  'POST /desk/site': {
    without: 'both',
    form: async () => ({ 'name-kk': 'Сайт', 'name-ru': 'Сайт' }),
  },
  'POST /desk/site/steps': { without: 'both', form: async () => ({ step: 'keys-copied' }) },
  'POST /desk/site/logo': {
    without: 'both',
    form: async () => ({ 'alt-kk': 'Елтаңба', 'alt-ru': 'Герб', 'alt-en': 'Coat of arms' }),
  },
  'POST /desk/site/logo/remove': { without: 'both', form: async () => ({}) },
}
