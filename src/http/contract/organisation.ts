// The organisation, its posts, delegations, handovers and emergency access.
import { z } from 'zod';

const day = z.iso.date('应为日期');
const id = z.uuid('编号的写法不对');
export const organisationKinds = ['division', 'department', 'unit', 'section', 'office'] as const;
const kind = z.enum(organisationKinds);
const reason = z.string().trim().min(2, '请写明理由').max(200, '理由太长');

export const organisationNodeSchema = z.object({
  id: z.string(),
  kind,
  code: z.string().nullable(),
  name: z.string(),
  parent: z.string().nullable(),
  from: day.nullable(),
  to: day.nullable(),
  demo: z.boolean(),
  /** Names, codes and superiors of before, each until which day, the oldest first. */
  earlier: z.array(z.object({ code: z.string().nullable(), name: z.string(), parent: z.string().nullable(), until: day })),
  /** Who took over from it, or will, when it ends; null: nobody. */
  successor: z.string().nullable(),
  /** 是否本级 as somebody declared it; null: told by code and name. */
  ownOffice: z.boolean().nullable(),
  /** What it will be called, and where it will stand, from a later day on; null where nothing is to change. */
  coming: z.object({ code: z.string().nullable(), name: z.string(), parent: z.string().nullable(), since: day }).nullable(),
});
export type OrganisationNode = z.infer<typeof organisationNodeSchema>;

export const appointmentSchema = z.object({
  id: z.string(),
  account: z.string(),
  role: z.string(),
  node: z.string(),
  /** Departments that a finance section looks after. */
  serves: z.array(z.string()),
  from: day,
  to: day.nullable(),
  reason: z.string(),
});
export type Appointment = z.infer<typeof appointmentSchema>;

export const delegationSchema = z.object({ id: z.string(), appointment: z.string(), to: z.string(), from: day, until: day, reason: z.string() });
export type Delegation = z.infer<typeof delegationSchema>;

/** `GET /api/organisation`: every place; people of the own units, and of those that one looks after. */
export const organisationSchema = z.object({
  /** Today in China. */
  today: day,
  nodes: z.array(organisationNodeSchema),
  appointments: z.array(appointmentSchema),
  delegations: z.array(delegationSchema),
  people: z.array(z.object({ id: z.string(), login: z.string(), name: z.string(), state: z.enum(['active', 'disabled']) })),
  /** Nodes at and under which the caller may change places, give posts, hand posts over, open emergency access. */
  reach: z.object({ change: z.array(z.string()), grant: z.array(z.string()), handOver: z.array(z.string()), emergency: z.array(z.string()) }),
});
export type Organisation = z.infer<typeof organisationSchema>;

const nodeContent = { code: z.string().max(12).nullable(), name: z.string().trim().min(1, '请写名称').max(60), parent: id.nullable(), from: day.nullable(), to: day.nullable() };
/** `POST /api/organisation/nodes` */
export const newNodeSchema = z.object({ kind, ...nodeContent, ownOffice: z.boolean().nullable().optional() });
export type NewNode = z.infer<typeof newNodeSchema>;
/** `PUT /api/organisation/nodes/:id` */
export const nodeContentSchema = z.object({
  ...nodeContent,
  /** From which day a new name, code or superior holds; null or left out: what stood was wrong from the beginning. */
  since: day.nullable().optional(),
  /** Who takes over the texts of a unit or department that ends; null: nobody, they stay with finance. */
  successor: id.nullable().optional(),
  /** 是否本级 of a unit; null: told by code and name. Left out: as it stands. */
  ownOffice: z.boolean().nullable().optional(),
  /** The place as it was read; where somebody else changed it since, nothing is written (409). Left out: it is written whatever stands. */
  base: z.object({ code: z.string().nullable(), name: z.string(), parent: z.string().nullable(), from: day.nullable(), to: day.nullable(), successor: z.string().nullable().optional(), ownOffice: z.boolean().nullable().optional() }).optional(),
});
export type NodeContent = z.infer<typeof nodeContentSchema>;

/** `POST /api/posts` */
export const grantPostSchema = z.object({ account: id, role: z.string(), node: id, serves: z.array(id).max(500), from: day, to: day.nullable(), reason });
export type GrantPost = z.infer<typeof grantPostSchema>;

/** `POST /api/posts/:id/end` */
export const endPostSchema = z.object({ lastDay: day, reason });
export type EndPost = z.infer<typeof endPostSchema>;

/** `POST /api/hand-overs`; `GET /api/hand-overs?account=&lastDay=` shows what would move and what waits. */
export const handOverSchema = z.object({ from: id, to: id, lastDay: day, reason });
export type HandOver = z.infer<typeof handOverSchema>;
export const handOverPreviewSchema = z.object({
  posts: z.array(z.object({ id: z.string(), title: z.string(), place: z.string(), from: day, to: day.nullable() })),
  /** Plans that wait for a step of one of these posts. */
  waiting: z.array(z.object({ action: z.string(), unitName: z.string(), fiscalYear: z.number().int().nullable() })),
});
export const handedOverSchema = z.object({ posts: z.number().int() });

/** `POST /api/delegations` */
export const delegateSchema = z.object({ appointment: id, to: id, from: day, until: day, reason });
export type Delegate = z.infer<typeof delegateSchema>;
/** `POST /api/delegations/:id/end` */
export const endDelegationSchema = z.object({ lastDay: day });

export const madeSchema = z.object({ id: z.string() });

export const emergencySchema = z.object({
  id: z.string(),
  account: z.string(),
  accountName: z.string(),
  title: z.string(),
  place: z.string(),
  reason: z.string(),
  /** ISO 8601. */
  from: z.string(),
  until: z.string(),
  openedBy: z.string(),
  /** Whether it stands at this moment. */
  open: z.boolean(),
  /** Who ended it before its time; null where nobody did. */
  closedBy: z.string().nullable(),
});
export type Emergency = z.infer<typeof emergencySchema>;

/** `GET /api/emergencies`: all there ever were, the newest first. */
export const emergencyListSchema = z.object({ mostHours: z.number().int(), emergencies: z.array(emergencySchema) });
/** `POST /api/emergencies` */
export const openEmergencySchema = z.object({ account: id, role: z.string(), node: id, hours: z.number().int(), reason: z.string().trim().min(5, '请写明发生了什么、为什么等不及').max(300) });
export type OpenEmergency = z.infer<typeof openEmergencySchema>;
