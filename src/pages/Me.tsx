// My records on this device: every run, what has not been sent yet, what was refused, and a file of it all.
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { stations } from '../edge/stations.ts'
import type { Device } from '../edge/device.ts'
import { whoIsHere } from '../edge/identity.ts'
import type { Who } from '../edge/identity.ts'
import { entriesOf } from '../edge/kept.ts'
import type { KeptRun, SetAside } from '../edge/kept.ts'
import type { OutboxState } from '../edge/outbox.ts'
import { useWords } from '../text/words.ts'
import { useDevice } from './device-context.ts'
import { HandOver } from './HandOver.tsx'
import { NameCard } from './NameCard.tsx'
import { Loading, Page } from './Page.tsx'
import './style/course.css'

interface Kept {
  runs: KeptRun[]
  aside: SetAside[]
  outbox: OutboxState
}

/** Runs of the person who is here, and a guest's, who may have taken a name since: on a shared device nobody sees another's. */
async function runsOf({ db }: Device, who: Who): Promise<KeptRun[]> {
  return (await db.getAll('runs')).filter((page) => !page.leaving && (page.who.key === who.key || page.who.nickname === undefined))
}

async function read(device: Device, who: Who): Promise<Kept> {
  const { db, outbox } = device
  const runs = await runsOf(device, who)
  return {
    runs: runs.sort((a, b) => b.header.startedAt.localeCompare(a.header.startedAt)),
    aside: await db.getAll('aside'),
    outbox: await outbox.state(),
  }
}

/** Everything of this person's runs, as a file that can be handed in. */
async function exportAll(device: Device, who: Who): Promise<void> {
  const { db } = device
  const runs = await runsOf(device, who)
  const isTheirs = ({ run }: { run: string }) => runs.some((page) => page.run === run)
  const logs = await Promise.all(runs.map(async ({ run, header }) => ({ header, entries: await entriesOf(db, run) })))
  const waiting = (await db.getAll('outgoing')).filter(isTheirs)
  const aside = (await db.getAll('aside')).filter(isTheirs)
  const file = new Blob([JSON.stringify({ runs: logs, waiting, aside }, null, 1)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `gongfang-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}

function RunLine({ page }: { page: KeptRun }) {
  const { t, lang } = useWords()
  const { cluster, equipment, help, startedAt, task } = page.header
  const name = stations()
    .find((s) => s.id === cluster)
    ?.equipment.find((e) => e.id === equipment)?.name[lang]
  return (
    <tr>
      <td>{new Date(startedAt).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' })}</td>
      <td>{name ?? equipment}</td>
      <td>{task.kind === 'lesson' ? t(`help.${help}.name`) : t(`task.${task.kind}.short`)}</td>
      <td>
        {page.ended ? (
          <span className="tag good">{t('me.ended')}</span>
        ) : (
          <Link href={`/l/${cluster}/${equipment}/run?resume=${page.run}`}>{t('resume.go-on')}</Link>
        )}
      </td>
    </tr>
  )
}

export default function Me() {
  const { t } = useWords()
  const { device, refused } = useDevice()
  const [kept, setKept] = useState<Kept>()
  const [who, setWho] = useState(whoIsHere)
  useEffect(() => {
    if (!device) return
    const reread = () => void read(device, who).then(setKept, (cause: unknown) => console.warn(String(cause)))
    reread()
    return device.onState(reread)
  }, [device, who])
  return (
    <Page title={t('nav.me')}>
      <h1>{t('nav.me')}</h1>
      <NameCard who={who} onChange={setWho} />
      {refused !== undefined && <p className="notice bad">{t('me.nothing-kept')}</p>}
      {!kept && refused === undefined && <Loading />}
      {kept && (
        <>
          <section className="card">
            <p role="status">{kept.outbox.waiting > 0 ? t('sent.waiting', { n: kept.outbox.waiting }) : t('sent.all')}</p>
            <div className="row">
              {kept.outbox.waiting > 0 && (
                <button type="button" onClick={() => void device?.outbox.flush()}>
                  {t('me.send-now')}
                </button>
              )}
              <button type="button" onClick={() => device && void exportAll(device, who)}>
                {t('me.export')}
              </button>
            </div>
          </section>
          {kept.aside.length > 0 && (
            <section className="card">
              <h2>{t('me.aside', { n: kept.aside.length })}</h2>
              <p className="muted">{t('me.aside-text')}</p>
              <ul>
                {kept.aside.map((item) => (
                  <li key={item.id}>
                    <code className="small">
                      {item.id}: {item.reason}
                    </code>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {kept.runs.length === 0 ? (
            <p className="notice">
              {t('me.none')} <Link href="/">{t('missing.home')}</Link>
            </p>
          ) : (
            <div className="scroll">
              <table>
                <thead>
                  <tr>
                    {['when', 'lesson', 'level', 'state'].map((column) => (
                      <th key={column} scope="col">
                        {t(`me.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {kept.runs.map((page) => (
                    <RunLine key={page.run} page={page} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <HandOver />
        </>
      )}
    </Page>
  )
}
