// Triangle soups: what the kernel gives and what the writer takes. Positions in mm, three corners a triangle.

/** A solid in its own frame. */
export interface SolidMesh {
  positions: Float32Array
  normals: Float32Array
  /** One per triangle: 1 where it belongs to a broken edge. */
  bevels: Uint8Array
  /** Coordinates inside the trim cell, 0–1, when the maker knows better than projection. */
  cellUv?: Float32Array
}

/** Triangles of one node and one material, in the node's frame. */
export interface Soup {
  positions: number[]
  normals: number[]
  uvs: number[]
  /** Linear RGB 0–1. */
  colours: number[]
}
export const emptySoup = (): Soup => ({ positions: [], normals: [], uvs: [], colours: [] })
export const triangleCount = (soup: Soup): number => soup.positions.length / 9

export type MaterialName = 'shop' | 'labels' | 'guard' | 'glow' | 'floor' | 'wall'
