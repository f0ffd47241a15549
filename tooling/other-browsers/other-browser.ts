/** A page in a browser that Playwright does not drive here. */
export interface OtherBrowser {
  goTo(url: string): Promise<void>;
  /** What an expression comes to in the page: something that JSON can carry. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}
