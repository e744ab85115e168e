/** One `tabBar.list` entry of app.json. */
export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

/** The `window` section of app.json, and what a page's own json may override. */
export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  disableScroll?: boolean;
}

/** A page's or a component's json. */
export interface UnitConfig extends WindowConfig {
  component?: boolean;
  styleIsolation?: string;
  usingComponents?: Record<string, string>;
}

/** app.json, as far as the host reads it. */
export interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  window?: WindowConfig;
  tabBar?: {
    color: string;
    selectedColor: string;
    backgroundColor: string;
    borderStyle?: string;
    custom?: boolean;
    list: TabItem[];
  };
  darkmode?: boolean;
  themeLocation?: string;
}

/** A built mini-program, prepared for the browser: everything keyed by its path in the package. */
export interface WeappPackage {
  app: AppConfig;
  /** theme.json: `{ light: {...}, dark: {...} }`; values named `@x` in app.json are looked up here. */
  theme: { light: Record<string, string>; dark: Record<string, string> };
  /** every page, main package and subpackages, in the order of app.json */
  pages: string[];
  /** page or component path → its json */
  configs: Record<string, UnitConfig>;
  /** wxss path without extension → CSS */
  styles: Record<string, string>;
}

/** The package with its code, as read from the build. */
export interface WeappSource extends WeappPackage {
  /** module path without `.js` → source */
  modules: Record<string, string>;
  /** a JavaScript expression: `{ [path]: template }`, made by glass-easel's template compiler */
  templates: string;
}

/** A script of the package as a function of what it may see; see {@link SANDBOX_NAMES} for what follows `exports`. */
export type ModuleBody = (
  require: (path: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  ...sandbox: unknown[]
) => void;

/** The package in the browser, its code ready to run. */
export interface LoadedPackage extends WeappPackage {
  modules: Record<string, ModuleBody>;
  templates: Record<string, unknown>;
}
