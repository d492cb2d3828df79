// The county's text of 2027 with everything that is filled in beside the forms: what a text of the year after takes over.
import type { DeclaringServer } from './declaring-server.ts';

/** Of its second project a 测算 of 120 600 元, a section, a duty and what is said about its first target; a duty of the first, and two work activities, one of them of the first project alone. */
export async function sourceFilledIn(its: DeclaringServer): Promise<void> {
  const visitor = await its.as('unitFinance');
  const [food, measuring] = await its.identities();
  const ofPlan = `/api/plans/${its.planId}`;
  const lines = [
    { id: '01890000-0000-7000-8000-00000000000a', item: '检定费', factors: [{ amount: '1200', unit: '台' }], price: '100', standard: '冀价行费〔2019〕1号', indicators: [measuring?.rows[0] ?? '', measuring?.rows[3] ?? ''] },
    { id: '01890000-0000-7000-8000-00000000000b', item: '印制证书', factors: [{ amount: '1200', unit: '份' }], price: '0.5', standard: '', indicators: [] },
  ];
  const activities = [{ name: '计量检定', duty: '2', projects: [food?.id, measuring?.id] }, { name: '抽检', duty: '1', projects: [food?.id] }];
  const asked = [
    await visitor.ask('PUT', `${ofPlan}/projects/${measuring?.id}/costing`, { body: { before: [], lines } }),
    await visitor.ask('PUT', `${ofPlan}/projects/${food?.id}/duties`, { body: { duties: ['1'] } }),
    await visitor.ask('PUT', `${ofPlan}/projects/${measuring?.id}/duties`, { body: { duties: ['2'] } }),
    await visitor.ask('PUT', `${ofPlan}/activities`, { body: { before: [], activities } }),
    await visitor.ask('PUT', `${ofPlan}/declaration/projects`, { body: { projects: [measuring?.id], section: its.county.nodes.measuring, continuity: 'new', key: '01890000-0000-7000-8000-00000000000c' } }),
  ];
  asked.push(await visitor.ask('PUT', `${ofPlan}/projects/${measuring?.id}/rows/${measuring?.rows[0]}/target`, { body: { before: { direction: '', accumulation: null, weight: '', dataSource: '' }, details: { direction: '正向', accumulation: 'sum', weight: '10', dataSource: '检定台账' } } }));
  const refused = asked.find(({ status }) => status !== 200);
  if (refused !== undefined) throw new Error(refused.body);
}
