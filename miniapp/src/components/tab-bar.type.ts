export const tabs = [
  { name: 'home', text: '首页' },
  { name: 'complaint', text: '诉求' },
  { name: 'activity', text: '活动' },
  { name: 'message', text: '消息' },
  { name: 'me', text: '我的' },
] as const;

export type TabName = (typeof tabs)[number]['name'];

export interface TabBarProps {
  readonly current: TabName;
  readonly unread: number;
  readonly onChoose: (tab: TabName) => void;
}
