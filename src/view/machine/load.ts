// Loading of models and textures: from this server only, with the decoders it serves itself.
import { useLoader, useThree } from '@react-three/fiber'
import { LinearSRGBColorSpace, SRGBColorSpace } from 'three'
import type { CompressedTexture, Group } from 'three'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { KTX2Loader } from 'three/examples/jsm/loaders/KTX2Loader.js'
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js'

/** A GLB's node tree, shared by all who load it: clone before changing. Suspends while loading; throws when the file is missing. */
export function useModel(url: string): Group {
  return useLoader(GLTFLoader, url, (loader) => loader.setMeshoptDecoder(MeshoptDecoder)).scene
}

/** A KTX2 texture on the GPU. Suspends while loading. */
export function useTexture(url: string, kind: 'colour' | 'data'): CompressedTexture {
  const gl = useThree((state) => state.gl)
  const texture = useLoader(KTX2Loader, url, (loader) => loader.setTranscoderPath('/basis/').detectSupport(gl))
  texture.colorSpace = kind === 'colour' ? SRGBColorSpace : LinearSRGBColorSpace
  texture.anisotropy = 4
  return texture
}
