import type { PrivacyPart, Retention } from '#platform/feature.ts'
import { eraseInvitation } from '../actions.ts'
import { listAccountsWithExpiredInvitation } from './personal-data-store.ts'

/** The text of this slice on the privacy page. */
export const privacy: readonly PrivacyPart[] = [
  {
    order: 85,
    title: {
      kk: 'Сайтта ұйым атынан жұмыс істесеңіз',
      ru: 'Если вы работаете на сайте от имени организации',
      en: 'When you work on the site for an organisation',
    },
    text: [
      {
        kk: 'Рөліңіз, ол қай ұйымда және қай аумақта берілгені, қай күннен қай күнге дейін күшінде болғаны, кім бергені және кім тоқтатқаны сақталады. Тіркелгіні өшірсеңіз, рөлдеріңіз сол сәтте тоқтайды; олардың жазбасы атыңызсыз және поштаңызсыз қалады.',
        ru: 'Хранится ваша роль, в какой организации и на какой территории она дана, с какого и по какой день действует, кто её дал и кто прекратил. Если вы удалите учётную запись, роли сразу прекратятся; запись о них останется без вашего имени и почты.',
        en: 'Your role is kept, the organisation and the place in which it was given, from which day to which it is in force, who gave and who ended it. When you erase your account, your roles end at once; the record of them stays without your name and address.',
      },
      {
        kk: 'Сізді рөлге шақырса, алғаш кіргеніңізше поштаңыз, рөл мен ұйым ғана сақталады. Екі аптада кірмесеңіз, бәрі өшіріледі.',
        ru: 'Если вас пригласили к роли, до первого входа хранятся только ваша почта, роль и организация. Если вы не войдёте за две недели, всё это будет удалено.',
        en: 'When you were invited to a role, only your address, the role and the organisation are kept until you first sign in. If you do not within two weeks, they are erased.',
      },
    ],
  },
]

/** Addresses of people who were invited and never came. */
export const retention: readonly Retention[] = [
  {
    data: {
      kk: 'Рөлге шақырылып, сайтқа кірмеген адамдардың пошта мекенжайы',
      ru: 'Адреса почты людей, которых пригласили к роли и которые так и не вошли',
      en: 'E-mail addresses of people who were invited to a role and never signed in',
    },
    kept: {
      kk: 'шақырудан кейін екі апта, шақыру қайтарып алынса – келесі түнге дейін',
      ru: 'две недели после приглашения, после отзыва – до следующей ночи',
      en: 'two weeks after the invitation; when it is withdrawn, until the next night',
    },
    erase: async (ctx) => {
      for (const account of await listAccountsWithExpiredInvitation(ctx.db, ctx.now()))
        await eraseInvitation(ctx, account)
    },
  },
]
