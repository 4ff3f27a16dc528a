// What stands for the learner's hands and controllers in a headset, to be kept for offline use.

/** Where the headset's library looks for them (src/view/hand/xr-store.ts). */
const FOLDER = '/xr-profiles'

/** The parts of a WebXR input profile that name files. */
interface Profile {
  layouts: Record<string, { assetPath: string }>
}

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: expected a file, came ${response.status}`)
  return (await response.json()) as T
}

/**
 * The files of every kind of hand and controller, for which of them will come is known only in the headset; none on a device without one.
 * @throws when the browser cannot be asked or a list cannot be read
 */
export async function headsetAssets(): Promise<string[]> {
  if (!(await navigator.xr?.isSessionSupported('immersive-vr'))) return []
  const list = `${FOLDER}/profilesList.json`
  const paths = Object.values(await readJson<Record<string, { path: string }>>(list)).map(({ path }) => `${FOLDER}/${path}`)
  const profiles = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const { layouts } = await readJson<Profile>(path)
      const models = Object.values(layouts).map(({ assetPath }) => new URL(assetPath, new URL(path, location.href)).pathname)
      return [path, ...models]
    }),
  )
  return [list, ...new Set(profiles.flat())]
}
