import type { Category } from '@plugboard/protocol';

interface Kind {
  group: Category;
  /** How words begin that speak for it; with a space behind, the whole of them. */
  words: string;
}

// Composio has about 400 categories for 530 toolkits, many of them spellings of each other. Nobody looks through
// 400 of anything, so these groups are what one filters by; their names are short, as they stand in a row. The first that
// fits counts.
const KINDS: readonly Kind[] = [
  { group: { id: 'email', name: 'Email' }, words: 'email,e mail,mail ,newsletter' },
  {
    group: { id: 'ai', name: 'AI' },
    words: 'ai ,artificial,machine learning,chatbot,natural language,llm,gpt',
  },
  {
    group: { id: 'support', name: 'Support' },
    words: 'support,helpdesk,help desk,ticketing,customer engagement,customer success,customer service',
  },
  { group: { id: 'sales', name: 'Sales' }, words: 'crm ,sales ,lead ,leads ,prospect,customer relationship' },
  {
    group: { id: 'marketing', name: 'Marketing' },
    words: 'marketing,seo ,social,advertis,ads ,survey,form ,forms ,link ,links ,url ,content',
  },
  {
    group: { id: 'commerce', name: 'E-commerce' },
    words: 'e commerce,ecommerce,commerce,retail,shop,inventory,shipping,logistics,order ',
  },
  {
    group: { id: 'finance', name: 'Finance' },
    words:
      'financ,accounting,invoic,payment,billing,subscription,banking,tax ,taxes ,expense,crypto,blockchain,' +
      'ethereum,web3,stock ,proposal',
  },
  { group: { id: 'hr', name: 'HR' }, words: 'hr ,human resource,recruit,hiring,payroll,talent,employee' },
  {
    group: { id: 'security', name: 'Security' },
    words: 'security,compliance,identity,authenticat,password,risk ,fraud,privacy',
  },
  {
    group: { id: 'developers', name: 'Developer tools' },
    words:
      'dev ,devops,develop,api ,apis ,code ,coding,database,hosting,cloud,continuous,web ,backend,testing,' +
      'incident,version control,internet of things,serverless,software,it ',
  },
  {
    group: { id: 'data', name: 'Data' },
    words:
      'data ,analytic,intelligence,scraping,extraction,research,monitoring,search,reporting,geolocation,map',
  },
  {
    group: { id: 'documents', name: 'Documents' },
    words:
      'document,file ,files ,pdf,storage,signature,e signature,esignature,note ,notes ,knowledge,spreadsheet',
  },
  {
    group: { id: 'communication', name: 'Communication' },
    words:
      'communication,collaboration,messag,chat ,sms ,telephony,telecommunication,phone,voice,video conferenc,' +
      'notification,meeting',
  },
  {
    group: { id: 'productivity', name: 'Productivity' },
    words:
      'productivity,project,task,time ,calendar,schedul,booking,workflow,automation,product ,business,event',
  },
  {
    group: { id: 'design', name: 'Design' },
    words: 'design,creative,image,video,photo,media ,audio,music,entertainment,gaming',
  },
  { group: { id: 'education', name: 'Education' }, words: 'education,learning,course,lms ,training,student' },
];

const OTHER: Category = { id: 'other', name: 'Other' };

// There are a few hundred, and each list asks for thousands.
const known = new Map<string, Category>();
const MOST_KNOWN = 10_000;

/**
 * The groups of a toolkit with these categories of Composio's, the first category's first. What fits in none is in one
 * of its own.
 */
export function groupsOf(categories: readonly Category[]): Category[] {
  const groups = new Set(categories.map(groupOf));
  if (groups.size === 0) return [OTHER];
  if (groups.size > 1) groups.delete(OTHER);
  return [...groups];
}

function groupOf(category: Category): Category {
  const key = `${category.id} ${category.name}`;
  const found = known.get(key) ?? findGroup(key);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function findGroup(key: string): Category {
  const text = ` ${key} `.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  return KINDS.find(({ words }) => words.split(',').some((word) => text.includes(` ${word}`)))?.group ?? OTHER;
}

/** The groups of `groupsOf` that occur, by how many there are in them; what fits in none comes last. */
export function listGroups(items: readonly { categories: readonly Category[] }[]): Category[] {
  const counts = new Map<Category, number>();
  for (const group of items.flatMap(({ categories }) => categories)) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts]
    .sort(([a, inA], [b, inB]) => Number(a === OTHER) - Number(b === OTHER) || inB - inA)
    .map(([group]) => group);
}
