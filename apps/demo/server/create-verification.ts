/** Whether it is verified who has come back from a provider: a setting of the project at Composio. */
export interface Verification {
  isOn: () => boolean;
  /** Turns it on or off; `null` where only Composio's dashboard can. */
  turn: ((isOn: boolean) => void) | null;
}

/** Makes the setting what it is to be at first. Where we cannot set it, `isOnAtFirst` is what we were told of it. */
export function createVerification(
  url: string,
  isOnAtFirst: boolean,
  setVerifier: ((verifier: string | null) => void) | null,
): Verification {
  let isOn = isOnAtFirst;
  if (!setVerifier) return { isOn: () => isOn, turn: null };
  const turn = (next: boolean): void => {
    isOn = next;
    setVerifier(isOn ? `${url}/api/connect/verify` : null);
  };
  turn(isOn);
  return { isOn: () => isOn, turn };
}
