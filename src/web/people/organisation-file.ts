// The organisation that is shown, as the lists of its workbook: what stands, ready to be filled on.
import { ownOfficeWords, withoutSuccessor, type OrganisationSheets } from '../../documents/organisation/organisation-sheets.ts';
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { handsIn, isOver, kindTitle, roleTitle } from './place-model.ts';

export function sheetsOf({ nodes, appointments, people, today }: Organisation): OrganisationSheets {
  const standing = nodes.filter((node) => !isOver(node, today));
  const byId = new Map(standing.map((node) => [node.id, node]));
  const called = (id: string | null): string => {
    const node = id === null ? undefined : byId.get(id);
    return node === undefined ? '' : callOf(node, standing, called);
  };
  return {
    places: standing.map(({ kind, code, name, parent, from, to, successor, ownOffice }, index) => ({
      row: index + 2, kind: kindTitle(kind), code: code ?? '', name, parent: called(parent), from: from ?? '', to: to ?? '',
      successor: to === null || !handsIn(kind) ? '' : successor === null ? withoutSuccessor : called(successor),
      ownOffice: ownOffice === null ? '' : ownOffice ? ownOfficeWords.own : ownOfficeWords.second,
    })),
    people: appointments.map(({ account, role, node, serves, from, to, reason }, index) => {
      const person = people.find(({ id }) => id === account);
      return { row: index + 2, login: person?.login ?? '', name: person?.name ?? '', role: roleTitle(role), place: called(node), serves: serves.map(called).join('、'), from, to: to ?? '', reason };
    }),
  };
}

/** So that it is found again: by its code, by its name where that stands once, else with what it hangs under. */
function callOf({ code, name, parent }: OrganisationNode, nodes: readonly OrganisationNode[], called: (id: string | null) => string): string {
  if (code !== null && nodes.filter((node) => node.code === code).length === 1) return code;
  return nodes.filter((node) => node.name === name).length === 1 ? name : `${called(parent)}/${code ?? name}`;
}
