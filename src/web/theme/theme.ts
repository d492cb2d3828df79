// One light, calm look for every Ant Design component; the same colours stand as custom properties in base.css.
import type { ThemeConfig } from 'antd';

const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d5b7a',
    colorInfo: '#1d5b7a',
    colorInfoBg: '#eaf1f5',
    colorInfoBorder: '#b9cfdb',
    colorError: '#b3261e',
    colorErrorBg: '#fbeae8',
    colorErrorBorder: '#e3b5b1',
    colorWarning: '#8f5a00',
    // From a brown as dark as is to be read antd makes a muddy ground.
    colorWarningBg: '#fbf1dd',
    colorWarningBorder: '#e3cc9f',
    colorSuccess: '#2c7048',
    colorSuccessBg: '#e6f2ea',
    colorSuccessBorder: '#b5d4c1',
    colorLink: '#1d5b7a',
    // Darker under the pointer, not paler: it is still to be read.
    colorLinkHover: '#164660',
    colorLinkActive: '#164660',
    colorText: '#1f2933',
    colorTextSecondary: '#52606d',
    // Hints below fields and in empty places are to be read; placeholders as well.
    colorTextDescription: '#52606d',
    colorTextPlaceholder: '#6b7682',
    colorBorder: '#d4d9de',
    colorBorderSecondary: '#e4e8eb',
    colorBgLayout: '#f5f6f4',
    controlItemBgActive: '#e3ecf1',
    controlItemBgActiveHover: '#d6e3ea',
    borderRadius: 5,
    fontSize: 14,
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', sans-serif",
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Menu: { itemBg: 'transparent', itemSelectedBg: '#e3ecf1', itemHeight: 36, activeBarBorderWidth: 0 },
    Table: { headerBg: '#f5f6f4', headerSplitColor: 'transparent', cellPaddingBlockSM: 9 },
    Layout: { headerBg: '#ffffff', siderBg: 'transparent', bodyBg: '#f5f6f4' },
  },
};

/** Where people asked for less motion there is none: the styles that suppress it (base.css) would otherwise leave windows waiting for an animation that never ends. */
export function themeFor(lessMotion: boolean): ThemeConfig {
  return { ...theme, token: { ...theme.token, motion: !lessMotion } };
}
