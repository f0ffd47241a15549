import { expect, test } from 'vitest';
import { signWebhook } from './sign-webhook.ts';

test('signs id, time and raw body with the secret as it is written', async () => {
  const id = 'msg_00000000-0000-4000-8000-000000000001';
  const body =
    `{"id":"${id}","timestamp":"2026-01-01T00:00:00.000Z","type":"composio.connected_account.expired",` +
    '"metadata":{"project_id":"pr_1","org_id":"or_1"},"data":{"id":"ca_1"}}';
  expect(await signWebhook('emu_secret_1', id, '1767225600', body)).toBe(
    'v1,uGXu/vh11u566WtokBnp4QK+5dD1f20VV2dU7yB8Jds=',
  );
});
