/** What an error says besides its status. */
export interface ApiErrorDetails {
  readonly slug: string;
  readonly code: number;
  readonly message: string;
  readonly suggestedFix?: string;
  /** One line per thing that is wrong with the payload. */
  readonly errors?: readonly string[];
}

/** An answer of Composio's API that is not a success; thrown by routes, turned into a body in one place. */
export class ApiError extends Error {
  readonly status: number;
  readonly details: ApiErrorDetails;

  constructor(status: number, details: ApiErrorDetails) {
    super(details.message);
    this.status = status;
    this.details = details;
  }
}

/** The body Composio sends with an error. */
export function errorBody(error: ApiError, requestId: string): object {
  const { slug, code, message, suggestedFix, errors } = error.details;
  return {
    error: {
      message,
      code,
      slug,
      status: error.status,
      request_id: requestId,
      ...(suggestedFix !== undefined && { suggested_fix: suggestedFix }),
      ...(errors !== undefined && { errors }),
    },
  };
}

/** The payload or the query is not what the route takes. */
export function badRequest(errors: readonly string[]): ApiError {
  return new ApiError(400, {
    slug: 'HTTP_BadRequest',
    code: 10400,
    message: 'Invalid request data provided',
    suggestedFix: 'Check the request parameters and try again.',
    errors,
  });
}

/** No key, or one that is not known. */
export function unauthorized(message: string): ApiError {
  return new ApiError(401, {
    slug: 'HTTP_Unauthorized',
    code: 10401,
    message,
    suggestedFix: 'Send a project API key in the x-api-key header.',
  });
}

/** Nothing is served under this path. */
export function noSuchRoute(method: string, path: string): ApiError {
  return new ApiError(404, { slug: 'HTTP_NotFound', code: 10404, message: `Cannot ${method} ${path}` });
}

/** No account has this id. */
export function noSuchAccount(id: string): ApiError {
  return new ApiError(404, {
    slug: 'ConnectedAccount_ResourceNotFound',
    code: 606,
    message: `Connected account "${id}" not found`,
    suggestedFix: 'Check the connected account id.',
  });
}

/** The account cannot be made or changed like this. */
export function badAccountRequest(message: string, suggestedFix?: string): ApiError {
  return new ApiError(400, {
    slug: 'ConnectedAccount_BadRequest',
    code: 600,
    message,
    ...(suggestedFix !== undefined && { suggestedFix }),
  });
}

/** The account is in a state that does not allow this. */
export function accountConflict(message: string): ApiError {
  return new ApiError(409, { slug: 'ConnectedAccount_Conflict', code: 609, message });
}

/** No auth config has this id. */
export function noSuchAuthConfig(id: string): ApiError {
  return new ApiError(404, {
    slug: 'AuthConfig_ResourceNotFound',
    code: 306,
    message: `Auth config "${id}" not found`,
  });
}

/** The auth config cannot be made or changed like this. */
export function badAuthConfigRequest(message: string): ApiError {
  return new ApiError(400, { slug: 'AuthConfig_BadRequest', code: 300, message });
}

/** No toolkit has this slug. */
export function noSuchToolkit(slug: string): ApiError {
  return new ApiError(404, {
    slug: 'Toolkit_ResourceNotFound',
    code: 4006,
    message: `Toolkit "${slug}" not found`,
  });
}

/** No session has this id. */
export function noSuchSession(id: string): ApiError {
  return new ApiError(404, {
    slug: 'ToolRouterV2_SessionNotFound',
    code: 4304,
    message: `Tool router session "${id}" not found`,
  });
}

/** The session cannot do this. */
export function badSessionRequest(message: string): ApiError {
  return new ApiError(400, { slug: 'ToolRouterV2_BadRequest', code: 4300, message });
}

/** The toolkit has no account that works. */
export function noActiveConnection(toolkit: string): ApiError {
  return new ApiError(400, {
    slug: 'ToolRouterV2_NoActiveConnection',
    code: 4302,
    message: `No active connection found for toolkit(s) '${toolkit}' in this session`,
    suggestedFix: 'Connect an account of the toolkit first.',
  });
}

/** The session has no tool of this name. */
export function noSuchTool(slug: string): ApiError {
  return new ApiError(400, {
    slug: 'ToolRouterV2_ToolNotFound',
    code: 4301,
    message: `Tool "${slug}" not found`,
  });
}

/** The session's own list leaves the toolkit out. */
export function toolkitNotAllowed(toolkit: string): ApiError {
  return new ApiError(400, {
    slug: 'ToolRouterV2_ToolkitNotAllowed',
    code: 4324,
    message: `[Session Restriction] Toolkit '${toolkit}' is not allowed for this session`,
  });
}

/** The toolkit wants OAuth, Composio has no app for it, and there is no auth config. */
export function noManagedAuth(toolkit: string): ApiError {
  return new ApiError(400, {
    slug: 'ToolRouterV2_NoManagedAuth',
    code: 4308,
    message: `Toolkit "${toolkit}" has no Composio-managed auth and no auth config that could be used`,
    suggestedFix: 'Create an auth config for the toolkit and pass it in auth_configs.',
  });
}

/** The toolkit needs no account. */
export function needsNoAuth(toolkit: string): ApiError {
  return new ApiError(400, {
    slug: 'ToolRouterV2_ToolkitsIsNoAuth',
    code: 4326,
    message: `Toolkit "${toolkit}" does not need authentication`,
  });
}
