// @vitest-environment jsdom
// What an iPad sets on the floor: a package it can read, of the machine's true size, and nothing that is not there yet.
import { crc32 } from 'node:zlib'
import { Box3 } from 'three'
import { USDLoader } from 'three/examples/jsm/loaders/USDLoader.js'
import { describe, expect, test, vi } from 'vitest'
import { budgets } from '../../tools/budgets.ts'
import { quickLookOf } from '../../tools/quick-look.ts'
import { stored } from '../../tools/quick-look/zip.ts'
import { Paint } from '../../tools/quick-look/paint.ts'
import { loadSceneFolder } from '../../tools/scene-folder.ts'

interface Packed {
  path: string
  at: number
  bytes: Buffer
}

/** Reads a package from its directory at the end, as a reader of zips does. */
function unpack(zip: Buffer): Packed[] {
  const end = zip.length - 22
  expect(zip.readUInt32LE(end)).toBe(0x06054b50)
  let entry = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    expect(zip.readUInt32LE(entry)).toBe(0x02014b50)
    const [method, crc, size] = [zip.readUInt16LE(entry + 10), zip.readUInt32LE(entry + 16), zip.readUInt32LE(entry + 24)]
    const [nameLength, extraLength] = [zip.readUInt16LE(entry + 28), zip.readUInt16LE(entry + 30)]
    const local = zip.readUInt32LE(entry + 42)
    const path = zip.toString('utf8', entry + 46, entry + 46 + nameLength)
    expect(zip.readUInt32LE(local)).toBe(0x04034b50)
    const at = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(at, at + size)
    expect(method, `${path} is not compressed`).toBe(0)
    expect(crc32(bytes), `${path} is whole`).toBe(crc)
    entry += 46 + nameLength + extraLength
    return { path, at, bytes }
  })
}

const scene = loadSceneFolder('scenes/mechanical/engine-lathe')
const zip = await quickLookOf(scene)
const files = unpack(zip)
const text = files[0]!.bytes.toString('utf8')
const numbers = (list: string) => list.match(/-?[\d.]+/g)!.map(Number)

interface Mesh {
  material: string
  counts: number[]
  indices: number[]
  points: number[]
  normals: number[]
  st: number[]
}
const meshes: Mesh[] = text
  .split('def Mesh ')
  .slice(1)
  .map((mesh) => {
    const listed = (name: string) => numbers(new RegExp(`${name} = \\[(.*)\\]`).exec(mesh)![1]!)
    return {
      material: /rel material:binding = <(.*)>/.exec(mesh)![1]!,
      counts: listed('faceVertexCounts'),
      indices: listed('faceVertexIndices'),
      points: listed('points'),
      normals: listed('normals'),
      st: listed('primvars:st'),
    }
  })

describe('the package', () => {
  test('begins with the scene, and every file lies at a multiple of 64 bytes', () => {
    expect(files[0]!.path).toMatch(/\.usda$/)
    for (const { path, at } of files) expect(at % 64, path).toBe(0)
  })
  test('holds every picture that the scene names, as PNG', () => {
    const named = [...new Set([...text.matchAll(/@(.+?)@/g)].map((match) => match[1]))]
    expect(named).toHaveLength(2)
    for (const path of named) expect(files.find((file) => file.path === path)?.bytes.toString('latin1', 1, 4)).toBe('PNG')
  })
  test('keeps within its budget', () => {
    expect(zip.length).toBeLessThanOrEqual(budgets.quickLook.bytes)
  })
  test('is aligned whatever the sizes and names', () => {
    const odd = new Map([...Array(130).keys()].map((n) => [`${'n'.repeat(n + 1)}.txt`, Buffer.alloc(n, 7)]))
    for (const { path, at } of unpack(stored(odd))) expect(at % 64, path).toBe(0)
  })
})

describe('the scene', () => {
  test('is in metres, Y up, on a horizontal plane', () => {
    for (const said of ['metersPerUnit = 1\n', 'upAxis = "Y"', 'planeAnchoring:alignment = "horizontal"']) expect(text).toContain(said)
  })
  test('has the size of the machine and stands on the floor', () => {
    const unit = Number(/xformOp:scale = \(([\d.]+),/.exec(text)![1])
    const axis = (k: number) => meshes.flatMap(({ points }) => points.filter((_, i) => i % 3 === k)).map((value) => value * unit)
    const span = (values: number[]) => [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))] as const
    const [low, high] = span(axis(1))
    expect(low).toBeCloseTo(0, 1)
    expect(high).toBeGreaterThan(1.3)
    expect(high).toBeLessThan(2)
    const [left, right] = span(axis(0))
    // The machine of 1.9 m and the trolley at its right.
    expect(left).toBeCloseTo(-1, 1)
    expect(right).toBeGreaterThan(1.4)
    expect(right).toBeLessThan(1.7)
  })
  test('another reader of the format finds the same meshes in it, as large', () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:picture', revokeObjectURL: () => undefined }))
    const group = new USDLoader().parse(new Uint8Array(zip).buffer, '')
    const { min, max } = new Box3().setFromObject(group)
    expect(min.y).toBeCloseTo(0, 1)
    expect(max.x - min.x).toBeCloseTo(2.6, 1)
    expect(max.y).toBeCloseTo(1.63, 1)
  })
  test('every mesh is triangles over vertices that are there, in a material that is there', () => {
    expect(new Set(meshes.map(({ material }) => material.split('/').at(-1)))).toEqual(new Set(['guard', 'labels', 'metal', 'painted']))
    for (const { material, counts, indices, points, normals, st } of meshes) {
      const vertices = points.length / 3
      expect(text).toContain(`def Material "${material.split('/').at(-1)}"`)
      expect(counts.every((count) => count === 3)).toBe(true)
      expect(indices).toHaveLength(counts.length * 3)
      expect(indices.reduce((a, b) => Math.max(a, b))).toBe(vertices - 1)
      expect(normals).toHaveLength(vertices * 3)
      expect(st).toHaveLength(vertices * 2)
      expect(st.every((value) => value >= -0.001 && value <= 1.001)).toBe(true)
    }
  })
  test('nothing is in it twice, and what the lesson has not brought yet is not in it', () => {
    expect(meshes.reduce((sum, { counts }) => sum + counts.length, 0)).toBeGreaterThan(20_000)
    const everything = { ...scene, machine: { ...scene.machine, parts: scene.machine.parts.map((part) => ({ ...part, show: undefined })) } }
    return quickLookOf(everything).then((more) => expect(more.length).toBeGreaterThan(zip.length))
  })
})

test('shades of one paint share a row, other paints have their own', () => {
  const paint = new Paint()
  const green = paint.row([0.1, 0.4, 0.2])
  expect(paint.row([0.05, 0.2, 0.1])).toBe(green)
  expect(paint.row([0.4, 0.1, 0.1])).not.toBe(green)
  expect(paint.height(green)).toBeCloseTo(0.75)
  expect(paint.shade([0.05, 0.2, 0.1])).toBeLessThan(paint.shade([0.1, 0.4, 0.2]))
})
