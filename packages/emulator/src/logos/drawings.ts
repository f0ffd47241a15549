/** One drawing on a 24 px grid, in two tones of one hue; original shapes, nobody's mark. */
export interface Drawing {
  /** The hue, in degrees of OKLCH. */
  readonly hue: number;
  /** How colourful; near 0 is grey. */
  readonly chroma?: number;
  readonly shapes: string;
}

/** Drawings for the toolkits people meet first, by slug. */
export const drawings: Readonly<Record<string, Drawing>> = {
  gmail: {
    hue: 32,
    shapes:
      '<path d="M6 3h12a2 2 0 0 1 2 2v9H4V5a2 2 0 0 1 2-2Z" opacity=".34"/><path d="M2.5 10.5 12 15.5l9.5-5V18a3 3 0 0 1-3 3h-13a3 3 0 0 1-3-3zM8 6.25h8v2H8z"/>',
  },
  outlook: {
    hue: 238,
    shapes:
      '<rect x="3" y="3.5" width="18" height="17" rx="3.5" opacity=".32"/><path d="M3 13h5.25c.6 0 1 .4 1.25 1a2.7 2.7 0 0 0 5 0c.25-.6.65-1 1.25-1H21v4a3.5 3.5 0 0 1-3.5 3.5h-11A3.5 3.5 0 0 1 3 17z"/>',
  },
  github: {
    hue: 264,
    chroma: 0.03,
    shapes:
      '<g fill="none" stroke="currentColor" stroke-width="2.4" opacity=".38"><path d="M7 7.5v9M17 9c0 4.5-4.5 4-9.2 6.5"/></g><circle cx="7" cy="5.5" r="3"/><circle cx="17" cy="7.5" r="3"/><circle cx="7" cy="18.5" r="3"/>',
  },
  slack: {
    hue: 335,
    shapes:
      '<path d="M5 3h9a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3H8.5L5 16V12.8A3 3 0 0 1 2 10V6a3 3 0 0 1 3-3Z" opacity=".34"/><path d="M11 9.5h8a3 3 0 0 1 3 3v3.5a3 3 0 0 1-3 3v2.7L15.7 19H11a3 3 0 0 1-3-3v-3.5a3 3 0 0 1 3-3Z"/>',
  },
  notion: {
    hue: 60,
    chroma: 0.04,
    shapes:
      '<rect x="4" y="2" width="16" height="20" rx="3.5" opacity=".28"/><path d="M8.25 7.5h7.5M8.25 12h7.5M8.25 16.5h3.5" fill="none" stroke="currentColor" stroke-width="2.3" stroke-linecap="round"/>',
  },
  linear: {
    hue: 272,
    shapes:
      '<rect x="2.5" y="4" width="12" height="4.25" rx="2.125"/><rect x="7" y="10" width="14.5" height="4.25" rx="2.125" opacity=".36"/><rect x="4.5" y="16" width="9" height="4.25" rx="2.125" opacity=".68"/>',
  },
  stripe: {
    hue: 256,
    shapes:
      '<rect x="2" y="4.5" width="20" height="15" rx="3.5" opacity=".32"/><path d="M2 8.5h20v3.5H2z"/><rect x="5.5" y="14.5" width="5.5" height="2.2" rx="1.1"/>',
  },
  googlecalendar: {
    hue: 228,
    shapes:
      '<rect x="3" y="3.5" width="18" height="18" rx="4" opacity=".3"/><path d="M7 3.5h10a4 4 0 0 1 4 4V9H3V7.5a4 4 0 0 1 4-4Z"/><circle cx="8.25" cy="13" r="1.6"/><circle cx="12.5" cy="13" r="1.6"/><circle cx="8.25" cy="17.25" r="1.6"/>',
  },
  googledrive: {
    hue: 150,
    shapes:
      '<path d="M2 7.5A2.5 2.5 0 0 1 4.5 5H9l2.5 2.5h8A2.5 2.5 0 0 1 22 10v1H2z" opacity=".36"/><path d="M2 11h20v6a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3z"/>',
  },
  hubspot: {
    hue: 42,
    shapes: '<path d="M3 4h18l-4.5 6.5h-9z" opacity=".36"/><path d="M7.5 10.5h9L14 14.2V19l-4 2.5v-7.3z"/>',
  },
  jira: {
    hue: 252,
    shapes:
      '<path d="M2.5 7a2 2 0 0 1 2-2h15a2 2 0 0 1 2 2v2.5a2.5 2.5 0 0 0 0 5V17a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2v-2.5a2.5 2.5 0 0 0 0-5z" opacity=".32"/><path d="m8.5 12 2.5 2.5 4.8-5.2" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>',
  },
  figma: {
    hue: 12,
    shapes:
      '<rect x="2.5" y="2.5" width="13" height="13" rx="3.5" opacity=".34"/><circle cx="15" cy="15" r="6.75"/>',
  },
  airtable: {
    hue: 200,
    shapes:
      '<rect x="2.5" y="4" width="19" height="16" rx="3.5" opacity=".3"/><path d="M6 4h12a3.5 3.5 0 0 1 3.5 3.5V9h-19V7.5A3.5 3.5 0 0 1 6 4Z"/><path d="M2.5 14.5h19M9.5 9v11" fill="none" stroke="currentColor" stroke-width="1.5" opacity=".5"/>',
  },
  zendesk: {
    hue: 172,
    shapes:
      '<circle cx="12" cy="12" r="7" fill="none" stroke="currentColor" stroke-width="5" opacity=".3"/><path d="M12 5a7 7 0 0 1 7 7M12 19a7 7 0 0 1-7-7" fill="none" stroke="currentColor" stroke-width="5"/>',
  },
  asana: {
    hue: 8,
    shapes:
      '<path d="m2.75 7 2 2L8.5 5M2.75 17l2 2L8.5 15" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/><path d="M13 7h8M13 17h8" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" opacity=".36"/>',
  },
  discord: {
    hue: 282,
    shapes:
      '<path d="M4 14v-2a8 8 0 0 1 16 0v2" fill="none" stroke="currentColor" stroke-width="2.5" opacity=".36"/><rect x="2.5" y="12.5" width="6" height="8" rx="2.5"/><rect x="15.5" y="12.5" width="6" height="8" rx="2.5"/>',
  },
  sentry: {
    hue: 318,
    shapes:
      '<path d="M3.5 19.5a8.5 8.5 0 0 1 17 0" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" opacity=".34"/><path d="M8.5 19.5a3.5 3.5 0 0 1 7 0M12 3.5v3" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round"/>',
  },
  calendly: {
    hue: 240,
    shapes:
      '<circle cx="12" cy="12" r="9.75" opacity=".28"/><path d="M12 6.5V12l3.5 2.5" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>',
  },
  hackernews: {
    hue: 52,
    shapes:
      '<path d="M2.5 5.5A2 2 0 0 1 4.5 3.5h11a2 2 0 0 1 2 2v15H6A3.5 3.5 0 0 1 2.5 17z" opacity=".32"/><path d="M17.5 8.5H20a1.5 1.5 0 0 1 1.5 1.5v7.5a3 3 0 0 1-4 2.83zM6 7h8v4H6z"/><path d="M6.75 14.5h6.5" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>',
  },
  googlesheets: {
    hue: 152,
    shapes:
      '<rect x="3" y="3" width="18" height="18" rx="4" opacity=".3"/><path d="M7 3h10a4 4 0 0 1 4 4v2H3V7a4 4 0 0 1 4-4Z"/><path d="M10 9v12M3 15h18" fill="none" stroke="currentColor" stroke-width="1.8"/>',
  },
  googledocs: {
    hue: 252,
    shapes:
      '<path d="M7.5 2H14l6 6v10.5a3.5 3.5 0 0 1-3.5 3.5h-9A3.5 3.5 0 0 1 4 18.5v-13A3.5 3.5 0 0 1 7.5 2Z" opacity=".3"/><path d="M14 2l6 6h-4a2 2 0 0 1-2-2z"/><path d="M8 12.5h8M8 17h5" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>',
  },
  salesforce: {
    hue: 238,
    shapes:
      '<rect x="2" y="4" width="20" height="16" rx="4" opacity=".3"/><circle cx="8.75" cy="10" r="2.6"/><path d="M4.75 17a4 4 0 0 1 8 0z"/><path d="M15.5 10h3.25M15.5 14h3.25" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
  },
  intercom: {
    hue: 250,
    shapes:
      '<path d="M6 3h12a4 4 0 0 1 4 4v7a4 4 0 0 1-4 4h-5l-5 4v-4H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4Z" opacity=".32"/><circle cx="7.5" cy="10.5" r="1.7"/><circle cx="12" cy="10.5" r="1.7"/><circle cx="16.5" cy="10.5" r="1.7"/>',
  },
  trello: {
    hue: 222,
    shapes:
      '<rect x="6" y="2.5" width="15.5" height="13" rx="3" opacity=".3"/><rect x="2.5" y="8" width="15.5" height="13" rx="3"/>',
  },
  dropbox: {
    hue: 246,
    shapes:
      '<path d="M4 9h16v8.5a3.5 3.5 0 0 1-3.5 3.5h-9A3.5 3.5 0 0 1 4 17.5z" opacity=".32"/><rect x="2.5" y="3.5" width="19" height="6" rx="2"/><path d="M9.5 13.5h5" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>',
  },
  microsoft_teams: {
    hue: 282,
    shapes:
      '<g opacity=".36"><circle cx="16.75" cy="8" r="3"/><path d="M12 18.5a4.75 4.75 0 0 1 9.5 0z"/></g><circle cx="8.75" cy="7.5" r="3.75"/><path d="M2.5 20a6.25 6.25 0 0 1 12.5 0z"/>',
  },
  one_drive: {
    hue: 230,
    shapes:
      '<path d="M3.5 7v10c0 2.2 3.8 4 8.5 4s8.5-1.8 8.5-4V7z" opacity=".32"/><ellipse cx="12" cy="7" rx="8.5" ry="4"/><circle cx="16.5" cy="16" r="1.3"/>',
  },
  googlemeet: {
    hue: 158,
    shapes:
      '<path d="m15 11 4.4-3.1a1.65 1.65 0 0 1 2.6 1.35v5.5a1.65 1.65 0 0 1-2.6 1.35L15 13z" opacity=".38"/><rect x="2" y="5.5" width="14" height="13" rx="3.5"/>',
  },
  googletasks: {
    hue: 240,
    shapes:
      '<circle cx="12" cy="12" r="9.75" opacity=".28"/><path d="m7.75 12.25 3 3 5.5-6.25" fill="none" stroke="currentColor" stroke-width="2.7" stroke-linecap="round" stroke-linejoin="round"/>',
  },
  zoom: {
    hue: 258,
    shapes:
      '<rect x="2" y="3.5" width="20" height="17" rx="4" opacity=".3"/><circle cx="12" cy="10" r="3.4"/><path d="M5.75 20.5a6.25 6.25 0 0 1 12.5 0z"/>',
  },
  todoist: {
    hue: 28,
    shapes:
      '<rect x="4" y="3.5" width="16" height="18.5" rx="3.5" opacity=".3"/><rect x="8" y="1.75" width="8" height="4.5" rx="1.6"/><path d="m8.5 13.75 2.5 2.5 4.75-5.25" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>',
  },
  clickup: {
    hue: 310,
    shapes:
      '<rect x="2.5" y="14" width="5" height="7" rx="1.75" opacity=".34"/><rect x="9.5" y="9" width="5" height="12" rx="1.75" opacity=".66"/><rect x="16.5" y="3" width="5" height="18" rx="1.75"/>',
  },
  monday: {
    hue: 350,
    shapes:
      '<g opacity=".34"><rect x="2.5" y="3.5" width="8.5" height="7.5" rx="2.25"/><rect x="13" y="13" width="8.5" height="7.5" rx="2.25"/></g><rect x="13" y="3.5" width="8.5" height="7.5" rx="2.25"/><rect x="2.5" y="13" width="8.5" height="7.5" rx="2.25"/>',
  },
  confluence: {
    hue: 248,
    shapes:
      '<path d="M12 6.5C9.5 4.5 6 4 2 4v14.5c4 0 7.5 .5 10 2.5z" opacity=".36"/><path d="M12 6.5C14.5 4.5 18 4 22 4v14.5c-4 0-7.5 .5-10 2.5z"/>',
  },
  mailchimp: {
    hue: 85,
    shapes:
      '<path d="M13 7.5 20 3v17l-7-4.5z" opacity=".36"/><path d="M6.5 7.5H13v8H6.5a4 4 0 0 1 0-8ZM6.5 16h3.750l1 4.4a1.3 1.3 0 0 1-1.3 1.6H8.7a1.3 1.3 0 0 1-1.3-1z"/>',
  },
  shopify: {
    hue: 140,
    shapes:
      '<path d="M4 10h16v8a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3z" opacity=".32"/><path d="M5.5 3h13L22 9a2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0zM10 14.5h4V21h-4z"/>',
  },
  youtube: {
    hue: 24,
    shapes:
      '<rect x="2" y="4" width="20" height="16" rx="3.5" opacity=".3"/><path d="M5 6.75h2.5v2.5H5zM5 14.75h2.5v2.5H5zM16.5 6.75H19v2.5h-2.5zM16.5 14.75H19v2.5h-2.5z"/><rect x="9.75" y="8" width="4.5" height="8" rx="1.25"/>',
  },
  supabase: {
    hue: 162,
    shapes:
      '<path d="M4 6v12c0 1.9 3.6 3.5 8 3.5s8-1.6 8-3.5V6z" opacity=".3"/><ellipse cx="12" cy="6" rx="8" ry="3.5"/><path d="M4 12c0 1.9 3.6 3.5 8 3.5s8-1.6 8-3.5" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  },
};
