// From which office a letter goes out: the bureau of whoever reviews, found from their own post.
import { organName } from '../../domain/organisation/index.ts';
import type { OrganisationNode } from '../../http/contract/organisation.ts';
import type { Session } from '../../http/contract/session.ts';

/** Null where no own post stands in the organisation. */
export function issuingOffice(posts: Session['posts'], nodes: readonly OrganisationNode[]): string | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const { node } of posts.filter(({ onBehalfOf }) => onBehalfOf === null)) {
    // A section or an office signs by the bureau above it.
    let place = byId.get(node);
    while (place !== undefined && (place.kind === 'section' || place.kind === 'office')) place = place.parent === null ? undefined : byId.get(place.parent);
    if (place !== undefined) return organName(place.name);
  }
  return null;
}
