// Everything around the pages of the offline file. It has no server: the only thing ever asked of one, the pages of the rules, stands in the file.
import { useMemo, useState } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { rulePagesQuery } from '../api/plan-queries.ts';
import { CheckedFileProvider } from '../checking/checked-file.tsx';
// The builder makes this a worker whose script stands in the page itself.
// oxlint-disable-next-line import/default
import ReadWorker from '../reading/read-worker.ts?worker&inline';
import { themeFor } from '../theme/theme.ts';
import { offlineRouter } from './offline-router.tsx';
import { rulePages } from './rule-pages.ts';

const makeReader = (): Worker => new ReadWorker();

export function OfflineApp({ nonce }: { readonly nonce: string }) {
  const [client] = useState(makeClient);
  const theme = useMemo(() => themeFor(globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches), []);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} csp={{ nonce }}>
      <AntApp>
        <QueryClientProvider client={client}>
          <CheckedFileProvider makeReader={makeReader}>
            <RouterProvider router={offlineRouter} />
          </CheckedFileProvider>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

function makeClient(): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: false } } });
  client.setQueryData(rulePagesQuery.queryKey, { pages: [...rulePages] });
  return client;
}
