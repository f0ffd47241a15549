/**
 * Makes the request that submitting a form would make, if the page it is on had come from `page`.
 *
 * The page in a `srcdoc` frame has no address of its own, so what the form says is read as it is written.
 */
export function requestOfForm(form: HTMLFormElement, submitter: HTMLElement | null, page: URL): Request {
  const written = (name: string): string | null =>
    submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name);
  const url = new URL(written('action') ?? '', page);
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    fields.append(name, typeof value === 'string' ? value : value.name);
  }
  if (written('method')?.toLowerCase() === 'post') return new Request(url, { method: 'POST', body: fields });
  url.search = fields.toString();
  return new Request(url);
}
