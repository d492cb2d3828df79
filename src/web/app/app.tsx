// Everything around the pages: language, look, nonce, server state, the file checked in this browser, routes.
import { useMemo, useState } from 'react';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { ProblemError } from '../api/client.ts';
import { CheckedFileProvider } from '../checking/checked-file.tsx';
import { makeReader } from '../reading/make-reader.ts';
import { themeFor } from '../theme/theme.ts';
import { router } from './router.tsx';

export function App({ nonce }: { readonly nonce: string | null }) {
  const [client] = useState(makeClient);
  const theme = useMemo(() => themeFor(globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches), []);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} {...(nonce === null ? {} : { csp: { nonce } })}>
      <AntApp>
        <QueryClientProvider client={client}>
          <CheckedFileProvider makeReader={makeReader}>
            <RouterProvider router={router} />
          </CheckedFileProvider>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

function makeClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    // A session that ended on the server ends here too, whichever request learned of it.
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (error instanceof ProblemError && error.status === 401 && query.queryKey[0] !== 'session') void client.invalidateQueries({ queryKey: ['session'] });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500),
      },
    },
  });
  return client;
}
