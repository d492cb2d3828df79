// What the unit's finance says about a project beside its text: section, new or going on, published or not.
import { Form, Input, Radio, Select } from 'antd';
import type { DeclaredProject, Declaration } from '../../http/contract/declarations.ts';
import { describeProjects } from '../api/declaration-queries.ts';
import { requestKey } from '../api/request-key.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { FormWindow } from '../parts/form-window.tsx';

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
  readonly disclosure: 'public' | 'withheld' | null;
  /** Only where the project is not published. */
  readonly secrecyReviewer?: string;
}

/** Of the unit itself, for which the choice has no empty value. */
const unitItself = '';

export function DescribeWindow({ planId, declaration, project, onClose }: DescribeWindowProps) {
  const [form] = Form.useForm<DescribeForm>();
  const disclosure = Form.useWatch('disclosure', form);
  const describing = useDeclarationChange(
    ({ section, continuity, disclosure: chosen, secrecyReviewer = '' }: DescribeForm) =>
      describeProjects(planId, {
        projects: [project?.id ?? ''],
        ...(declaration.mayDescribe ? { section: section === unitItself ? null : section, continuity } : {}),
        disclosure: chosen,
        secrecyReviewer: chosen === 'withheld' ? secrecyReviewer : null,
        key: requestKey(),
      }),
    '填报信息已保存',
    'in-form',
  );
  const close = (): void => {
    describing.reset();
    onClose();
  };
  return (
    <FormWindow<DescribeForm>
      help="describe-project"
      title={`${declaration.mayDescribe ? '填报信息' : '是否公开'}：${project?.name ?? ''}`}
      open={project !== null}
      action="保存"
      form={form}
      initialValues={{ section: project?.sectionId ?? unitItself, continuity: project?.continuity ?? null, disclosure: project?.disclosure ?? null, secrecyReviewer: project?.secrecyReviewer ?? '' }}
      pending={describing.isPending}
      error={describing.error}
      onSubmit={(values) => describing.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      {declaration.mayDescribe ? (
        <>
          <Form.Item name="section" label="由谁填报" extra="交给科室（所）之后，由该科室的经办人填报、负责人核对。">
            <Select options={[{ value: unitItself, label: '单位财务' }, ...declaration.sections.map(({ id, name }) => ({ value: id, label: name }))]} />
          </Form.Item>
          <Form.Item name="continuity" label="项目性质" extra="新增项目达到标准的，须先作事前绩效评估。">
            <Radio.Group options={[{ value: 'new', label: '新增' }, { value: 'continued', label: '延续' }]} />
          </Form.Item>
        </>
      ) : null}
      <Form.Item name="disclosure" label="是否公开" extra="公开的项目，文本公开后任何人都能查看。不公开的在公开的页面上不留任何痕迹；已经公开的改为不公开，从保存起不再显示。部门整体部分照原样公开，请核对里面没有提到不公开的项目。">
        <Radio.Group options={[{ value: 'public', label: '公开' }, { value: 'withheld', label: '不公开' }]} />
      </Form.Item>
      {disclosure === 'withheld' ? (
        <Form.Item name="secrecyReviewer" label="保密审查人" rules={[{ required: true, whitespace: true, message: '请写明由谁作的保密审查' }]}>
          <Input maxLength={40} />
        </Form.Item>
      ) : null}
    </FormWindow>
  );
}
