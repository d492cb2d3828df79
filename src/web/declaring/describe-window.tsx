// What the unit's finance says about a project beside its text: section, new or going on.
import { Form, Radio, Select } from 'antd';
import type { DeclaredProject, Declaration } from '../../http/contract/declarations.ts';
import { describeProjects } from '../api/declaration-queries.ts';
import { requestKey } from '../api/request-key.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { FormWindow } from '../parts/form-window.tsx';
import { heldProjects } from './held-projects.ts';

interface DescribeWindowProps {
  readonly planId: string;
  readonly declaration: Declaration;
  /** Null: closed. */
  readonly project: DeclaredProject | null;
  readonly onClose: () => void;
}

interface DescribeForm {
  readonly section: string;
  readonly continuity: 'new' | 'continued' | null;
}

/** Of the unit itself, for which the choice has no empty value. */
const unitItself = '';

export function DescribeWindow({ planId, declaration, project, onClose }: DescribeWindowProps) {
  const [form] = Form.useForm<DescribeForm>();
  const describing = useDeclarationChange(
    ({ section, continuity }: DescribeForm) => describeProjects(planId, { projects: [project?.id ?? ''], section: section === unitItself ? null : section, continuity, key: requestKey() }),
    '填报信息已保存',
    'in-form',
  );
  const held = heldProjects(declaration);
  // A blank may be filled still.
  const isHeld = held !== null && project !== null && project.continuity !== null && held.holds(project.id);
  const close = (): void => {
    describing.reset();
    onClose();
  };
  return (
    <FormWindow<DescribeForm>
      help="describe-project"
      title={`填报信息：${project?.name ?? ''}`}
      open={project !== null}
      action="保存"
      form={form}
      initialValues={{ section: project?.sectionId ?? unitItself, continuity: project?.continuity ?? null }}
      pending={describing.isPending}
      error={describing.error}
      onSubmit={(values) => describing.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      <Form.Item name="section" label="由谁填报" extra="交给科室（所）之后，由该科室的经办人填报、负责人核对。">
        <Select options={[{ value: unitItself, label: '单位财务' }, ...declaration.sections.map(({ id, name }) => ({ value: id, label: name }))]} />
      </Form.Item>
      <Form.Item name="continuity" label="项目性质" extra={isHeld ? held.sentence : '新增项目达到标准的，须先作事前绩效评估。'}>
        <Radio.Group disabled={isHeld} options={[{ value: 'new', label: '新增' }, { value: 'continued', label: '延续' }]} />
      </Form.Item>
    </FormWindow>
  );
}
