import { findToolkit } from '../connections/find-toolkit.ts';
import { noQuery } from '../request/read-input.ts';
import type { RouteOf } from '../route.ts';
import { canShare } from '../connections/sharing.ts';
import { toolkitsOfUser } from '../connections/toolkits-of-user.ts';

/** One toolkit, with the user's connections to it and the forms that the app offers for it. */
export const getToolkit: RouteOf<'getToolkit'> = {
  readInput: noQuery,

  async run(context, _, slug) {
    const { catalogue, forms, settings, user } = context;
    const toolkit = await findToolkit(catalogue, slug);
    const [withConnections, fullForms, isSharer] = await Promise.all([
      toolkitsOfUser(context, slug),
      forms.read(slug),
      canShare(settings, user, slug),
    ]);
    return {
      ...withConnections(toolkit),
      credentialForms: fullForms.map(({ form }) => form),
      canShare: isSharer,
    };
  },
};
