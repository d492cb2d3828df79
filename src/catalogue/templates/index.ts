// Templates by kind of project, in the order in which they are offered.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { assistantAllowance } from './assistant-allowance.template.ts';
import { campaign } from './campaign.template.ts';
import { certificates } from './certificates.template.ts';
import { operationMaintenance } from './operation-maintenance.template.ts';
import { premisesRent } from './premises-rent.template.ts';
import { retentionMoney } from './retention-money.template.ts';
import { sampling } from './sampling.template.ts';
import { staffCosts } from './staff-costs.template.ts';
import { vehicles } from './vehicles.template.ts';
import { verification } from './verification.template.ts';

export const projectTemplates: readonly ProjectTemplate[] = [staffCosts, premisesRent, vehicles, sampling, campaign, retentionMoney, certificates, operationMaintenance, assistantAllowance, verification];
