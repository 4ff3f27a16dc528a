// Every page but the first: what leads to them is no load of the landing page.
import { lazy } from 'react'
import type { ReactNode } from 'react'
import { Route, Switch } from 'wouter'

const ClusterPage = lazy(() => import('./ClusterPage.tsx'))
const LessonPage = lazy(() => import('./lesson/LessonPage.tsx'))
const RunPage = lazy(() => import('./run/RunPage.tsx'))
const Me = lazy(() => import('./Me.tsx'))
const Join = lazy(() => import('./Join.tsx'))
const NotFound = lazy(() => import('./NotFound.tsx'))
const Setup = lazy(() => import('./setup/SetupPage.tsx'))
const Passport = lazy(() => import('./Passport.tsx'))

/** @param teacherPages the console, loaded when one of its addresses is opened */
export default function OtherPages({ teacherPages }: { teacherPages: ReactNode }) {
  return (
    <Switch>
      <Route path="/c/:cluster">{({ cluster }) => <ClusterPage cluster={cluster} />}</Route>
      <Route path="/l/:cluster/:equipment">{({ cluster, equipment }) => <LessonPage cluster={cluster} equipment={equipment} />}</Route>
      <Route path="/l/:cluster/:equipment/run">{({ cluster, equipment }) => <RunPage cluster={cluster} equipment={equipment} />}</Route>
      <Route path="/me">
        <Me />
      </Route>
      <Route path="/join">
        <Join />
      </Route>
      <Route path="/passport">
        <Passport />
      </Route>
      <Route path="/setup">
        <Setup />
      </Route>
      <Route path="/teach/*?">{teacherPages}</Route>
      <Route path="/admin">{teacherPages}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
