import type { TabBarProps } from './tab-bar.type';

/** WeChat draws its own from app.config.ts. */
export function TabBar(_props: TabBarProps) {
  return null;
}
