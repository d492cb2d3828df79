// The organisation, who holds which post in it, and who stands in for whom, and who was let in for some hours. Days are civil dates of the business; when something became known stands
// in the event numbers, as everywhere.
import { optional, optionalSince, required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const organisationNodeTable = defineIdentityTable({
  name: 'organisation_node',
  title: '机构',
  purpose: '区划、主管部门、预算单位、科室或所；种类不再改。',
  columns: { kind: required('text', '种类', 'public') },
  naturalKeys: [],
  foreignKeys: [],
});

export const organisationNodeVersionTable = defineVersionTable({
  name: 'organisation_node_version',
  title: '机构版本',
  purpose: '机构的代码、名称、上级和存续日期。',
  identity: organisationNodeTable,
  columns: {
    code: optional('text', '代码', 'public'),
    name: required('text', '名称', 'public'),
    parentId: optional('uuid', '上级机构', 'public'),
    fromDay: optional('date', '设立日期', 'public'),
    toDay: optional('date', '撤销日期（含）', 'public'),
    demo: required('boolean', '是否示范', 'public'),
    earlier: optionalSince('jsonb', '以前的代码、名称和上级，各到哪天', 'public'),
    successorId: optionalSince('uuid', '撤销后由谁承接', 'public'),
    ownOffice: optionalSince('boolean', '是否本级（空为按代码和名称判断）', 'public'),
  },
  foreignKeys: [{ column: 'parentId', table: 'organisation_node' }],
});

export const appointmentTable = defineIdentityTable({
  name: 'appointment',
  title: '任职',
  purpose: '一个账号在一个机构担任一种岗位；三者不再改。',
  columns: {
    accountId: required('uuid', '账号', 'internal'),
    nodeId: required('uuid', '机构', 'internal'),
    role: required('text', '岗位', 'internal'),
  },
  naturalKeys: [],
  foreignKeys: [
    { column: 'accountId', table: 'account' },
    { column: 'nodeId', table: 'organisation_node' },
  ],
});

export const appointmentVersionTable = defineVersionTable({
  name: 'appointment_version',
  title: '任职版本',
  purpose: '任职的起止日期、所联系的部门和授予的理由。',
  identity: appointmentTable,
  columns: {
    fromDay: required('date', '开始日期', 'internal'),
    toDay: optional('date', '结束日期（含）', 'internal'),
    serves: required('jsonb', '所联系的部门', 'internal'),
    reason: required('text', '理由', 'internal'),
  },
  foreignKeys: [],
});

export const delegationTable = defineIdentityTable({
  name: 'delegation',
  title: '委托代办',
  purpose: '把一个岗位委托另一个账号代办；委托谁不再改。',
  columns: {
    appointmentId: required('uuid', '任职', 'internal'),
    accountId: required('uuid', '受托账号', 'internal'),
  },
  naturalKeys: [],
  foreignKeys: [
    { column: 'appointmentId', table: 'appointment' },
    { column: 'accountId', table: 'account' },
  ],
});

export const delegationVersionTable = defineVersionTable({
  name: 'delegation_version',
  title: '委托代办版本',
  purpose: '委托的起止日期和理由；提前收回的改结束日期。',
  identity: delegationTable,
  columns: {
    fromDay: required('date', '开始日期', 'internal'),
    untilDay: required('date', '结束日期（含）', 'internal'),
    reason: required('text', '理由', 'internal'),
  },
  foreignKeys: [],
});

export const emergencyAccessTable = defineIdentityTable({
  name: 'emergency_access',
  title: '紧急授权',
  purpose: '在几个小时内给一个账号一个岗位；给谁、什么岗位不再改。',
  columns: {
    accountId: required('uuid', '账号', 'internal'),
    nodeId: required('uuid', '机构', 'internal'),
    role: required('text', '岗位', 'internal'),
    openedBy: required('text', '开启人', 'internal'),
  },
  naturalKeys: [],
  foreignKeys: [
    { column: 'accountId', table: 'account' },
    { column: 'nodeId', table: 'organisation_node' },
  ],
});

export const emergencyAccessVersionTable = defineVersionTable({
  name: 'emergency_access_version',
  title: '紧急授权版本',
  purpose: '紧急授权的理由和到期时刻；提前结束的改到期时刻。',
  identity: emergencyAccessTable,
  columns: {
    reason: required('text', '理由', 'internal'),
    // UTC as text, so that the digest of the row does not depend on how a driver writes a moment.
    fromMoment: required('text', '开始时刻', 'internal'),
    untilMoment: required('text', '到期时刻', 'internal'),
    closedBy: optional('text', '提前结束人', 'internal'),
  },
  foreignKeys: [],
});
