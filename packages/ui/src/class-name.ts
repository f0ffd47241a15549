/** Puts a host's own classes behind ours. */
export function className(own: string, hosts: string | undefined): string {
  return hosts ? `${own} ${hosts}` : own;
}
