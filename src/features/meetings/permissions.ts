import { definePermissions } from '#platform/identity/index.ts'

export const meetingPermissions = definePermissions('meetings', {
  write: {
    label: {
      kk: 'Жиын қараламасын жазу, түзету, алдын ала көру',
      ru: 'Писать и править черновики встреч, смотреть их заранее',
      en: 'Write and change drafts of meetings, preview them',
    },
    who: ['secretary', 'editor', 'official', 'administrator'],
    whose: 'own',
  },
  publish: {
    label: {
      kk: 'Жиынды жариялау, уақытын немесе орнын өзгерту, өткізілмейтінін хабарлау, қорытындысын жариялау',
      ru: 'Объявлять, переносить, отменять встречи, публиковать их итоги',
      en: 'Announce, move and cancel meetings, publish their outcome',
    },
    who: ['secretary', 'editor', 'administrator'],
    whose: 'own',
  },
  agenda: {
    label: {
      kk: 'Жиын кезінде қай мәселе қаралып жатқанын белгілеу',
      ru: 'Отмечать во время встречи, какой вопрос рассматривается',
      en: 'Mark during a meeting which item is being discussed',
    },
    who: ['secretary', 'editor', 'official', 'administrator'],
    whose: 'own',
  },
  door: {
    label: {
      kk: 'Тіркелгендердің аты-жөнін көру, келгендерді белгілеу, санын жазу',
      ru: 'Видеть имена записавшихся, отмечать пришедших, вписывать их число',
      en: 'See the names of those registered, check them in, record how many came',
    },
    who: ['secretary', 'editor', 'official', 'administrator'],
    whose: 'own',
  },
  contacts: {
    label: {
      kk: 'Тіркелгендердің байланыс деректерін көру және жүктеу, тіркелуді растау, расталмағандардың орнын босату',
      ru: 'Видеть и выгружать контакты записавшихся, подтверждать записи, освобождать места неподтверждённых',
      en: 'See and export the contacts of those registered, confirm registrations, release unconfirmed seats',
    },
    who: ['secretary', 'administrator'],
    whose: 'own',
  },
})
