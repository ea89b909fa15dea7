import type { Messages } from '#domain/base/message.ts'
import type { AuditedNews } from '../model.ts'

/** What was done at the desk, as the internal audit record says it. */
export const auditNames = {
  'news.drafted': { kk: 'Жаңалық қараламасы басталды', ru: 'Начат черновик новости', en: 'News item begun' },
  'news.edited': { kk: 'Жаңалықтың мәтіні өзгертілді', ru: 'Изменён текст новости', en: 'News item edited' },
  'news.archived': {
    kk: 'Жаңалық қараламасы мұрағатқа салынды',
    ru: 'Черновик новости убран в архив',
    en: 'Draft of news archived',
  },
  'news.unarchived': {
    kk: 'Жаңалық қараламасы мұрағаттан қайтарылды',
    ru: 'Черновик новости возвращён из архива',
    en: 'Draft of news restored from the archive',
  },
  'news.deleted': {
    kk: 'Жаңалық қараламасы өшірілді',
    ru: 'Черновик новости удалён',
    en: 'Draft of news deleted',
  },
  'news.published': { kk: 'Жаңалық жарияланды', ru: 'Опубликована новость', en: 'News published' },
  'news.scheduled': {
    kk: 'Жаңалықтың жарияланатын уақыты белгіленді',
    ru: 'Назначено время публикации новости',
    en: 'News scheduled',
  },
  'news.unscheduled': {
    kk: 'Жаңалықты жариялау уақыты алып тасталды',
    ru: 'Отменено время публикации новости',
    en: 'News no longer scheduled',
  },
  'news.corrected': {
    kk: 'Жарияланған жаңалық түзетілді',
    ru: 'Исправлена опубликованная новость',
    en: 'Published news corrected',
  },
  'news.withdrawn': { kk: 'Жаңалық сайттан алынды', ru: 'Новость снята с сайта', en: 'News withdrawn' },
} satisfies Messages & Record<AuditedNews, unknown>
