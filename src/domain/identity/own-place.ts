// Which kind of place a unit serves, told by the place its name begins with: 定州市市场监督管理局 a city, 武汉市青山区教育局 a district. The last place of
// the name counts, because it is the unit's own; where more places follow (…局经开区分局, …镇卫生院) nothing is told.

export type PlaceKind = 'province' | 'city' | 'county' | 'district' | 'banner';

/** `{ name: '定州市', kind: 'city' }`; null where the name begins with no place, or its own place cannot be told. */
export interface OwnPlace {
  readonly name: string;
  readonly kind: PlaceKind;
}

export function ownPlaceOf(unitName: string): OwnPlace | null {
  const name = withoutCode(unitName);
  let end = 0;
  let own: OwnPlace | null = null;
  for (;;) {
    const place = placeAt(name, end);
    if (place === null) break;
    own = place;
    end += place.name.length;
  }
  return own !== null && !Array.from(name.slice(end)).some((character) => furtherPlaces.has(character)) ? own : null;
}

const kinds: readonly (readonly [ending: string, kind: PlaceKind])[] = [
  ['自治区', 'province'],
  ['自治县', 'county'],
  ['省', 'province'],
  ['市', 'city'],
  ['县', 'county'],
  ['区', 'district'],
  ['旗', 'banner'],
];

/** Places below those told, and a second office within the place. */
const furtherPlaces: ReadonlySet<string> = new Set('区县旗乡镇');

/** Names of places have one to eight characters before their kind (新疆维吾尔自治区 has six, 积石山保安族东乡族撒拉族自治县 thirteen and is not told). */
const longestName = 8;

function placeAt(name: string, start: number): OwnPlace | null {
  for (let length = 1; length <= longestName; length += 1) {
    const found = kinds.find(([ending]) => name.startsWith(ending, start + length));
    if (found !== undefined) return { name: name.slice(start, start + length + found[0].length), kind: found[1] };
  }
  return null;
}

function withoutCode(unitName: string): string {
  let start = 0;
  while (start < unitName.length && '0123456789 　'.includes(unitName.charAt(start))) start += 1;
  return unitName.slice(start);
}
