export const ABOUT_PATH = '/about'
