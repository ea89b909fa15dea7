import type { Messages } from '#domain/base/message.ts'
import { dative } from '#domain/kazakh/index.ts'

/** Words of invitations to a role, at the desk and in the letter. */
export const invitationMessages = {
  invited: {
    kk: 'Шақыру жіберілді. Адам осы мекенжаймен сайтқа алғаш кіргенде рөл күшіне енеді.',
    ru: 'Приглашение отправлено. Роль начнёт действовать, когда человек впервые войдёт с этим адресом.',
    en: 'The invitation is sent. The role comes into force when the person first signs in with this address.',
  },
  waitsUntil: { kk: 'Шақыру мерзімі', ru: 'Приглашение действует до', en: 'The invitation is valid until' },
  withdraw: { kk: 'Шақыруды қайтарып алу', ru: 'Отозвать приглашение', en: 'Withdraw the invitation' },
  withdrawHelp: {
    kk: 'Хаттағы сілтеме рөл бермейтін болады. Мекенжай жақын күндері өшіріледі.',
    ru: 'Ссылка из письма перестанет давать роль. Адрес будет удалён в ближайшие дни.',
    en: 'The link in the e-mail gives no role any more. The address is erased within days.',
  },
  subjectInvited: {
    kk: (role: string, site: string) => `«${site}» сайтына шақыру: ${role}`,
    ru: (role: string, site: string) => `Приглашение на сайт «${site}»: ${role}`,
    en: (role: string, site: string) => `Invitation to ${site}: ${role}`,
  },
  letterInvited: {
    kk: (site: string) => `Сізді «${site}» сайтында мына рөлге шақырады.`,
    ru: (site: string) => `Вас приглашают на сайт «${site}», чтобы вы работали там в этой роли.`,
    en: (site: string) => `You are invited to ${site}, to work there in this role.`,
  },
  letterEnter: {
    kk: (day: string) =>
      `${dative(day)} дейін осы сілтемемен кіріңіз: пошта мекенжайыңызды жазсаңыз, оған код келеді. Кодпен кірген сәтте рөл күшіне енеді.`,
    ru: (day: string) =>
      `До ${day} войдите по этой ссылке: укажите свой адрес почты, и на него придёт код. После входа роль начнёт действовать.`,
    en: (day: string) =>
      `Sign in by this link before ${day}: enter your e-mail address, and a code is sent to it. The role is in force once you have signed in.`,
  },
  letterPasskey: {
    kk: 'Бұл рөлге код жеткіліксіз, сондықтан сілтеме кіру кілтін қосатын бетке апарады: ол телефоныңыз немесе қауіпсіздік кілті болуы мүмкін.',
    ru: 'Для этой роли одного кода мало, поэтому ссылка ведёт на страницу, где добавляют ключ доступа: телефон или ключ безопасности.',
    en: 'A code is not enough for this role, so the link leads to the page where you add a passkey: your phone or a security key.',
  },
  letterUnexpected: {
    kk: 'Бұл хатты күтпеген болсаңыз, оған мән бермеңіз: кірмесеңіз, рөл берілмейді, мекенжайыңыз өшіріледі.',
    ru: 'Если вы не ждали этого письма, не обращайте на него внимания: без входа роль не даётся, а ваш адрес будет удалён.',
    en: 'If you did not expect this e-mail, ignore it: without a sign-in no role is given, and your address is erased.',
  },
} satisfies Messages
