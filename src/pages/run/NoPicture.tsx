// Why there is no 3D picture beside the action list, and how to have it again.
import { Details } from '../Details.tsx'
import type { RunWords } from './words.ts'

export interface NoStage {
  /** The learner chose the list; the device has no WebGL; the picture was lost in mid-run; a file is missing or broken. */
  because: 'list' | 'webgl' | 'lost' | 'failed'
  cause?: string
}

/** @param kept whether a reload goes on with this run */
export function NoPicture({ noStage: { because, cause }, words: { ui }, kept }: { noStage: NoStage; words: RunWords; kept: boolean }) {
  if (because === 'list') return null
  if (because === 'webgl') return <p className="notice">{ui('run.no-webgl')}</p>
  return (
    <div className="notice stack" role="alert">
      <p>{because === 'lost' ? ui('run.picture-lost') : ui('run.no-workshop', { why: ui('run.why-file') })}</p>
      {kept && (
        <p>
          <button type="button" onClick={() => location.reload()}>
            {ui('run.picture-again')}
          </button>
        </p>
      )}
      {cause !== undefined && <Details lines={[cause]} />}
    </div>
  )
}
