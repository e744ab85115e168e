// @ts-check
import process from 'node:process';

/**
 * Loaded before programs that are started with an IPC channel (`node --import`): ends them as soon as whoever started them
 * is gone, however that ended. Without it a run of tests that is killed, or a hook that takes too long, would leave servers
 * behind. The channel itself keeps nothing alive.
 */
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
