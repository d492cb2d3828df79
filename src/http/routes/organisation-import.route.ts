// The organisation and its people from a workbook. The file is read in the browser; what arrives are its rows.
import { importOrganisation } from '../../application/commands/import-organisation.command.ts';
import { importOrganisationSchema, mostImportBytes, organisationImportSchema } from '../contract/organisation-import.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks } from '../security/route-access.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

export function organisationImportRoutes(server: HttpServer, ports: ServerPorts, { limits }: ServerSettings): void {
  server.post(
    '/api/organisation/imports',
    {
      bodyLimit: mostImportBytes,
      config: { access: asks('organisation.change', 'account.manage', 'post.grant'), rateLimit: { max: limits.perMinute.import } },
      schema: {
        tags: ['机构与岗位'],
        summary: '按表导入机构、账号和岗位：先列出会改什么，write 为真时写入；新账号的初始密码只答复这一次',
        body: importOrganisationSchema,
        response: { 200: organisationImportSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      const { lines, faults, issued, ...told } = valueOf(await importOrganisation(ports, { actor: actorOf(request), ...request.body }));
      return { ...told, lines: [...lines], faults: [...faults], issued: [...issued] };
    },
  );
}
