/** Remembers what was made of an object for as long as the object lives; `make` has to be pure. */
export function oncePer<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, { readonly value: Made }>()
  return (of) => {
    let known = made.get(of)
    if (known === undefined) made.set(of, (known = { value: make(of) }))
    return known.value
  }
}
