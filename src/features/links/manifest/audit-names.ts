import type { Messages } from '#domain/base/message.ts'

export const auditNames = {
  'links.added': { kk: 'Байланыс қосылды', ru: 'Добавлена связь', en: 'A link was added' },
  'links.removed': { kk: 'Байланыс алынды', ru: 'Убрана связь', en: 'A link was removed' },
} satisfies Messages
