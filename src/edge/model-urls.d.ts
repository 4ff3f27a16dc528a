// The module that tools/model-urls.ts makes at build time.
declare module 'virtual:model-urls' {
  /** The address of a file of public/models, its version in it. @param file its path there */
  export function modelUrl(file: string): string
}
