// The line of stations: a small index made at build time, so that the first page loads no lesson.
import { sceneIndex } from 'virtual:scene-index'

/** The fifteen stations in order, with what is open in each. */
export const stations = () => sceneIndex.clusters
