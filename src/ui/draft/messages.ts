import type { Messages } from '#domain/base/message.ts'

export const draftMessages = {
  kept: {
    kk: 'Жазғаныңыз жібергенше тек осы құрылғыда сақталады, бірақ бір аптадан аспайды.',
    ru: 'Пока вы не отправили, написанное хранится только на этом устройстве, не дольше недели.',
    en: 'Until you send it, what you write is kept on this device only, for a week at most.',
  },
  clear: { kk: 'Жазғанды өшіру', ru: 'Удалить черновик', en: 'Clear the draft' },
  cleared: { kk: 'Өшірілді.', ru: 'Черновик удалён.', en: 'The draft is cleared.' },
  back: {
    kk: 'Жібермей қалдырған мәтініңізді қайтардық, соңғы рет өзгерткен уақытыңыз:',
    ru: 'Вернули то, что вы писали и не отправили. Последняя правка:',
    en: 'We have brought back what you wrote and did not send. Last changed:',
  },
  offline: {
    kk: 'Интернет жоқ. Жазғаныңыз осы құрылғыда сақталды: байланыс қосылғанда қайта жіберіңіз.',
    ru: 'Нет связи. Написанное сохранено на этом устройстве: отправьте, когда связь появится.',
    en: 'You are offline. What you wrote is kept on this device: send it when you are connected again.',
  },
  full: {
    kk: 'Бұл құрылғыда сақтауға орын жоқ: бетті жаппай тұрып жіберіңіз.',
    ru: 'На этом устройстве черновик не помещается: отправьте, не закрывая страницу.',
    en: 'This device has no room for the draft: send it before you close the page.',
  },
  unsent: {
    kk: 'Жазып, жібермей қалдырған пікіріңіз бар',
    ru: 'Вы начали писать и не отправили',
    en: 'You have a comment that you did not send',
  },
} satisfies Messages
