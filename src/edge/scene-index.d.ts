// The module that tools/scene-index.ts makes at build time.
declare module 'virtual:scene-index' {
  type Both = Record<'zh-TW' | 'en', string>
  export const sceneIndex: {
    clusters: {
      id: string
      order: number
      /** Address of a picture of its room, or empty. */
      picture: string
      colours: { ground: string; ink: string }
      name: Both
      equipment: { id: string; minutes: number; steps: number; name: Both; summary: Both }[]
    }[]
  }
}
