// Injected before any page script: an emulated headset with one undistorted eye, and a hook to see where its floor lies.
;(() => {
  const { XRDevice, metaQuest3 } = window.IWER
  const { fovDeg, controllers } = window.__lens
  const device = new XRDevice(metaQuest3, { stereoEnabled: false, fovy: (fovDeg * Math.PI) / 180 })
  device.installRuntime({ forceInstall: true })
  device.controllers.left.connected = controllers
  device.controllers.right.connected = controllers
  device.position.set(0, 1.6, 0)
  window.__device = device
  window.gongfangProbe = (probed) => {
    window.__probed = probed
  }
})()
