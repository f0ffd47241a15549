import { sessionAllows } from '../session-allows.ts';
import type { Session } from '../session.ts';
import { githubListRepositoryIssues } from './github-list-repository-issues.ts';
import { gmailFetchEmails } from './gmail-fetch-emails.ts';
import { slackSendMessage } from './slack-send-message.ts';
import type { AppTool } from './tool.ts';

/** The tools of apps there are: a handful, to have something behind a connection. */
export const appTools: readonly AppTool[] = [gmailFetchEmails, githubListRepositoryIssues, slackSendMessage];

/** Those of them whose toolkit a session lets in. */
export function appToolsOf(session: Session): readonly AppTool[] {
  return appTools.filter(({ toolkit }) => sessionAllows(session, toolkit));
}
