// The module that tools/scene-index.ts makes at build time.
declare module 'virtual:scene-index' {
  export const sceneIndex: {
    clusters: {
      id: string
      order: number
      /** Address of a picture of its room, or empty. */
      picture: string
      colours: { ground: string; ink: string }
      equipment: { id: string; minutes: number; steps: number }[]
    }[]
  }
}
