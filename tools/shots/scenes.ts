// Pictures of every machine and its room, through a one-eyed headset.
import { readFileSync } from 'node:fs'
import { allLessons } from '../lessons-to-test.ts'
import { cameraPage, look, take } from './camera.ts'
import type { Pose } from './camera.ts'
import { keep } from './series.ts'
import type { Series } from './series.ts'

interface RoomFile {
  size: { x: number; z: number }
  machines: { id: string; position: [number, number, number] }[]
}

function machinePoses(id: string, [x, , z]: [number, number, number]): Pose[] {
  const around = (name: string, dx: number, y: number, dz: number, at: [number, number, number] = [0, 0.95, 0]): Pose => ({
    name: `${id}-${name}`,
    from: [x + dx, y, z + dz],
    at: [x + at[0], at[1], z + at[2]],
  })
  return [
    around('front', 0.1, 1.5, 2.3),
    around('left', -1.9, 1.6, 1.5),
    around('right', 2.2, 1.6, 1.7),
    around('operator', 0.15, 1.6, 0.95, [-0.35, 1.1, 0]),
    around('close', -0.1, 1.45, 0.75, [-0.4, 1.12, 0]),
    around('above', -0.4, 2.4, 1.2, [0, 1.0, 0]),
  ]
}

function roomPoses(cluster: string, size: { x: number; z: number }): Pose[] {
  const [x, z] = [size.x / 2 - 0.7, size.z / 2 - 0.7]
  return [
    { name: `room-${cluster}-door`, from: [0, 1.7, z], at: [-1, 1.1, -3] },
    { name: `room-${cluster}-right`, from: [x, 1.8, z - 1], at: [-2, 1, -2] },
    { name: `room-${cluster}-back`, from: [1, 1.7, -z], at: [-2.5, 1.1, 4] },
    { name: `room-${cluster}-rack`, from: [-x + 3.2, 1.6, 1.6], at: [-x, 1.2, 3.2] },
  ]
}

/** One series a lesson: its machine from six sides, its room from four. */
export function sceneSeries(): Series[] {
  return allLessons().map((lesson) => {
    const [cluster = '', equipment = ''] = lesson.split('/')
    const room = JSON.parse(readFileSync(`scenes/${cluster}/room.json`, 'utf8')) as RoomFile
    const machine = room.machines.find(({ id }) => id === equipment)
    if (!machine) throw new Error(`scenes/${cluster}/room.json places no ${equipment}`)
    const poses = [...machinePoses(machine.id, machine.position), ...roomPoses(cluster, room.size)]
    return {
      names: poses.map(({ name }) => name),
      async take({ browser, url }, wanted) {
        const page = await cameraPage(browser, { width: 1280, height: 800 })
        await page.goto(`${url}/l/${lesson}/run?help=exam&seed=1&lang=zh-TW`)
        await page.locator('[data-run="running"]').waitFor({ timeout: 120_000 })
        await page.getByRole('button', { name: /VR/ }).first().click()
        await page.locator('[data-xr="vr"]').waitFor()
        // Whoever looks at a part for long is asked what is wrong with it: not while pictures are taken.
        await page.getByRole('button', { name: '暫停' }).dispatchEvent('click')
        for (const pose of poses.filter(({ name }) => wanted.includes(name))) {
          await look(page, pose)
          keep(pose.name, await take(page))
        }
        await page.context().close()
      },
    }
  })
}
