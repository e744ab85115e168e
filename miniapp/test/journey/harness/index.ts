// What journeys import, under Jest. A script that only wants the app takes ./open-app and ./start-server.
import './time-limit';

export { accessibilityViolations, seriousViolations } from './accessibility';
export type { AppOptions, Persona, ServerAddress } from './app-options';
export type { Build } from './chromium';
export type { Photo } from './driver';
export { closeAnyhow, closeClean, closeFaultless } from './close-clean';
export { JourneyPage } from './journey-page';
export { closeAll, openApp } from './open-app';
export { overBudget } from './payload';
export { BUILDS, useServer } from './scene';
export { startServer } from './start-server';
export type { JourneyServer } from './start-server';
