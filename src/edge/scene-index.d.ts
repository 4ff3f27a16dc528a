// The module that tools/scene-index.ts makes at build time.
declare module 'virtual:scene-index' {
  /** One word in every language of the interface. */
  type Word = Readonly<Record<string, string>>
  export const sceneIndex: {
    clusters: {
      id: string
      order: number
      /** Address of a picture of its room, or empty. */
      picture: string
      colours: { ground: string; ink: string }
      name: Word
      equipment: { id: string; minutes: number; steps: number; name: Word; summary: Word }[]
    }[]
  }
}
