import type { Category } from '@plugboard/protocol';

interface Group extends Category {
  /** How words begin that speak for it; with a space behind, the whole of them. */
  words: string;
}

// Composio has about 400 categories for 530 toolkits, many of them spellings of each other. Nobody looks through
// 400 of anything, so these groups are what one filters by. The first that fits counts.
const GROUPS: readonly Group[] = [
  { id: 'email', name: 'Email', words: 'email,e mail,mail ,newsletter' },
  {
    id: 'ai',
    name: 'AI and machine learning',
    words: 'ai ,artificial,machine learning,chatbot,natural language,llm,gpt',
  },
  {
    id: 'support',
    name: 'Customer support',
    words: 'support,helpdesk,help desk,ticketing,customer engagement,customer success,customer service',
  },
  { id: 'sales', name: 'CRM and sales', words: 'crm ,sales ,lead ,leads ,prospect,customer relationship' },
  {
    id: 'marketing',
    name: 'Marketing and social media',
    words: 'marketing,seo ,social,advertis,ads ,survey,form ,forms ,link ,links ,url ,content',
  },
  {
    id: 'commerce',
    name: 'E-commerce',
    words: 'e commerce,ecommerce,commerce,retail,shop,inventory,shipping,logistics,order ',
  },
  {
    id: 'finance',
    name: 'Finance and accounting',
    words:
      'financ,accounting,invoic,payment,billing,subscription,banking,tax ,taxes ,expense,crypto,blockchain,' +
      'ethereum,web3,stock ,proposal',
  },
  { id: 'hr', name: 'HR and recruiting', words: 'hr ,human resource,recruit,hiring,payroll,talent,employee' },
  {
    id: 'security',
    name: 'Security and identity',
    words: 'security,compliance,identity,authenticat,password,risk ,fraud,privacy',
  },
  {
    id: 'developers',
    name: 'Developer tools',
    words:
      'dev ,devops,develop,api ,apis ,code ,coding,database,hosting,cloud,continuous,web ,backend,testing,' +
      'incident,version control,internet of things,serverless,software,it ',
  },
  {
    id: 'data',
    name: 'Data and analytics',
    words:
      'data ,analytic,intelligence,scraping,extraction,research,monitoring,search,reporting,geolocation,map',
  },
  {
    id: 'documents',
    name: 'Documents and files',
    words:
      'document,file ,files ,pdf,storage,signature,e signature,esignature,note ,notes ,knowledge,spreadsheet',
  },
  {
    id: 'communication',
    name: 'Communication',
    words:
      'communication,collaboration,messag,chat ,sms ,telephony,telecommunication,phone,voice,video conferenc,' +
      'notification,meeting',
  },
  {
    id: 'productivity',
    name: 'Productivity',
    words:
      'productivity,project,task,time ,calendar,schedul,booking,workflow,automation,product ,business,event',
  },
  {
    id: 'design',
    name: 'Design and media',
    words: 'design,creative,image,video,photo,media ,audio,music,entertainment,gaming',
  },
  { id: 'education', name: 'Education', words: 'education,learning,course,lms ,training,student' },
];

const OTHER: Category = { id: 'other', name: 'Other' };

// There are a few hundred, and each list asks for thousands.
const known = new Map<string, Category>();
const MOST_KNOWN = 10_000;

/** The group of a category of Composio's. */
export function groupOf(category: Category): Category {
  const key = `${category.id} ${category.name}`;
  const found = known.get(key) ?? findGroup(key);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function findGroup(key: string): Category {
  const text = ` ${key} `.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  const group = GROUPS.find(({ words }) => words.split(',').some((word) => text.includes(` ${word}`)));
  return group ? { id: group.id, name: group.name } : OTHER;
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
