// Injected before any page script: counts what a frame costs, from the outside (draw calls, triangles, texture bytes, JavaScript time, React commits).
;(() => {
  // blind: draws are counted and not done, so that software rendering does not drown what JavaScript costs.
  const counters = { blind: false, frames: 0, calls: 0, triangles: 0, textureBytes: 0, commits: 0, jsMs: [], perFrame: [] }
  window.__counters = counters
  const GL = WebGL2RenderingContext.prototype
  const trianglesOf = (mode, count) => (mode === 4 ? count / 3 : mode === 5 || mode === 6 ? Math.max(0, count - 2) : 0)
  const wrap = (target, name, note, draws = /^(multiD|d)raw/.test(name)) => {
    const original = target[name]
    target[name] = function (...args) {
      note(...args)
      return counters.blind && draws ? undefined : original.apply(this, args)
    }
  }
  const draw = (mode, count, times = 1) => {
    counters.calls += 1
    counters.triangles += trianglesOf(mode, count) * times
  }
  wrap(GL, 'drawElements', (mode, count) => draw(mode, count))
  wrap(GL, 'drawArrays', (mode, _first, count) => draw(mode, count))
  wrap(GL, 'drawElementsInstanced', (mode, count, _type, _offset, times) => draw(mode, count, times))
  wrap(GL, 'drawArraysInstanced', (mode, _first, count, times) => draw(mode, count, times))
  wrap(GL, 'drawRangeElements', (mode, _a, _b, count) => draw(mode, count))
  const getExtension = GL.getExtension
  GL.getExtension = function (name) {
    const extension = getExtension.call(this, name)
    if (name === 'WEBGL_multi_draw' && extension && !extension.__counted) {
      extension.__counted = true
      const proto = Object.getPrototypeOf(extension)
      const sum = (counts, offset, n) => {
        let total = 0
        for (let i = 0; i < n; i++) total += counts[offset + i]
        return total
      }
      if (!proto.__wrapped) {
        proto.__wrapped = true
        wrap(proto, 'multiDrawElementsWEBGL', (mode, counts, offset, _type, _o, _oo, n) => draw(mode, sum(counts, offset, n)))
        wrap(proto, 'multiDrawArraysWEBGL', (mode, _f, _fo, counts, offset, n) => draw(mode, sum(counts, offset, n)))
      }
    }
    return extension
  }
  // Bytes of what is uploaded; a texture replaced is counted again only if it grows (by texture and level and face).
  const bound = new Map()
  const sizes = new Map()
  wrap(GL, 'bindTexture', (target, texture) => bound.set(target, texture))
  const deleteTexture = GL.deleteTexture
  GL.deleteTexture = function (texture) {
    for (const bytes of sizes.get(texture)?.values() ?? []) counters.textureBytes -= bytes
    sizes.delete(texture)
    return deleteTexture.call(this, texture)
  }
  const faceTarget = (target) => (target >= 0x8515 && target <= 0x851a ? 0x8513 : target)
  const note = (target, key, bytes) => {
    const texture = bound.get(faceTarget(target))
    if (!texture) return
    const levels = sizes.get(texture) ?? new Map()
    counters.textureBytes += bytes - (levels.get(key) ?? 0)
    levels.set(key, bytes)
    sizes.set(texture, levels)
  }
  const bytesPerTexel = (internal) => {
    switch (internal) {
      case 0x8229:
        return 1 // R8
      case 0x822b:
        return 2 // RG8
      case 0x881a:
        return 8 // RGBA16F
      case 0x8814:
        return 16 // RGBA32F
      case 0x822d:
        return 2 // R16F
      case 0x822f:
        return 4 // RG16F
      default:
        return 4
    }
  }
  const storageTexel = {
    0x83f0: 0.5,
    0x83f1: 0.5,
    0x83f2: 1,
    0x83f3: 1,
    0x8e8c: 1,
    0x8e8d: 1,
    0x9274: 0.5,
    0x9275: 0.5,
    0x9278: 1,
    0x9279: 1,
    0x93b0: 1,
    0x93d0: 1,
    0x8c4c: 0.5,
    0x8c4d: 0.5,
    0x8c4e: 1,
    0x8c4f: 1,
  }
  const mips = (levels, w, h, texel) => {
    let total = 0
    for (let i = 0; i < levels; i++) total += Math.max(1, w >> i) * Math.max(1, h >> i) * texel
    return total
  }
  wrap(GL, 'texStorage2D', (target, levels, internal, w, h) =>
    note(target, 'storage', mips(levels, w, h, storageTexel[internal] ?? bytesPerTexel(internal)) * (target === 0x8513 ? 6 : 1)),
  )
  wrap(GL, 'texStorage3D', (target, levels, internal, w, h, d) => note(target, 'storage', mips(levels, w, h, bytesPerTexel(internal)) * d))
  wrap(GL, 'texImage2D', (...a) => {
    const [target, level, internal] = a
    const [w, h] = a.length >= 9 ? [a[3], a[4]] : [a[5]?.width ?? 0, a[5]?.height ?? 0]
    note(target, `${target}/${level}`, w * h * bytesPerTexel(internal))
  })
  wrap(GL, 'compressedTexImage2D', (target, level, _internal, w, h, _border, data) =>
    note(target, `${target}/${level}`, data?.byteLength ?? w * h),
  )
  const generateMipmap = GL.generateMipmap
  GL.generateMipmap = function (target) {
    const levels = sizes.get(bound.get(target))
    if (levels && !levels.has('storage'))
      note(target, 'mips', [...levels.entries()].filter(([key]) => key !== 'mips').reduce((sum, [, bytes]) => sum + bytes, 0) / 3)
    return generateMipmap.call(this, target)
  }
  // JavaScript time of a frame: everything run inside animation-frame callbacks of one frame.
  const request = window.requestAnimationFrame.bind(window)
  let open = null
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      if (!open) {
        open = { ms: 0, calls: counters.calls, triangles: counters.triangles }
        const frame = open
        queueMicrotask(() => {})
        setTimeout(() => {
          counters.frames += 1
          counters.jsMs.push(frame.ms)
          counters.perFrame.push({ calls: counters.calls - frame.calls, triangles: counters.triangles - frame.triangles })
          open = null
        }, 0)
      }
      const began = performance.now()
      try {
        callback(time)
      } finally {
        if (open) open.ms += performance.now() - began
      }
    })
  // React tells every commit to this hook, in production builds too.
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot: () => (counters.commits += 1),
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    checkDCE: () => {},
    isDisabled: false,
  }
  window.__steady = (frames, blind) =>
    new Promise((done) => {
      counters.blind = blind
      counters.jsMs.length = 0
      counters.perFrame.length = 0
      const commits = counters.commits
      const from = counters.frames
      const wait = () => {
        if (counters.frames - from < frames) return setTimeout(wait, 10)
        done({
          jsMs: [...counters.jsMs],
          perFrame: [...counters.perFrame],
          commits: counters.commits - commits,
          textureBytes: counters.textureBytes,
        })
      }
      wait()
    })
})()
