import { useId, useState, type FormEvent } from 'react';
import { Icon } from '../icons.tsx';

/** Where one writes. While an answer comes, writing goes on and sending waits. */
export function Composer({ isBusy, onSend }: { isBusy: boolean; onSend: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy || !text.trim()) return;
    onSend(text.trim());
    setText('');
  };
  return (
    <form className="chat-composer" onSubmit={submit}>
      <label className="hidden" htmlFor={id}>
        Ask Tidewell
      </label>
      <input id={id} value={text} placeholder="Ask Tidewell" autoComplete="off" onChange={(event) => setText(event.target.value)} />
      <button type="submit" aria-label="Send" aria-disabled={isBusy || !text.trim()}>
        <Icon name="send" />
      </button>
    </form>
  );
}
