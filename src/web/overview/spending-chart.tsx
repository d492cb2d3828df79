// The lines, drawn: one per distinct plan, with the projects that share it named below. Loaded only when looked at.
import { useEffect, useMemo, useRef } from 'react';
import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { AppLink } from '../app/app-link.tsx';
import { numberOf, projectHref, usePlanView } from '../app/plan-view.ts';
import { checkpointTitle, groupedCurves, type SpendingCurves, type SpendingGroup } from './spending-curves.ts';

register([LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

const colours = ['#1d5b7a', '#c07a1a', '#2c7048', '#7a3e7a', '#b3261e', '#5f6b2d', '#44708f', '#96605a'];
const symbols = ['circle', 'rect', 'triangle', 'diamond'];

export default function SpendingChart({ curves }: { readonly curves: SpendingCurves }) {
  const host = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupedCurves(curves), [curves]);
  const highest = Math.max(100, ...groups.flatMap((group) => group.points.flatMap((point) => point ?? [])));
  useEffect(() => {
    if (host.current === null) return;
    const chart = init(host.current);
    chart.setOption({
      textStyle: { fontFamily: getComputedStyle(host.current).fontFamily },
      animation: false,
      grid: { left: 46, right: 24, top: 18, bottom: 28 },
      // Text on the canvas: markup with inline styles would break the content security policy.
      tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
      xAxis: { type: 'category', data: curves.checkpoints.map(checkpointTitle), axisTick: { show: false }, axisLine: { lineStyle: { color: '#c3cad1' } } },
      yAxis: { type: 'value', min: 0, max: highest, interval: 25, axisLabel: { formatter: '{value}%' }, splitLine: { lineStyle: { color: '#eceff1' } } },
      series: groups.map((group, index) => ({
        type: 'line',
        name: `${group.projects.length}个项目：第${group.projects.map(numberOf).join('、')}个`,
        data: group.points,
        connectNulls: false,
        symbol: symbols[index % symbols.length],
        symbolSize: 9,
        color: colours[index % colours.length],
        lineStyle: { width: 2 },
        emphasis: { focus: 'series' },
        tooltip: { formatter: ({ name, value, seriesName }: { name: string; value: number; seriesName: string }) => `${name}累计 ${value}%\n${seriesName}` },
      })),
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(host.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [curves, groups, highest]);
  return (
    <>
      <div ref={host} className="spending-chart" role="img" aria-label="累计支出计划的曲线，同样的内容写在下面，逐个项目见“数字”" />
      <ul className="clean-list spending-legend">
        {groups.map((group, index) => (
          <Legend key={group.points.join('|')} group={group} colour={colours[index % colours.length] ?? '#1d5b7a'} curves={curves} />
        ))}
      </ul>
    </>
  );
}

function Legend({ group, colour, curves }: { readonly group: SpendingGroup; readonly colour: string; readonly curves: SpendingCurves }) {
  const view = usePlanView();
  const told = group.points.map((point, index) => `${checkpointTitle(curves.checkpoints[index] ?? '')} ${point === null ? '空白' : `${point}%`}`);
  return (
    <li>
      <span className="spending-key" style={{ background: colour }} aria-hidden="true" />
      <span>
        {told.join(' → ')}
        <span className="soft">
          {group.projects.length} 个项目：
          {group.projects.map((project, index) => (
            <span key={project.ordinal}>
              {index === 0 ? '' : '、'}
              <AppLink href={projectHref(view, numberOf(project))} title={project.name?.text ?? project.title}>
                第{numberOf(project)}个
              </AppLink>
            </span>
          ))}
        </span>
      </span>
    </li>
  );
}
