// Injected before any page script: an emulated headset with one undistorted eye and no controllers, and a hook to see where its floor lies.
;(() => {
  const { XRDevice, metaQuest3 } = window.IWER
  const device = new XRDevice(metaQuest3, { stereoEnabled: false, fovy: (50 * Math.PI) / 180 })
  device.installRuntime({ forceInstall: true })
  device.controllers.left.connected = false
  device.controllers.right.connected = false
  device.position.set(0, 1.6, 0)
  window.__device = device
  window.gongfangProbe = (probed) => {
    window.__probed = probed
  }
})()
