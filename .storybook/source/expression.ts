/** What is written as it is: a variable of the reader's. */
export class Expression {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
