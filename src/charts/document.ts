/** A node one can only write: what Observable Plot and d3-selection need to build an SVG, and nothing to query it. */
export class WriteOnlyElement {
  readonly attributes = new Map<string, string>()
  readonly children: (WriteOnlyElement | string)[] = []
  readonly ownerDocument: WriteOnlyDocument
  readonly name: string
  readonly namespaceURI = 'http://www.w3.org/2000/svg'

  constructor(ownerDocument: WriteOnlyDocument, name: string) {
    this.ownerDocument = ownerDocument
    this.name = name
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value))
  }
  setAttributeNS(_space: string | null, name: string, value: unknown): void {
    this.attributes.set(name, String(value))
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }
  appendChild(child: WriteOnlyElement | string): WriteOnlyElement | string {
    this.children.push(child)
    return child
  }
  insertBefore(child: WriteOnlyElement | string): WriteOnlyElement | string {
    this.children.unshift(child)
    return child
  }
  set textContent(text: string) {
    this.children.splice(0, this.children.length, text)
  }
}

/** A document to hand to Plot where there is no browser; it keeps nothing from one drawing to the next. */
export class WriteOnlyDocument {
  readonly documentElement = new WriteOnlyElement(this, 'html')
  createElement(name: string): WriteOnlyElement {
    return new WriteOnlyElement(this, name)
  }
  createElementNS(_space: string, name: string): WriteOnlyElement {
    return new WriteOnlyElement(this, name)
  }
  createTextNode(text: string): string {
    return text
  }
}
