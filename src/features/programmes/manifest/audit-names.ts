import type { Messages } from '#domain/base/message.ts'
import type { AuditedProgramme } from '../model.ts'

/** What was done at the desk, as the internal audit record says it. */
export const auditNames = {
  'programmes.drafted': {
    kk: 'Бағдарлама кіріспесінің қараламасы басталды',
    ru: 'Начат черновик вступления к программе',
    en: 'Introduction to a programme begun',
  },
  'programmes.edited': {
    kk: 'Бағдарлама кіріспесінің мәтіні өзгертілді',
    ru: 'Изменён текст вступления к программе',
    en: 'Introduction to a programme edited',
  },
  'programmes.archived': {
    kk: 'Бағдарлама кіріспесінің қараламасы мұрағатқа салынды',
    ru: 'Черновик вступления к программе убран в архив',
    en: 'Draft introduction to a programme archived',
  },
  'programmes.unarchived': {
    kk: 'Бағдарлама кіріспесінің қараламасы мұрағаттан қайтарылды',
    ru: 'Черновик вступления к программе возвращён из архива',
    en: 'Draft introduction to a programme restored from the archive',
  },
  'programmes.deleted': {
    kk: 'Бағдарлама кіріспесінің қараламасы өшірілді',
    ru: 'Черновик вступления к программе удалён',
    en: 'Draft introduction to a programme deleted',
  },
  'programmes.introduced': {
    kk: 'Бағдарламаның кіріспесі жарияланды',
    ru: 'Опубликовано вступление к программе',
    en: 'Introduction to a programme published',
  },
  'programmes.scheduled': {
    kk: 'Бағдарлама кіріспесінің жарияланатын уақыты белгіленді',
    ru: 'Назначено время публикации вступления к программе',
    en: 'Introduction to a programme scheduled',
  },
  'programmes.unscheduled': {
    kk: 'Бағдарлама кіріспесін жариялау уақыты алып тасталды',
    ru: 'Отменено время публикации вступления к программе',
    en: 'Introduction to a programme no longer scheduled',
  },
  'programmes.introduction-corrected': {
    kk: 'Бағдарламаның жарияланған кіріспесі түзетілді',
    ru: 'Исправлено опубликованное вступление к программе',
    en: 'Published introduction to a programme corrected',
  },
} satisfies Messages & Record<AuditedProgramme, unknown>
