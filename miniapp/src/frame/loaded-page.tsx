import type { ReactNode } from 'react';
import { ErrorState } from '../components/error-state';
import { Skeleton } from '../components/skeleton';
import { errorText, requestIdOf } from '../services/error-text';
import type { LoadState } from '../services/load-state';
import { Page } from './page';

interface LoadedPageProps<Data> {
  readonly title: string;
  readonly query: LoadState<Data> & { readonly reload: () => unknown };
  readonly children: (data: Data) => ReactNode;
}

/** A page that stands on something loaded: grey lines, or an error that can be tried again, until it is there. */
export function LoadedPage<Data>({ title, query, children }: LoadedPageProps<Data>) {
  if (query.state === 'ready') return children(query.data);
  return (
    <Page title={title} wide>
      {query.state === 'loading' ? (
        <Skeleton />
      ) : (
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      )}
    </Page>
  );
}
