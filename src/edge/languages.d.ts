// The module that tools/compiled-texts.ts makes at build time: the languages of src/text, the school's own first.
declare module 'virtual:languages' {
  export const languages: readonly { lang: string; name: string }[]
}
