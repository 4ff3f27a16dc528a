// The addresses of the product: the first page at once, every other when it is opened.
import { Suspense, lazy } from 'react'
import type { ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { Landing } from './Landing.tsx'
import { Loading, Page } from './Page.tsx'

const OtherPages = lazy(() => import('./OtherPages.tsx'))

/** @param teacherPages the console, loaded when one of its addresses is opened */
export function App({ teacherPages }: { teacherPages: ReactNode }) {
  return (
    <Suspense
      fallback={
        <Page>
          <Loading />
        </Page>
      }
    >
      <Switch>
        <Route path="/">
          <Landing />
        </Route>
        <Route>
          <OtherPages teacherPages={teacherPages} />
        </Route>
      </Switch>
    </Suspense>
  )
}
