// What a cluster.json, a room.json and a text file may hold.
import { z } from 'zod'
import { id, vector } from '../machine/schema.ts'

const placed = z.strictObject({ position: vector, turnDeg: z.number().default(0) })

export const clusterFile = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id,
  /** Place in the line of the fifteen 職群, 1–15. */
  order: z.number().int().min(1).max(15),
  /** Two colours of the station: ground and ink (contrast ≥ 4.5). */
  colours: z.strictObject({ ground: z.string(), ink: z.string() }),
  /** Equipment ids in order; each a folder beside this file. */
  equipment: z.array(id),
  /** 科, 技術士 and 系組 it leads to: that many lines in text. */
  programs: z.number().int(),
  certifications: z.number().int(),
  departments: z.number().int(),
})

export const roomFile = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id,
  /** GLB and lightmap under public/models. */
  model: z.string(),
  light: z.string().optional(),
  size: z.strictObject({ x: z.number(), y: z.number(), z: z.number() }),
  /** Where a learner appears. */
  spawn: placed,
  machines: z.array(placed.extend({ id })),
  /** Rectangles of floor one may walk on: [minX, minZ, maxX, maxZ]; obstacles are taken out of them. */
  walkway: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).min(1),
  obstacles: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).default([]),
  /** Where the instruction panel stands for each machine, room frame. */
  panels: z.record(id, placed),
  /** Named places in the room one can walk to (mirror, rack): room frame. */
  spots: z.record(id, placed).default({}),
})

/** Every human word of a scene, by id: `part.chuck.name`, `step.s01.instruction`… (docs/text-ids.md). */
export const textFile = z.record(z.string(), z.string())

export type ClusterFile = z.infer<typeof clusterFile>
export type RoomFile = z.infer<typeof roomFile>
export type TextFile = z.infer<typeof textFile>
