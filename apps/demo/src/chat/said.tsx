import type { UIMessage } from 'ai';

/** Lines that begin with a dash, one after the other. */
const list = /((?:^- .*\n?)+)/m;

/** The words of a message. Of what a model may mean by its signs, lists are drawn: they are all that ours writes. */
export function Said({ message }: { message: UIMessage }) {
  const said = message.parts.flatMap((part) => (part.type === 'text' ? part.text.split(list) : []));
  return said
    .map((block) => block.trim())
    .map((block, index) => {
      if (block === '') return null;
      if (!block.startsWith('- ')) return <p key={index}>{block}</p>;
      return (
        <ul className="chat-list" key={index}>
          {block.split('\n').map((line, item) => (
            <li key={item}>{line.slice(2)}</li>
          ))}
        </ul>
      );
    });
}
