import { isConnectError } from '@plugboard/protocol';

/**
 * Takes it for done where what was to go is gone already: by another tab, or by a call whose answer was lost.
 *
 * @example
 * client.disconnect(id).catch(orGone({ access: 'may-remain' }))
 */
export function orGone<Output>(output: Output): (error: unknown) => Output {
  return (error) => {
    if (isConnectError(error) && error.code === 'not_found') return output;
    throw error;
  };
}
