// A bare stage for looking at built models: /models/view/page.html?glb=engine-lathe.glb@x,y,z;…&pose=node:rx:30;…&hide=node,…
import * as THREE from 'three'
import { RoomEnvironment } from 'three/examples/jsm/environments/RoomEnvironment.js'
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { KTX2Loader } from 'three/examples/jsm/loaders/KTX2Loader.js'

declare global {
  interface Window {
    /** Draws from `camera` = position, target, field of view; gives what was drawn. */
    shot: (camera: number[]) => { calls: number; triangles: number }
    ready: boolean
  }
}

const query = new URLSearchParams(location.search)
const renderer = new THREE.WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
renderer.setSize(innerWidth, innerHeight)
renderer.toneMapping = THREE.NeutralToneMapping
document.body.append(renderer.domElement)

const scene = new THREE.Scene()
scene.background = new THREE.Color('#8d949a')
scene.environment = new THREE.PMREMGenerator(renderer).fromScene(new RoomEnvironment(), 0.03).texture
scene.environmentIntensity = 0.75
const sun = new THREE.DirectionalLight('#fff6e8', 1.4)
sun.position.set(1.5, 4, 3)
scene.add(sun)
if (query.has('floor')) {
  const floor = new THREE.Mesh(new THREE.PlaneGeometry(30, 30), new THREE.MeshStandardMaterial({ color: '#7d8185', roughness: 0.5 }))
  floor.rotation.x = -Math.PI / 2
  scene.add(floor)
}

const ktx2 = new KTX2Loader().setTranscoderPath('/node_modules/three/examples/jsm/libs/basis/').detectSupport(renderer)
const texture = async (name: string, colour: boolean) => {
  const t = await ktx2.loadAsync(`/models/${name}.ktx2`)
  t.colorSpace = colour ? THREE.SRGBColorSpace : THREE.LinearSRGBColorSpace
  t.anisotropy = 8
  return t
}
const [base, orm, normal] = await Promise.all([
  texture('shared/trim_base', true),
  texture('shared/trim_orm', false),
  texture('shared/trim_normal', false),
])
const shop = new THREE.MeshStandardMaterial({
  map: base,
  roughnessMap: orm,
  metalnessMap: orm,
  roughness: 1,
  metalness: 1,
  normalMap: normal,
  normalScale: new THREE.Vector2(0.6, 0.6),
  vertexColors: true,
  wireframe: query.has('wire'),
})
const guard = new THREE.MeshStandardMaterial({
  color: '#dceaf0',
  transparent: true,
  opacity: 0.22,
  roughness: 0.06,
  side: THREE.DoubleSide,
  depthWrite: false,
})
const glow = new THREE.MeshBasicMaterial({ vertexColors: true })

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)
for (const word of (query.get('glb') ?? 'engine-lathe.glb').split(';')) {
  const [file = '', at = '0,0,0'] = word.split('@')
  const { scene: model } = await loader.loadAsync(`/models/${file}`)
  model.position.fromArray(at.split(',').map(Number))
  const atlas = await texture(`${file.split('.')[0] ?? ''}.labels`, true).catch(() => undefined)
  const labels = new THREE.MeshStandardMaterial({
    map: atlas ?? null,
    alphaTest: 0.5,
    roughness: 0.38,
    polygonOffset: true,
    polygonOffsetFactor: -2,
  })
  model.traverse((node) => {
    const mesh = node as THREE.Mesh
    if (!mesh.isMesh) return
    const { name } = mesh.material as THREE.Material
    mesh.material = name === 'shop' ? shop : name === 'labels' ? labels : name === 'guard' ? guard : name === 'glow' ? glow : mesh.material
  })
  scene.add(model)
}
for (const name of (query.get('hide') ?? '').split(',').filter(Boolean)) scene.getObjectByName(name)?.removeFromParent()
for (const word of (query.get('pose') ?? '').split(';').filter(Boolean)) {
  const [name = '', channel = '', value = '0'] = word.split(':')
  const node = scene.getObjectByName(name)
  if (!node) throw new Error(`pose: no node "${name}"`)
  const axis = channel[1] as 'x' | 'y' | 'z'
  if (channel.startsWith('r')) node.rotation[axis] += THREE.MathUtils.degToRad(Number(value))
  else node.position[axis] += Number(value)
}

const camera = new THREE.PerspectiveCamera(38, innerWidth / innerHeight, 0.05, 60)
window.shot = ([x = 0, y = 0, z = 0, tx = 0, ty = 0, tz = 0, fov = 38]) => {
  camera.fov = fov
  camera.updateProjectionMatrix()
  camera.position.set(x, y, z)
  camera.lookAt(tx, ty, tz)
  renderer.render(scene, camera)
  return { calls: renderer.info.render.calls, triangles: renderer.info.render.triangles }
}
window.ready = true
