import type { Messages } from '#domain/base/message.ts'

/** What the audit record calls the acts of this slice. */
export const auditNames = {
  'paper-batches.opened': {
    kk: 'Қағаз парақтардың топтамасы ашылды',
    ru: 'Открыта пачка бумажных листов',
    en: 'Batch of paper sheets opened',
  },
  'paper-batches.first': {
    kk: 'Парақтар бірінші рет енгізілді',
    ru: 'Листы внесены первый раз',
    en: 'Sheets entered for the first time',
  },
  'paper-batches.second': {
    kk: 'Парақтар екінші рет енгізілді',
    ru: 'Листы внесены второй раз',
    en: 'Sheets entered for the second time',
  },
  'paper-batches.settlement': {
    kk: 'Парақтардағы айырма шешілді',
    ru: 'Решено расхождение по листам',
    en: 'Difference of sheets settled',
  },
  'paper-batches.correction': {
    kk: 'Парақтардың сандары түзетілді',
    ru: 'Исправлены числа по листам',
    en: 'Numbers of sheets corrected',
  },
  'paper-batches.proposal': {
    kk: 'Парақтардың сандарын түзету ұсынылды',
    ru: 'Предложено исправить числа листов',
    en: 'Correction of numbers of sheets proposed',
  },
  'paper-batches.confirmation': {
    kk: 'Парақтардың сандарын түзету расталды',
    ru: 'Подтверждено исправление чисел листов',
    en: 'Correction of numbers of sheets confirmed',
  },
  'paper-batches.rejection': {
    kk: 'Парақтардың сандарын түзету қабылданбады',
    ru: 'Отклонено исправление чисел листов',
    en: 'Correction of numbers of sheets rejected',
  },
  'paper-batches.scan-added': {
    kk: 'Парақтардың сканы қосылды',
    ru: 'Добавлен скан листов',
    en: 'Scan of sheets added',
  },
} satisfies Messages
