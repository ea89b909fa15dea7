import type { Samples } from '#platform/http/index.ts'

export const samples: Samples = {
  'POST /desk/site': {
    // The site belongs to no organisation and to no place.
    without: 'both',
    form: async () => ({ 'name-kk': 'Сайт', 'name-ru': 'Сайт' }),
  },
  'POST /desk/site/steps': { without: 'both', form: async () => ({ step: 'keys-copied' }) },
}
