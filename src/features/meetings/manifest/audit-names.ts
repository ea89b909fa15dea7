import type { Messages } from '#domain/base/message.ts'

/** What the audit record calls the acts of secretaries. */
export const auditNames = {
  'meetings.draft-begun': {
    kk: 'Жиын қараламасы басталды',
    ru: 'Начат черновик встречи',
    en: 'Draft of a meeting begun',
  },
  'meetings.draft-changed': {
    kk: 'Жиын қараламасы өзгертілді',
    ru: 'Изменён черновик встречи',
    en: 'Draft of a meeting changed',
  },
  'meetings.draft-discarded': {
    kk: 'Жиын қараламасынан бас тартылды',
    ru: 'Черновик встречи отменён',
    en: 'Draft of a meeting discarded',
  },
  'meetings.draft-taken-back': {
    kk: 'Жиын қараламасы қайтарылды',
    ru: 'Черновик встречи возвращён',
    en: 'Draft of a meeting restored',
  },
  'meetings.draft-deleted': {
    kk: 'Жиын қараламасы өшірілді',
    ru: 'Удалён черновик встречи',
    en: 'Draft of a meeting deleted',
  },
  'meetings.announced': { kk: 'Жиын жарияланды', ru: 'Объявлена встреча', en: 'Meeting announced' },
  'meetings.corrected': {
    kk: 'Жиын туралы мәлімет түзетілді',
    ru: 'Исправлены сведения о встрече',
    en: 'Details of a meeting corrected',
  },
  'meetings.scheduled': {
    kk: 'Жиынның жарияланатын уақыты белгіленді',
    ru: 'Назначено время объявления встречи',
    en: 'Announcement of a meeting scheduled',
  },
  'meetings.unscheduled': {
    kk: 'Жиынды жариялау уақыты алып тасталды',
    ru: 'Отменено время объявления встречи',
    en: 'Announcement of a meeting no longer scheduled',
  },
  'meetings.withdrawn': {
    kk: 'Жиын туралы хабарландыру қайтарып алынды',
    ru: 'Объявление о встрече отозвано',
    en: 'Announcement of a meeting withdrawn',
  },
  'meetings.moved': {
    kk: 'Жиынның уақыты немесе орны өзгерді',
    ru: 'Встреча перенесена',
    en: 'Meeting moved',
  },
  'meetings.cancelled': { kk: 'Жиын өткізілмейтін болды', ru: 'Встреча отменена', en: 'Meeting cancelled' },
  'meetings.held': {
    kk: 'Жиынның қорытындысы жарияланды',
    ru: 'Опубликованы итоги встречи',
    en: 'Outcome of a meeting published',
  },
  'meetings.checked-in': {
    kk: 'Келген адам белгіленді',
    ru: 'Отмечен пришедший',
    en: 'Somebody checked in',
  },
  'meetings.check-in-undone': {
    kk: 'Келді деген белгі алынды',
    ru: 'Снята отметка о приходе',
    en: 'Check-in undone',
  },
  'meetings.newcomer-added': {
    kk: 'Тіркелмей келген адам қосылды',
    ru: 'Вписан пришедший без записи',
    en: 'Person added who came without registering',
  },
  'meetings.registrations-confirmed': {
    kk: 'Тіркелулер расталды',
    ru: 'Подтверждены записи на встречу',
    en: 'Registrations confirmed',
  },
  'meetings.seats-released': {
    kk: 'Расталмаған тіркелулердің орны босатылды',
    ru: 'Освобождены места неподтверждённых записей',
    en: 'Seats of unconfirmed registrations released',
  },
  'meetings.agenda-marked': {
    kk: 'Күн тәртібінің мәселесі белгіленді',
    ru: 'Отмечен вопрос повестки',
    en: 'Item of an agenda marked',
  },
  'meetings.attendance-recorded': {
    kk: 'Келгендердің саны жазылды',
    ru: 'Записано число пришедших',
    en: 'Attendance recorded',
  },
  'meetings.list-exported': {
    kk: 'Тіркелгендердің тізімі жүктеп алынды',
    ru: 'Скачан список записавшихся',
    en: 'List of people downloaded',
  },
} satisfies Messages
