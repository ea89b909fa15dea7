/** Words so frequent that they tell no text from another; search ignores them. */
const words = `
  және мен пен бен да де та те үшін туралы бойынша арқылы дейін кейін бұл сол осы ол немесе не ал бірақ екен еді емес
  қашан қайда қандай қалай кім неге
  и в во на о об обо с со к ко у от до по из за для при над под или но а не ни же ли бы что как это эти этот эта то
  когда где куда кто почему какой какая какие
  the a an of to in on at for and or by with from is are was be as it this that
  when where who why what which how do does
`

export const stopWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
