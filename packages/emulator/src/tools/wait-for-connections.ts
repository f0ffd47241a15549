import { expireAttempts } from '../attempt.ts';
import type { JsonObject } from '../check.ts';
import { iso } from '../wire/iso.ts';
import { chatSession, sessionIdProperty } from './chat-session.ts';
import { missingFields } from './missing-fields.ts';
import { sessionAccounts } from '../session-accounts.ts';
import { shortStatus } from './short-status.ts';
import { failure, success, type MetaTool, type ToolResult, type Turn } from './tool.ts';
import { userInfo } from './user-info.ts';

/** Waits until a person has signed in, or a minute has passed. */
export const waitForConnections: MetaTool = {
  slug: 'COMPOSIO_WAIT_FOR_CONNECTIONS',
  name: 'Wait for connections',
  toolkit: 'composio',
  description: 'Waits until the user has signed in with a link from COMPOSIO_MANAGE_CONNECTIONS.',
  tags: ['readOnlyHint', 'idempotentHint'],
  properties: {
    toolkits: { type: 'array', items: { type: 'string' }, description: 'Slugs of toolkits' },
    mode: { type: 'string', enum: ['any', 'all'], default: 'any', description: 'How many of them' },
    session_id: sessionIdProperty,
  },
  required: ['toolkits'],
  run: wait,
};

// Rounds are counted rather than the clock read, which a test may have stopped.
const rounds = 60;
const pause = 1000;

interface Result {
  readonly toolkit: string;
  readonly status: string;
  readonly [detail: string]: unknown;
}

async function wait(turn: Turn, args: JsonObject): Promise<ToolResult> {
  const missing = missingFields(waitForConnections, args);
  if (missing !== undefined) return failure(missing);
  const toolkits = (Array.isArray(args['toolkits']) ? args['toolkits'] : []).map((slug) =>
    String(slug).toLowerCase(),
  );
  for (let round = 0; ; round += 1) {
    expireAttempts(turn.world);
    const results = toolkits.map((toolkit) => resultOf(turn, toolkit));
    const settled = results.filter(({ status }) => status !== 'INITIATED').length;
    const isDone = args['mode'] === 'all' ? settled === results.length : settled > 0;
    if (isDone || round === rounds) {
      return success({
        message: `${settled} of ${results.length} connections have come to an end`,
        results: Object.fromEntries(results.map((result) => [result.toolkit, result])),
        session: chatSession(turn, args),
      });
    }
    await turn.world.sleep(pause, turn.signal);
  }
}

function resultOf({ world, session }: Turn, toolkit: string): Result {
  const [newest] = sessionAccounts(world, session, toolkit);
  const status = newest ? shortStatus(newest).toUpperCase() : 'NOT_FOUND';
  return {
    toolkit,
    status,
    has_active_connection: status === 'ACTIVE',
    ...(newest && {
      connected_account_id: newest.id,
      auth_config_id: newest.authConfigId,
      created_at: iso(newest.createdAt),
      ...(newest.label !== null && { current_user_info: userInfo(newest) }),
    }),
    ...(status === 'FAILED' && { error_message: newest?.statusReason ?? '' }),
  };
}
