import type { Messages } from '#domain/base/message.ts'
import { actNames } from '../messages.ts'

/** Labels of entries in the audit record. */
export const auditNames = {
  'consultations.document': { kk: 'Құжат басталды', ru: 'Начат документ', en: 'Document begun' },
  'consultations.edited': { kk: 'Құжат өзгертілді', ru: 'Документ изменён', en: 'Document edited' },
  'consultations.archived': {
    kk: 'Құжат мұрағатқа салынды',
    ru: 'Документ убран в архив',
    en: 'Document put into the archive',
  },
  'consultations.unarchived': {
    kk: 'Құжат мұрағаттан қайтарылды',
    ru: 'Документ возвращён из архива',
    en: 'Document taken out of the archive',
  },
  'consultations.deleted': {
    kk: 'Құжат жобасы өшірілді',
    ru: 'Черновик документа удалён',
    en: 'Draft document deleted',
  },
  'consultations.scheduled': {
    kk: 'Талқылау уақыты белгіленді',
    ru: 'Объявление запланировано',
    en: 'Announcement scheduled',
  },
  'consultations.unscheduled': {
    kk: 'Талқылау жоспардан алынды',
    ru: 'Объявление снято с плана',
    en: 'Announcement taken off the schedule',
  },
  'consultations.corrected': actNames['consultations.corrected'],
  'consultations.announced': actNames['consultations.announced'],
  'consultations.extended': actNames['consultations.extended'],
  'consultations.version': actNames['consultations.version'],
  'consultations.closed': actNames['consultations.closed'],
  'consultations.decided': actNames['consultations.decided'],
  'consultations.in-force': actNames['consultations.in-force'],
} satisfies Messages
