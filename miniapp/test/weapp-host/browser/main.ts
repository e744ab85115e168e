import { defineComponents } from './components/registry';
import frameCss from './frame/frame.css';
import componentCss from './components/components.css';
import { Engine } from './engine/code-space';
import { translateDomEvents } from './engine/dom-events';
import { createSandbox } from './engine/sandbox';
import { Dialogs } from './frame/dialogs';
import { Frame } from './frame/frame';
import { PageStack } from './frame/page-stack';
import { createControls } from './controls';
import { ModuleLoader } from './engine/module-loader';
import { Recorder } from './record';
import { createWx, launchInfo } from './wx/create-wx';
import { HostEvents } from './wx/context';
import type { HostContext } from './wx/context';
import { Gesture } from './wx/gesture';
import { Privacy } from './wx/privacy';
import { FileStore } from './wx/file-store';

type AppInstance = Record<string, unknown>;

/** Starts the mini-program as WeChat would: app.js, then the page that the launch options name. */
async function start(): Promise<void> {
  const recorder = new Recorder();
  recorder.watch();
  const options = await window.readWeappHostOptions();
  const weapp = window.weappPackage;
  const files = new FileStore();
  await files.open();

  const frame = new Frame(`${frameCss}\n${componentCss}\n${weapp.styles['app'] ?? ''}`);
  const dialogs = new Dialogs(frame.layer);
  const engine = new Engine(weapp, recorder);
  const pages = new PageStack(weapp, engine, frame, recorder);
  pages.theme = options.theme;
  const supplied = { files: [], scans: [] };
  const events = new HostEvents();
  const privacy = new Privacy(options);
  const gesture = new Gesture();
  const context: HostContext = {
    options,
    weapp,
    recorder,
    frame,
    dialogs,
    pages,
    files,
    supplied,
    events,
    privacy,
    gesture,
  };
  defineComponents(context);

  let app: AppInstance = {};
  const call = (name: string, detail?: object) => {
    const hook = app[name];
    if (typeof hook === 'function') (hook as (value?: object) => void).call(app, detail);
  };
  const sandbox = createSandbox({
    ...engine.definers(),
    wx: createWx(context),
    App: (definition: AppInstance) => {
      app = definition;
    },
    getApp: () => app,
    getCurrentPages: () => pages.all().map((page) => page.instance),
  });
  engine.loader = new ModuleLoader(weapp.modules, sandbox);
  window.weappHost = createControls(context, call);
  translateDomEvents(frame.pages, recorder, gesture, () => pages.topPath());

  engine.loader.load('app');
  const info = launchInfo(options.launch, weapp.pages[0] ?? '');
  recorder.startInteraction('launch', info.path);
  call('onLaunch', info);
  call('onShow', info);
  pages.launch(options.launch);
  document.body.dataset['started'] = 'true';
}

void start();
