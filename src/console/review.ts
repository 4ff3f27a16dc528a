// The look back on one run, given from outside so that these pages load no 3D of their own.
import type { ComponentType } from 'react'
import type { Entry, Header } from '../core/run/schema.ts'

export type Review = ComponentType<{ header: Header; entries: readonly Entry[] }>
