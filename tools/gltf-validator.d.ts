// What we use of the Khronos validator, which ships without types.
declare module 'gltf-validator' {
  interface Report {
    issues: { numErrors: number; messages: { severity: number; code: string; message: string; pointer?: string }[] }
  }
  export function validateBytes(bytes: Uint8Array, options?: { maxIssues?: number }): Promise<Report>
}
