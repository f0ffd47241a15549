import type { Category } from '@plugboard/protocol';

// Composio has about 400 categories for 530 toolkits, a third of them spellings of each other. Nobody looks
// through 400 of anything, so these groups are what one filters by. The first that fits counts.
const groups: readonly (readonly [id: string, name: string, pattern: RegExp])[] = [
  ['email', 'Email', /\b(e-?mail|mail|newsletter)s?\b/],
  ['ai', 'AI and machine learning', /\b(ai|artificial|machine learning|chatbots?|natural language|llms?|gpt)\b/],
  ['support', 'Customer support', /\b(support|helpdesk|help desk|ticketing|customer (engagement|success|service))\b/],
  ['sales', 'CRM and sales', /\b(crm|sales|leads?|prospect\w*|customer relationship)\b/],
  ['marketing', 'Marketing and social media', /\b(marketing|seo|social|advertis\w*|ads|surveys?|forms?|links?|url|content)\b/],
  ['commerce', 'E-commerce', /\b(e-?commerce|commerce|retail|shop\w*|inventory|shipping|logistics|order)\b/],
  ['finance', 'Finance and accounting', /\b(financ\w*|accounting|invoic\w*|payments?|billing|subscription|banking|tax\w*|expense|crypto\w*|blockchain|ethereum|web3|stock|proposal)\b/],
  ['hr', 'HR and recruiting', /\b(hr|human resources?|recruit\w*|hiring|payroll|talent|employee)\b/],
  ['security', 'Security and identity', /\b(security|compliance|identity|authenticat\w*|password|risk|fraud|privacy)\b/],
  ['developers', 'Developer tools', /\b(dev|devops|develop\w*|apis?|code|coding|databases?|hosting|cloud|continuous|web|backend|testing|incident|version control|internet of things|serverless|software|it)\b/],
  ['data', 'Data and analytics', /\b(data|analytics?|intelligence|scraping|extraction|research|monitoring|search|reporting|geolocation|maps?|weather)\b/],
  ['documents', 'Documents and files', /\b(documents?|files?|pdf|storage|e-?signatures?|signatures?|note|notes|knowledge|spreadsheets?|ocr|credentials)\b/],
  ['communication', 'Communication', /\b(communications?|collaboration|messag\w*|chat|sms|telephony|telecommunications?|phone|voice|video conferenc\w*|notifications?|meetings?)\b/],
  ['productivity', 'Productivity', /\b(productivity|projects?|tasks?|time|calendars?|schedul\w*|booking|workflow\w*|automation|product|business|event|events)\b/],
  ['design', 'Design and media', /\b(design|creative|images?|videos?|photos?|media|audio|music|entertainment|gaming)\b/],
  ['education', 'Education', /\b(education|learning|courses?|lms|training|students?)\b/],
];

const OTHER: Category = { id: 'other', name: 'Other' };

/** The group of a category of Composio's. */
export function groupOf({ id, name }: Category): Category {
  const words = `${id} ${name}`.toLowerCase().replace(/[-_&/()+,]+/g, ' ').replace(/\s+/g, ' ');
  const group = groups.find(([, , pattern]) => pattern.test(words));
  return group ? { id: group[0], name: group[1] } : OTHER;
}

/** Whether something is in a category: in one of Composio's of that id, or in one of the group of that id. */
export function isInCategory(categories: readonly Category[], wanted: string): boolean {
  return categories.some((category) => category.id === wanted || groupOf(category).id === wanted);
}

/** The groups that occur, by how many there are in them; what fits in none comes last. */
export function listGroups(items: readonly { categories: readonly Category[] }[]): Category[] {
  const counts = new Map<string, { group: Category; count: number }>();
  for (const { categories } of items) {
    const inItem = new Map(categories.map((category) => [groupOf(category).id, groupOf(category)]));
    for (const [id, group] of inItem) counts.set(id, { group, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => Number(a.group.id === OTHER.id) - Number(b.group.id === OTHER.id) || b.count - a.count)
    .map(({ group }) => group);
}
