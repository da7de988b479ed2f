/** What stands under a name: of neither a sentence could be made that fits every number. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** A few facts, one beside the other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
