// All that these files export is the contract. What is not for others, they keep to themselves.
export * from './connection.ts';
export * from './connection-request.ts';
export * from './connection-state.ts';
export * from './error.ts';
export * from './redirect-url.ts';
export * from './routes.ts';
export * from './toolkit.ts';
