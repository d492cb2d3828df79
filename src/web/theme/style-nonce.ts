// Some parts of the component library add style elements without the nonce it was given (scroll lock of windows, measuring of scroll bars);
// under a strict policy they would be refused. Every style element that our own scripts make gets the nonce; markup cannot pass here.

export function giveNonceToStyles(nonce: string): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with its document below
  document.createElement = new Proxy(document.createElement, {
    apply(create, self: Document, names: Parameters<Document['createElement']>) {
      const element: unknown = Reflect.apply(create, self, names);
      if (element instanceof HTMLStyleElement) element.nonce = nonce;
      return element;
    },
  });
}
