// The few materials everything is made of (MODELS: shop, labels, guard, glow), shared by room, machine and protective gear.
import { Color, DoubleSide, MeshBasicMaterial, MeshStandardMaterial, Vector2 } from 'three'
import type { Material, Mesh, Texture } from 'three'

export interface Materials {
  shop: MeshStandardMaterial
  guard: MeshStandardMaterial
  glow: MeshBasicMaterial
  /** Without an atlas nothing of it shows until it comes. */
  labels(atlas?: Texture): MeshStandardMaterial
}

/** @param trim the one trim sheet: colour multiplier, occlusion-roughness-metal, and (streamed in later) normals */
export function makeMaterials(trim: { base: Texture; orm: Texture }): Materials {
  return {
    shop: new MeshStandardMaterial({
      name: 'shop',
      map: trim.base,
      roughnessMap: trim.orm,
      metalnessMap: trim.orm,
      roughness: 1,
      metalness: 1,
      vertexColors: true,
    }),
    guard: new MeshStandardMaterial({
      name: 'guard',
      color: new Color(0.75, 0.86, 0.9),
      transparent: true,
      opacity: 0.22,
      roughness: 0.06,
      metalness: 0,
      side: DoubleSide,
      // Else three draws backs, then fronts, and works the program out anew for each, every frame.
      forceSinglePass: true,
      depthWrite: false,
    }),
    glow: new MeshBasicMaterial({ name: 'glow', vertexColors: true }),
    labels: (atlas) =>
      new MeshStandardMaterial({
        name: 'labels',
        map: atlas ?? null,
        visible: atlas !== undefined,
        alphaTest: 0.5,
        roughness: 0.38,
        metalness: 0,
        polygonOffset: true,
        polygonOffsetFactor: -2,
      }),
  }
}

/** Fine relief of the trim sheet: the largest texture, so it comes after the first picture. */
export function addRelief(materials: Materials, normals: Texture): void {
  materials.shop.normalMap = normals
  materials.shop.normalScale = new Vector2(0.6, 0.6)
  materials.shop.needsUpdate = true
}

/** The printed matter of what stands farther off comes after the first picture too. */
export function addLabels(labels: MeshStandardMaterial, atlas: Texture): void {
  labels.map = atlas
  labels.visible = true
  labels.needsUpdate = true
}

/** The name of the material a mesh came with. */
export const materialName = (mesh: Mesh): string => (mesh.material as Material).name
