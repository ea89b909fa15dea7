export {
  DESK_PATH,
  DESK_SEARCH_PATH,
  type DeskFrame,
  type DeskLink,
  DeskPage,
  type DeskPageProps,
} from './desk.tsx'
export { type TaskItem, Tasks } from './tasks.tsx'
