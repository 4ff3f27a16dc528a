// The bench's yardstick: the least scene that fiber and xr make of a headset, its controllers among it.
import { Canvas } from '@react-three/fiber'
import { createXRStore, XR } from '@react-three/xr'
import { createRoot } from 'react-dom/client'

const store = createXRStore({
  emulate: false,
  offerSession: false,
  enterGrantedSession: false,
  baseAssetPath: new URL('/xr-profiles/', location.href).href,
})

const root = document.getElementById('root')
if (!root) throw new Error('empty.html has no #root')
createRoot(root).render(
  <>
    <button onClick={() => void store.enterVR()}>VR</button>
    <Canvas style={{ height: '90%' }}>
      <XR store={store}>
        <mesh position={[0, 1.5, -2]}>
          <boxGeometry />
          <meshBasicMaterial />
        </mesh>
      </XR>
    </Canvas>
  </>,
)
