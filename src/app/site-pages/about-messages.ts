import type { Messages } from '#domain/base/message.ts'

export const source = {
  title: {
    kk: 'Бағдарламаның бастапқы коды',
    ru: 'Исходный код программы',
    en: 'Source code of the program',
  },
  lead: {
    kk: 'Кеңес – еркін бағдарлама: оның қалай жұмыс істейтінін кез келген адам тексере алады.',
    ru: 'Кенес – свободная программа: каждый может проверить, как она работает.',
    en: 'Kenes is free software: anybody can check how it works.',
  },
  here: {
    kk: 'Осы сайтта жұмыс істеп тұрған нұсқаның бастапқы коды:',
    ru: 'Исходный код версии, которая работает на этом сайте:',
    en: 'The source of the version that runs on this site:',
  },
  ask: {
    kk: 'Осы сайттың иесі бастапқы кодтың мекенжайын әлі көрсетпеген. Оны сайт иесінен сұрай аласыз: лицензия бойынша ол өзінде жұмыс істеп тұрған нұсқаның кодын беруге міндетті.',
    ru: 'Владелец этого сайта ещё не указал адрес исходного кода. Его можно запросить у владельца: по лицензии он обязан дать код той версии, которая у него работает.',
    en: 'The operator of this site has not yet given the address of the source code. You can ask the operator for it: the licence obliges whoever runs the program to give the source of the version in use.',
  },
  rights: {
    kk: 'Лицензиясы: AGPL-3.0 немесе одан кейінгі нұсқа. Бағдарламаны пайдалануға, зерттеуге, өзгертуге және таратуға болады; өзгертіп, басқаларға ашқан адам өзгертілген кодты да беруге міндетті (13-бөлім).',
    ru: 'Лицензия: AGPL-3.0 или новее. Программу можно использовать, изучать, менять и распространять; кто изменил её и открыл для других, обязан дать им и изменённый код (раздел 13).',
    en: 'Licence: AGPL-3.0 or later. The program may be used, studied, changed and passed on; whoever changes it and opens it to others must give them the changed source too (section 13).',
  },
} satisfies Messages
