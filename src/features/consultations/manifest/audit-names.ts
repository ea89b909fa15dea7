import type { Messages } from '#domain/base/message.ts'
import { actNames } from '../messages.ts'

/** Labels of entries in the audit record. */
export const auditNames = {
  'consultations.document': { kk: 'Құжат басталды', ru: 'Начат документ', en: 'Document begun' },
  'consultations.edited': { kk: 'Құжат өзгертілді', ru: 'Документ изменён', en: 'Document edited' },
  'consultations.archived': {
    kk: 'Құжат мұрағатқа салынды',
    ru: 'Документ убран в архив',
    en: 'Document archived',
  },
  'consultations.unarchived': {
    kk: 'Құжат мұрағаттан қайтарылды',
    ru: 'Документ возвращён из архива',
    en: 'Document restored from the archive',
  },
  'consultations.deleted': {
    kk: 'Құжат қараламасы өшірілді',
    ru: 'Черновик документа удалён',
    en: 'Draft document deleted',
  },
  'consultations.scheduled': {
    kk: 'Талқылау уақыты белгіленді',
    ru: 'Объявление запланировано',
    en: 'Announcement scheduled',
  },
  'consultations.unscheduled': {
    kk: 'Талқылауды жариялау жоспары тоқтатылды',
    ru: 'Запланированное объявление отменено',
    en: 'Announcement no longer scheduled',
  },
  'consultations.corrected': actNames['consultations.corrected'],
  'consultations.announced': actNames['consultations.announced'],
  'consultations.extended': actNames['consultations.extended'],
  'consultations.paused': actNames['consultations.paused'],
  'consultations.resumed': actNames['consultations.resumed'],
  'consultations.version': actNames['consultations.version'],
  'consultations.closed': actNames['consultations.closed'],
  'consultations.decided': actNames['consultations.decided'],
  'consultations.in-force': actNames['consultations.in-force'],
} satisfies Messages
