export { useConnectionEvents, type UseConnectionEventsResult } from './use-connection-events.ts';
