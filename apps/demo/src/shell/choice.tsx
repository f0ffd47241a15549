import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  label: string;
  options: ReadonlyArray<readonly [Value, string]>;
  value: Value;
  onChange: (value: Value) => void;
}

/** A few alternatives side by side. */
export function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div>
        {options.map(([option, text]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
