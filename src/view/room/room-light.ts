// The room's baked light on its shell, and the same room captured as the environment that lights everything standing in it.
import { MeshBasicMaterial, MeshStandardMaterial, PMREMGenerator, ShaderChunk } from 'three'
import type { Object3D, Scene, Texture, Vector3, WebGLRenderer } from 'three'

/** How bright lamps count while the environment is captured; on the screen they are only white (MODELS §4). */
const LAMP_CAPTURE_GAIN = 9

const iblLine = 'iblIrradiance += getIBLIrradiance( geometryNormal );'

/**
 * Puts baked irradiance on a material. three adds the environment's irradiance on top of a lightmap, which lights everything
 * twice; that one line is taken out of the shader. The line's wording belongs to three r187: a test says when it changes.
 * What a white texel stands for is written on the material by the baker. Throws when it is not.
 */
export function bake(material: MeshStandardMaterial, lightMap: Texture): void {
  lightMap.channel = 1
  const white: unknown = material.userData['lightWhite']
  if (typeof white !== 'number')
    throw new Error(
      `material "${material.name}": expected extras.lightWhite, a number, found ${String(white)}; build the room's model again`,
    )
  material.lightMap = lightMap
  material.lightMapIntensity = Math.PI * white
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <lights_fragment_maps>',
      ShaderChunk.lights_fragment_maps.replace(iblLine, ''),
    )
  }
}

/** True while three's shader still has the line that `bake` removes. */
export const bakeFitsThree = (): boolean => ShaderChunk.lights_fragment_maps.includes(iblLine)

/**
 * The environment at a point of the scene as a prefiltered cube.
 * @param hidden what must not be seen in the reflections (the machine itself, panels)
 */
export function captureEnvironment(
  gl: WebGLRenderer,
  scene: Scene,
  at: Vector3,
  hidden: readonly Object3D[],
  lamps: MeshBasicMaterial,
): Texture {
  const shown = hidden.filter((object) => object.visible)
  for (const object of shown) object.visible = false
  const colour = lamps.color.clone()
  lamps.color.multiplyScalar(LAMP_CAPTURE_GAIN)
  const generator = new PMREMGenerator(gl)
  const target = generator.fromScene(scene, 0, 0.1, 30, { position: at })
  generator.dispose()
  lamps.color.copy(colour)
  for (const object of shown) object.visible = true
  return target.texture
}
