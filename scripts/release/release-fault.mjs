// What stops a release and can be put right by whoever makes it. Anything else that is thrown is a fault of these scripts.

export class ReleaseFault extends Error {
  /**
   * @param {string} what found, in Chinese
   * @param {string} remedy what to do
   */
  constructor(what, remedy) {
    super(`${what}\n  怎么办：${remedy}`);
    this.name = 'ReleaseFault';
  }
}
