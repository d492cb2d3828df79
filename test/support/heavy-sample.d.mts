// Types of heavy-sample.mjs, which programs beside the tests run as it is.
export function heavySample(bytes: number): Uint8Array<ArrayBuffer>;
