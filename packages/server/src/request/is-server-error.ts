import { ERROR_STATUS, isConnectError, type ConnectError, type ServerErrorCode } from '@plugboard/protocol';

/** An error that can be answered, as there is a status for it. */
export type ServerError = ConnectError<ServerErrorCode>;

/** Tells errors of ours that can be answered from those of a browser's, and of a newer version's. */
export function isServerError(error: unknown): error is ServerError {
  return isConnectError(error) && Object.hasOwn(ERROR_STATUS, error.code);
}
