// Layouts of lists: all that can be used here; saved and removed.
import { removeListLayout, saveListLayout } from '../../application/commands/list-layouts.command.ts';
import { listLayoutsView } from '../../application/queries/list-layouts-view.ts';
import { listContents, wordOfContent, type ListColumn, type ListLayout } from '../../domain/form/index.ts';
import { doneSchema } from '../contract/accounts.ts';
import { listLayoutsSchema, saveListLayoutSchema, type StoredListLayout } from '../contract/list-layouts.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { idParameter } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, settled } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['清单列式'];

export function listLayoutRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get(
    '/api/list-layouts',
    { config: { access: settled }, schema: { tags, summary: '可以用的清单列式：随程序的和本区划保存的', response: { 200: listLayoutsSchema, '4xx': problemSchema } } },
    async (request) => {
      const { stored, builtIn, maySave } = valueOf(await listLayoutsView(ports, actorOf(request)));
      return {
        builtIn: builtIn.map((layout) => ({ ...described(layout), unverified: layout.ground.some(({ confidence }) => confidence === 'unverified') })),
        stored: stored.map(({ layout, savedBy, mayChange }) => ({ ...described(layout), savedBy, mayChange })),
        maySave,
      };
    },
  );

  server.put(
    '/api/list-layouts/:id',
    { config: { access: asks('list-layout.save') }, schema: { tags, summary: '保存一种清单列式（新的、更改的、删除后恢复的）', params: idParameter, body: saveListLayoutSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      const { columns, ...rest } = request.body;
      valueOf(await saveListLayout(ports, { ...rest, id: request.params.id, actor: actorOf(request), columns: columns.map(({ heading, holds }): ListColumn => ({ heading, content: listContents.get(holds) ?? { kind: 'nothing' } })) }));
      return { done: true as const };
    },
  );

  server.delete(
    '/api/list-layouts/:id',
    { config: { access: asks('list-layout.save') }, schema: { tags, summary: '删除一种清单列式', params: idParameter, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await removeListLayout(ports, { actor: actorOf(request), id: request.params.id }));
      return { done: true as const };
    },
  );
}

function described({ id, title, moneyUnit, targets, columns }: ListLayout): StoredListLayout {
  return { id, title, moneyUnit, targets, columns: columns.map(({ heading, content }) => ({ heading, holds: wordOfContent(content) })) };
}
